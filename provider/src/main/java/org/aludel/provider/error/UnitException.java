package org.aludel.provider.error;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.aludel.core.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/** A persistence unit is not described well. Says all that is wrong with the description, not only the first thing. */
public final class UnitException extends PersistenceException implements Coded {

    private static final long serialVersionUID = 1L;

    private final transient ErrorCode code;
    private final transient List<String> problems;

    /**
     * An exception.
     *
     * @param code the stable code
     * @param message what is wrong, and where
     * @param problems a sentence or two for each thing, with what to do; empty when the message says it all
     * @param cause what made it fail; null when nothing else did
     */
    public UnitException(ErrorCode code, String message, List<String> problems, @Nullable Throwable cause) {
        super(text(code, message, problems), cause);
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    private static String text(ErrorCode code, String message, List<String> problems) {
        String head = "[" + code.id() + "] " + message;
        return problems.isEmpty() ? head : head + "\n- " + String.join("\n- ", problems);
    }

    @Override
    public ErrorCode code() {
        return code;
    }

    /** What is wrong, one by one; immutable, and empty when there is nothing to list. */
    public List<String> problems() {
        return problems;
    }
}
