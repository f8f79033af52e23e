package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.Literal;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Patterns of LIKE as patterns of GLOB: {@code *} for any text, {@code ?} for any character, and brackets around these
 * where they mean themselves. A pattern that is known is translated here, another one by the database.
 */
final class GlobPatterns {

    private static final String ANY_TEXT = "%";
    private static final String ANY_CHARACTER = "_";

    /** Stand for escaped characters while the others are replaced; no text has them. */
    private static final String[] MARKS = {"\u0001", "\u0002", "\u0003"};

    private GlobPatterns() {}

    static SqlCompiler write(LikePredicate predicate, SqlCompiler sql) {
        String escape = predicate.escape();
        if (predicate.pattern() instanceof Literal<?> literal && literal.value() instanceof String pattern) {
            return sql.literal(SqlTypes.VARCHAR, translated(pattern, escape));
        }
        return replaced(predicate, escape, sql);
    }

    static String translated(String pattern, @Nullable String escape) {
        StringBuilder glob = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            String c = pattern.substring(i, i + 1);
            if (escape != null && c.equals(escape) && isSpecial(pattern, i + 1, escape)) {
                i++;
                glob.append(itself(pattern.substring(i, i + 1)));
            } else if (c.equals(ANY_TEXT)) {
                glob.append('*');
            } else if (c.equals(ANY_CHARACTER)) {
                glob.append('?');
            } else {
                glob.append(itself(c));
            }
        }
        return glob.toString();
    }

    private static boolean isSpecial(String pattern, int position, String escape) {
        return pattern.startsWith(ANY_TEXT, position)
                || pattern.startsWith(ANY_CHARACTER, position)
                || pattern.startsWith(escape, position);
    }

    private static String itself(String c) {
        return "*?[".contains(c) ? "[" + c + "]" : c;
    }

    /** The innermost replacement is made first. */
    private static SqlCompiler replaced(LikePredicate predicate, @Nullable String escape, SqlCompiler sql) {
        String[][] plain = {{"[", "[[]"}, {"*", "[*]"}, {"?", "[?]"}, {ANY_TEXT, "*"}, {ANY_CHARACTER, "?"}};
        String[][] pairs = escape == null ? plain : withEscape(plain, escape);
        for (int i = 0; i < pairs.length; i++) {
            sql.append("replace(");
        }
        sql.expression(predicate.pattern());
        SqlType<String> text = SqlTypes.VARCHAR;
        for (String[] pair : pairs) {
            sql.append(", ")
                    .literal(text, pair[0])
                    .append(", ")
                    .literal(text, pair[1])
                    .append(")");
        }
        return sql;
    }

    private static String[][] withEscape(String[][] plain, String escape) {
        String[] specials = {escape, ANY_TEXT, ANY_CHARACTER};
        String[][] pairs = new String[plain.length + 2 * specials.length][];
        int next = 0;
        for (int i = 0; i < specials.length; i++) {
            pairs[next++] = new String[] {escape + specials[i], MARKS[i]};
        }
        for (String[] pair : plain) {
            pairs[next++] = pair;
        }
        for (int i = 0; i < specials.length; i++) {
            pairs[next++] = new String[] {MARKS[i], itself(specials[i])};
        }
        return pairs;
    }
}
