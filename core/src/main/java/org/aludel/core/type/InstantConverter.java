package org.aludel.core.type;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Moments on the time line, sent in UTC; what a database keeps of the offset does not matter. */
enum InstantConverter implements Converter<Instant, OffsetDateTime> {
    INSTANCE;

    @Override
    public OffsetDateTime toSql(Instant value) {
        return value.atOffset(ZoneOffset.UTC);
    }

    @Override
    public Instant toJava(OffsetDateTime value) {
        return value.toInstant();
    }
}
