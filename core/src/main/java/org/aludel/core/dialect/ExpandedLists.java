package org.aludel.core.dialect;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.aludel.core.type.SqlType;

/** Lists that become as many parameters as they have values; an empty one is a query without rows. Immutable. */
public class ExpandedLists implements ListParameters {

    private static final String NULL = "NULL";

    private final String source;
    private final int maxListLength;
    private final Function<SqlType<?>, String> typedNull;

    /**
     * Lists of any length, whose values have no type when there are none.
     *
     * @param source what stands behind the select list of a query without tables
     */
    public ExpandedLists(String source) {
        this(source, type -> NULL);
    }

    /**
     * Lists of any length.
     *
     * @param typedNull how a null of a type is written
     */
    public ExpandedLists(String source, Function<SqlType<?>, String> typedNull) {
        this(source, typedNull, Integer.MAX_VALUE);
    }

    /**
     * Lists that are cut.
     *
     * @param maxListLength the largest number of values in one list
     */
    public ExpandedLists(String source, Function<SqlType<?>, String> typedNull, int maxListLength) {
        this.source = source;
        this.typedNull = typedNull;
        this.maxListLength = maxListLength;
    }

    @Override
    public Style style(SqlType<?> elementType) {
        return Style.EXPANDED;
    }

    @Override
    public final int maxListLength() {
        return maxListLength;
    }

    @Override
    public final String emptyList(int columns) {
        return noRows(Stream.generate(() -> NULL).limit(columns));
    }

    @Override
    public final String emptyList(List<SqlType<?>> columnTypes) {
        return noRows(columnTypes.stream().map(typedNull));
    }

    private String noRows(Stream<String> columns) {
        return columns.collect(Collectors.joining(", ", "SELECT ", source + " WHERE 1 = 0"));
    }
}
