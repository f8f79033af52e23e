package org.aludel.jpql;

import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.testing.support.ErrorCatalogueContract;

/** The codes of the query language and the catalogue of errors. */
class ErrorCatalogueTest extends ErrorCatalogueContract<JpqlErrorCode> {

    ErrorCatalogueTest() {
        super("3\\d{3}", JpqlErrorCode.values(), JpqlErrorCode::id, JpqlErrorCode::title);
    }
}
