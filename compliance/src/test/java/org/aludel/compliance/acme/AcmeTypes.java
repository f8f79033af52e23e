package org.aludel.compliance.acme;

import org.aludel.core.dialect.StandardTypes;
import org.aludel.core.type.SqlType;

/** How AcmeDB takes values: a parameter says of which type it is, because AcmeDB never guesses. */
final class AcmeTypes extends StandardTypes {

    static final AcmeTypes INSTANCE = new AcmeTypes();

    private AcmeTypes() {
        super(AcmeDialect.NAME);
    }

    @Override
    protected String plainPlaceholder(SqlType<?> type) {
        return switch (resolve(type).literalType().kind()) {
            case INTEGER -> "CAST(? AS integer)";
            case VARCHAR -> "CAST(? AS varchar)";
            default -> "?";
        };
    }
}
