package org.aludel.core.deployment.random;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Names of all kinds; no two of them are the same when case does not count. */
final class Names {

    private static final List<String> PATTERNS = List.of(
            "%s",
            "Mixed%sCase",
            "UPPER%s",
            "two words %s",
            "größe%s",
            "名前%s",
            "_%s",
            "%s_",
            "$%s",
            "7%s",
            "a.%s",
            "it's%s",
            "a\"b%s",
            "a`b%s",
            "[%s]",
            "a?%s",
            ":%s",
            "a\\%s",
            "50%%%s",
            "(%s)",
            "a,%s",
            "a--%s",
            "#%s",
            "a;%s",
            "a/*%s",
            "a = %s",
            " %s");

    private static final List<String> OF_COLUMNS = List.of(
            "order", "user", "key", "value", "Select", "CHECK", "column", "default", "as", "generated", "not", "end");

    private static final List<String> OF_OBJECTS = List.of(
            "table",
            "group",
            "index",
            "from",
            "constraint",
            "references",
            "unique",
            "null",
            "Join",
            "WHERE",
            "on",
            "by");

    private final List<String> reserved;
    private final Set<String> taken = new HashSet<>();

    private Names(List<String> reserved) {
        this.reserved = reserved;
    }

    static Names ofColumns() {
        return new Names(OF_COLUMNS);
    }

    /** Names of all but columns. MariaDB has keys without a name, too, under that of their first column. */
    static Names ofObjects() {
        return new Names(OF_OBJECTS);
    }

    /** Any name that was not given out yet. */
    String next(Choices choices, String stem) {
        String name = choices.oneIn(6)
                ? choices.of(reserved)
                : String.format(Locale.ROOT, choices.oneIn(2) ? choices.of(PATTERNS) : "%s", stem);
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + i;
        }
        return free;
    }
}
