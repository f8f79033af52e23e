package org.aludel.generator;

import org.aludel.generator.error.GeneratorErrorCode;
import org.aludel.testing.support.ErrorCatalogueContract;

/** The codes of the generator and the catalogue of errors. */
class ErrorCatalogueTest extends ErrorCatalogueContract<GeneratorErrorCode> {

    ErrorCatalogueTest() {
        super("60\\d{2}", GeneratorErrorCode.values(), GeneratorErrorCode::id, GeneratorErrorCode::title);
    }
}
