package org.aludel.jpql.error;

import org.aludel.core.error.AludelException;
import org.jspecify.annotations.Nullable;

/**
 * A query says something that cannot be meant. The message tells what, shows the line with a mark below the place, and says
 * what to do where that is known.
 */
public final class InvalidQueryException extends AludelException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * An exception with its text.
     *
     * @param code the stable code
     * @param problem what is wrong, without the code and without the place
     * @param place where it is wrong; null when that is no place of a text
     * @param advice what to do, a sentence or two; null when the problem says it
     */
    public InvalidQueryException(
            JpqlErrorCode code, String problem, @Nullable QueryPlace place, @Nullable String advice) {
        super(code, message(problem, place, advice));
        this.line = place == null ? 0 : place.line();
        this.column = place == null ? 0 : place.column();
    }

    private static String message(String problem, @Nullable QueryPlace place, @Nullable String advice) {
        StringBuilder message = new StringBuilder(problem);
        if (place != null) {
            message.append("\n  in line ")
                    .append(place.line())
                    .append(", column ")
                    .append(place.column());
            message.append(":\n").append(place.picture());
        }
        if (advice != null) {
            message.append(place == null ? ". " : "\n  ").append(advice);
        }
        return message.toString();
    }

    /** The line of the place, from 1; 0 when the problem has no place in a text. */
    public int line() {
        return line;
    }

    /** The column of the place in its line, from 1; 0 when the problem has no place in a text. */
    public int column() {
        return column;
    }
}
