package org.aludel.provider.error;

import jakarta.persistence.PersistenceException;
import java.util.List;
import org.aludel.core.error.ErrorCode;

/** The classes of a persistence unit cannot be mapped. Says all that is wrong with them, not only the first thing. */
public final class MappingException extends PersistenceException implements Coded {

    private static final long serialVersionUID = 1L;

    private final List<String> problems; // of serializable strings

    /**
     * An exception for some problems.
     *
     * @param unit the name of the persistence unit
     * @param problems one sentence or two for each problem, with class and attribute and what to do; not empty
     */
    public MappingException(String unit, List<String> problems) {
        super(message(unit, problems));
        this.problems = List.copyOf(problems);
    }

    private static String message(String unit, List<String> problems) {
        String count = problems.size() == 1 ? "a problem" : problems.size() + " problems";
        return "[" + ProviderErrorCode.INVALID_MAPPING.id() + "] The mapping of the persistence unit '" + unit
                + "' has " + count + ":\n- " + String.join("\n- ", problems);
    }

    @Override
    public ErrorCode code() {
        return ProviderErrorCode.INVALID_MAPPING;
    }

    /** What is wrong; immutable, not empty. */
    public List<String> problems() {
        return problems;
    }
}
