package org.aludel.provider.mapping.source;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.error.MappingException;

/**
 * Collects what is wrong with the mapping of a unit, so that all of it is reported at once. A problem is a sentence or
 * two: class and attribute, what is wrong, what to do. Belongs to one thread.
 */
public final class MappingProblems {

    private final Set<String> problems = new LinkedHashSet<>();

    /** Notes a problem; the same text is noted once. */
    public void add(String problem) {
        problems.add(problem);
    }

    /** What was noted so far, in its order; immutable. */
    public List<String> all() {
        return List.copyOf(problems);
    }

    /**
     * Fails if anything was noted.
     *
     * @param unit the name of the persistence unit
     * @throws MappingException with all problems
     */
    public void throwIfAny(String unit) {
        if (!problems.isEmpty()) {
            throw new MappingException(unit, all());
        }
    }
}
