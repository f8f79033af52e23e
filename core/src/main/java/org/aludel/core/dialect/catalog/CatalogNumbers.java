package org.aludel.core.dialect.catalog;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Locale;
import java.util.Objects;
import org.aludel.core.schema.SequenceOptions;
import org.jspecify.annotations.Nullable;

/** How sequences and identities number, as catalogs tell it: in full, where a model says only what is not usual. */
public final class CatalogNumbers {

    private CatalogNumbers() {}

    /** Options in the order start, increment, minimum, maximum, cache, cycle; all from one column on. */
    static SequenceOptions options(ResultSet row, int first) throws SQLException {
        return new SequenceOptions(
                CatalogValues.number(row, first),
                CatalogValues.number(row, first + 1),
                CatalogValues.number(row, first + 2),
                CatalogValues.number(row, first + 3),
                CatalogValues.number(row, first + 4),
                CatalogValues.truth(row, first + 5));
    }

    /** The largest number of a type. */
    public static long largest(String type) {
        return switch (type.toLowerCase(Locale.ROOT)) {
            case "tinyint" -> Byte.MAX_VALUE;
            case "smallint" -> Short.MAX_VALUE;
            case "integer", "int" -> Integer.MAX_VALUE;
            default -> Long.MAX_VALUE;
        };
    }

    /** Defaults by which numbers begin with 1 and go up to the largest, or begin with -1 when they go down. */
    public static SequenceOptions fromOne(SequenceOptions given, long largest, @Nullable Long cache) {
        return given.isAscending()
                ? new SequenceOptions(given.minimum(), 1L, 1L, largest, cache, false)
                : new SequenceOptions(given.maximum(), 1L, -largest - 1, -1L, cache, false);
    }

    /**
     * Defaults by which numbers have all the range of their type, and begin as in {@link #fromOne} because Aludel tells
     * the database to.
     */
    public static SequenceOptions wholeRange(SequenceOptions given, long largest, @Nullable Long cache) {
        long smallest = -largest - 1;
        Long start =
                given.isAscending() ? limitOr(given.minimum(), smallest, 1) : limitOr(given.maximum(), largest, -1);
        return new SequenceOptions(start, 1L, smallest, largest, cache, false);
    }

    private static long limitOr(@Nullable Long limit, long none, long first) {
        return limit == null || limit == none ? first : limit;
    }

    /** Options without what is the database's default. */
    public static SequenceOptions withoutDefaults(SequenceOptions given, SequenceOptions byDefault) {
        return new SequenceOptions(
                unless(given.start(), byDefault.start()),
                unless(given.increment(), byDefault.increment()),
                unless(given.minimum(), byDefault.minimum()),
                unless(given.maximum(), byDefault.maximum()),
                unless(given.cache(), byDefault.cache()),
                given.cycle());
    }

    private static @Nullable Long unless(@Nullable Long given, @Nullable Long byDefault) {
        return Objects.equals(given, byDefault) ? null : given;
    }
}
