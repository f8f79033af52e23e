package org.aludel.core.schema;

import java.util.Arrays;
import java.util.List;
import org.aludel.core.sql.Expression;
import org.jspecify.annotations.Nullable;

/**
 * An index over columns of a table.
 *
 * @param name the name, or null where a {@link NamingConvention} makes one
 * @param elements what it is over, in order
 * @param unique true when no two rows may have equal values
 * @param include the names of columns that are kept in the index without being searched by; may be empty
 * @param where the condition on the rows that the index holds, or null for all
 * @param method how the index works, for databases that have several ways; or null
 */
public record Index(
        @Nullable String name,
        List<IndexElement> elements,
        boolean unique,
        List<String> include,
        @Nullable Expression<Boolean> where,
        @Nullable String method) {

    public Index {
        elements = List.copyOf(elements);
        include = List.copyOf(include);
        if (elements.isEmpty()) {
            throw SchemaErrors.noElements();
        }
    }

    /** An index over columns. */
    public static Index on(String... columns) {
        return on(Arrays.stream(columns).map(IndexElement::of).toList());
    }

    public static Index on(List<IndexElement> elements) {
        return new Index(null, elements, false, List.of(), null, null);
    }

    public Index named(String other) {
        return new Index(other, elements, unique, include, where, method);
    }

    public Index asUnique() {
        return new Index(name, elements, true, include, where, method);
    }

    public Index including(String... columns) {
        return new Index(name, elements, unique, List.of(columns), where, method);
    }

    public Index where(@Nullable Expression<Boolean> condition) {
        return new Index(name, elements, unique, include, condition, method);
    }

    public Index using(@Nullable String other) {
        return new Index(name, elements, unique, include, where, other);
    }
}
