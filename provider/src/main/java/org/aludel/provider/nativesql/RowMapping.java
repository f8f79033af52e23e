package org.aludel.provider.nativesql;

import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What is made of the rows of SQL text. Immutable and thread-safe; get one from {@link ResultMappings}. */
public final class RowMapping {

    private final Function<ColumnClaims, RowPlan> planner;
    private final List<ResultPart> parts;

    private RowMapping(List<ResultPart> parts, Function<ColumnClaims, RowPlan> planner) {
        this.parts = parts;
        this.planner = planner;
    }

    RowPlan plan(ColumnClaims columns) {
        return planner.apply(columns);
    }

    /** How the entities of each position of a result are to be locked; NONE for what is no entity. */
    List<LockModeType> lockModes() {
        return parts.stream()
                .map(part -> part instanceof EntityPart entity ? entity.lockMode() : LockModeType.NONE)
                .toList();
    }

    /** Several parts: an array in their order, or the part itself where there is one. */
    static RowMapping of(List<ResultPart> parts) {
        List<ResultPart> all = List.copyOf(parts);
        return new RowMapping(
                all,
                columns ->
                        new RowPlan(all.stream().map(part -> part.plan(columns)).toList(), RowMapping::oneOrArray));
    }

    /** All columns as the driver reports them: an array, or the value itself where there is one column. */
    public static RowMapping columns() {
        return new RowMapping(List.of(), columns -> new RowPlan(all(columns), RowMapping::oneOrArray));
    }

    /** All columns as the driver reports them, always as an array. */
    static RowMapping arrays() {
        return new RowMapping(List.of(), columns -> new RowPlan(all(columns), values -> values));
    }

    /** The only column, as values of a basic class. */
    static RowMapping single(Class<?> type) {
        return new RowMapping(List.of(), columns -> {
            if (columns.columns().size() != 1) {
                throw NativeErrors.severalForOne(type, columns.columns());
            }
            columns.requireType(0, type);
            return new RowPlan(List.of(ColumnPart.at(0)), RowMapping::oneOrArray);
        });
    }

    /** All columns, put together by somebody else. */
    static RowMapping wrapped(RowWrapper wrapper) {
        return new RowMapping(List.of(), columns -> {
            List<String> names = new ArrayList<>();
            List<Class<?>> types = new ArrayList<>();
            columns.columns().forEach(column -> {
                names.add(column.name());
                types.add(column.type().javaType());
            });
            return new RowPlan(all(columns), wrapper.wrapping(names, types));
        });
    }

    private static @Nullable Object oneOrArray(@Nullable Object[] values) {
        return values.length == 1 ? values[0] : values;
    }

    private static List<PlannedPart> all(ColumnClaims columns) {
        List<PlannedPart> all = new ArrayList<>();
        for (int i = 0; i < columns.columns().size(); i++) {
            all.add(ColumnPart.at(i));
        }
        return all;
    }
}
