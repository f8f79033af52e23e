package org.aludel.provider.lowering;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names for elements of FROM clauses, each only once in a statement. */
final class Aliases {

    private final Set<String> used = new HashSet<>();

    /** Takes a name as it is. */
    String take(String name) {
        used.add(name);
        return name;
    }

    /** A name for what belongs to a variable. */
    String of(String variable, String part) {
        String name = variable + "_" + part.toLowerCase(Locale.ROOT);
        String free = name;
        for (int i = 2; !used.add(free); i++) {
            free = name + i;
        }
        return free;
    }
}
