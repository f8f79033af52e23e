package org.aludel.provider.lowering;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.Node;
import org.jspecify.annotations.Nullable;

/** Names for elements of FROM clauses, each only once in a statement. Most statements need none but their own. */
final class Aliases {

    private final Node statement;
    private @Nullable Set<String> used;

    /** Names besides those of a statement. */
    Aliases(Node statement) {
        this.statement = statement;
    }

    /** A name for what belongs to a variable. */
    String of(String variable, String part) {
        Set<String> taken = used();
        String name = variable + "_" + part.toLowerCase(Locale.ROOT);
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + i;
        }
        return free;
    }

    private Set<String> used() {
        Set<String> names = used;
        if (names == null) {
            names = new HashSet<>();
            take(statement, names);
            used = names;
        }
        return names;
    }

    private static void take(Node node, Set<String> into) {
        if (node instanceof FromClause from && from.name() != null) {
            into.add(String.valueOf(from.name()));
        }
        node.children().forEach(child -> take(child, into));
    }
}
