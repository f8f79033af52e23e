package org.aludel.provider.schemagen;

import jakarta.persistence.SchemaValidationException;
import java.util.List;
import org.aludel.core.error.ErrorCode;
import org.aludel.provider.error.Coded;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;

/** The database differs from what the mapping wants. Says all differences; {@link #getFailures()} has one for each. */
public final class InvalidDatabaseSchemaException extends SchemaValidationException implements Coded {

    private static final long serialVersionUID = 1L;

    InvalidDatabaseSchemaException(String unit, List<String> differences) {
        super(
                "[" + ProviderErrorCode.SCHEMA_DIFFERS.id() + "] " + SchemaErrors.differences(unit, differences),
                differences.stream()
                        .map(sentence -> new ProviderException(ProviderErrorCode.SCHEMA_DIFFERS, sentence, null))
                        .toArray(Exception[]::new));
    }

    @Override
    public ErrorCode code() {
        return ProviderErrorCode.SCHEMA_DIFFERS;
    }
}
