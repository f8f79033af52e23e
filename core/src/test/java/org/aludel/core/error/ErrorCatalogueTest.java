package org.aludel.core.error;

import org.aludel.testing.support.ErrorCatalogueContract;

/** The codes of Core and the catalogue of errors. */
class ErrorCatalogueTest extends ErrorCatalogueContract<CoreErrorCode> {

    ErrorCatalogueTest() {
        super("1\\d{3}", CoreErrorCode.values(), CoreErrorCode::id, CoreErrorCode::title);
    }
}
