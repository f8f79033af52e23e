package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.error.ErrorCode;

/**
 * Something in a statement that is allowed but probably not meant.
 *
 * @param code the stable code, with an entry in the error catalogue
 * @param groups the names of the elements that belong together; no condition connects one group with another
 * @param message what was found and what to do; it holds no values
 */
public record LintWarning(ErrorCode code, List<List<String>> groups, String message) {

    public LintWarning {
        requireNonNull(code, "code");
        groups = groups.stream().map(List::copyOf).toList();
        requireNonNull(message, "message");
    }

    /** The message behind its code. */
    @Override
    public String toString() {
        return "[" + code.id() + "] " + message;
    }
}
