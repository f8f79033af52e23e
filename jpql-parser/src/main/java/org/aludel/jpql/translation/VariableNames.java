package org.aludel.jpql.translation;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;

/** Names of variables in a statement, each once: subqueries and operands of set operations may use the same. */
final class VariableNames {

    private final Set<String> taken = new HashSet<>();

    /** A name that no other element of the statement has: the wanted one, or one with a number behind it. */
    String unique(String wanted) {
        String name = wanted;
        for (int i = 1; !taken.add(name.toLowerCase(Locale.ROOT)); i++) {
            name = wanted + "_" + i;
        }
        return name;
    }

    /** Does something whose names can be used again, because it is done again. */
    <T> T trying(Supplier<T> work) {
        Set<String> before = Set.copyOf(taken);
        T result = work.get();
        taken.retainAll(before);
        return result;
    }
}
