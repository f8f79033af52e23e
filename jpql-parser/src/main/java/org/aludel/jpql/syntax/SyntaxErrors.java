package org.aludel.jpql.syntax;

import java.util.Collection;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;

/** The wording of what is wrong with a tree that a program builds. */
final class SyntaxErrors {

    private SyntaxErrors() {}

    static void requireSome(Collection<?> parts, String what) {
        if (parts.isEmpty()) {
            throw tooFew(what, "is empty");
        }
    }

    static void requireTwo(Collection<?> parts, String what) {
        if (parts.size() < 2) {
            throw tooFew(what, "needs two or more parts");
        }
    }

    static void requireText(String text, String what) {
        if (text.isEmpty()) {
            throw tooFew(what, "is empty");
        }
    }

    private static InvalidQueryException tooFew(String what, String problem) {
        return new InvalidQueryException(JpqlErrorCode.TOO_FEW_PARTS, "'" + what + "' " + problem, null, null);
    }
}
