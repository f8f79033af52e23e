package org.aludel.core.dialect.mysql;

import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.Literal;

/** Tells patterns of LIKE in which nothing can be taken for an escape. */
public final class LikePatterns {

    private LikePatterns() {}

    /** True for a literal without a backslash, the default escape character. */
    public static boolean isPlain(LikePredicate predicate) {
        return predicate.pattern() instanceof Literal<?> literal
                && literal.value() instanceof String text
                && text.indexOf('\\') < 0;
    }
}
