package org.aludel.provider;

import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.testing.support.ErrorCatalogueContract;

/** The codes of the provider and the catalogue of errors. */
class ErrorCatalogueTest extends ErrorCatalogueContract<ProviderErrorCode> {

    ErrorCatalogueTest() {
        super("[45]\\d{3}", ProviderErrorCode.values(), ProviderErrorCode::id, ProviderErrorCode::title);
    }
}
