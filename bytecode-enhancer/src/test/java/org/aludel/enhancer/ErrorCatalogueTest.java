package org.aludel.enhancer;

import org.aludel.enhancer.error.EnhancerErrorCode;
import org.aludel.testing.support.ErrorCatalogueContract;

/** The codes of the enhancer and the catalogue of errors. */
class ErrorCatalogueTest extends ErrorCatalogueContract<EnhancerErrorCode> {

    ErrorCatalogueTest() {
        super("20\\d{2}", EnhancerErrorCode.values(), EnhancerErrorCode::id, EnhancerErrorCode::title);
    }
}
