package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Query;

/** Names that differ from each other, for columns of a query that becomes a subquery. One use. */
public final class UniqueNames {

    private final Set<String> used = new HashSet<>();

    /** No name is given yet. */
    public UniqueNames() {}

    /** The names that the columns of a query get: those that were asked for, or else their own, made unique. */
    public static List<String> of(Query query, List<String> given) {
        if (!given.isEmpty()) {
            return given;
        }
        UniqueNames unique = new UniqueNames();
        List<String> names = new ArrayList<>();
        for (ColumnDefinition<?> column : query.resultColumns()) {
            names.add(unique.next(column.name()));
        }
        return names;
    }

    /** A name; with a number when it was given before. */
    public String next(String name) {
        String unique = name;
        for (int i = 2; !used.add(unique); i++) {
            unique = name + "_" + i;
        }
        return unique;
    }
}
