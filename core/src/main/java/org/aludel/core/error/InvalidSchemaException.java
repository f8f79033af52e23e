package org.aludel.core.error;

import java.util.List;

/** A schema does not fit together. Says all that is wrong with it, not only the first thing. */
public final class InvalidSchemaException extends AludelException {

    private static final long serialVersionUID = 1L;

    /** One sentence for each problem; immutable. */
    private final List<String> problems; // of serializable strings

    public InvalidSchemaException(ErrorCode code, List<String> problems) {
        super(code, message(problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(List<String> problems) {
        if (problems.size() == 1) {
            return problems.get(0);
        }
        return "The schema has " + problems.size() + " problems:\n- " + String.join("\n- ", problems);
    }

    /** One sentence for each problem, with table and column. */
    public List<String> problems() {
        return problems;
    }
}
