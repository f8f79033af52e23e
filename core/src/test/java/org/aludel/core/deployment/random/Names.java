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

    private static final List<String> RESERVED = List.of(
            "select",
            "table",
            "order",
            "user",
            "group",
            "column",
            "index",
            "key",
            "value",
            "Select",
            "CHECK",
            "from",
            "constraint",
            "default",
            "references",
            "unique",
            "as",
            "generated",
            "not",
            "null",
            "end");

    private final Set<String> taken = new HashSet<>();

    /** Any name that was not given out yet. */
    String next(Choices choices, String stem) {
        String name = choices.oneIn(6)
                ? choices.of(RESERVED)
                : String.format(Locale.ROOT, choices.oneIn(2) ? choices.of(PATTERNS) : "%s", stem);
        String free = name;
        for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
            free = name + i;
        }
        return free;
    }
}
