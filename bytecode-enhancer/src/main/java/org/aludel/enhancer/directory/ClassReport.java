package org.aludel.enhancer.directory;

import org.aludel.enhancer.error.EnhancerErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * What became of a class that was changed or refused.
 *
 * @param className the name of the class
 * @param outcome what became of it
 * @param detail why it was refused, or all that was changed, a line for each change
 * @param code the code of a refusal; null otherwise
 */
public record ClassReport(
        String className,
        Outcome outcome,
        String detail,
        @Nullable EnhancerErrorCode code) {

    /** What may become of a class. */
    public enum Outcome {
        /** A managed class was enhanced. */
        ENHANCED,
        /** A class that uses fields of managed ones goes through their accessors now. */
        ROUTED,
        /** A managed class stays plain. */
        REFUSED
    }

    /** Whether somebody should do something: a record that stays plain is as it should be. */
    public boolean needsAction() {
        return outcome == Outcome.REFUSED && code != EnhancerErrorCode.RECORD;
    }

    /** One line for people. */
    @Override
    public String toString() {
        return switch (outcome) {
            case ENHANCED -> "enhanced " + className;
            case ROUTED -> "routed   " + className;
            case REFUSED -> "refused  [" + (code == null ? "" : code.id()) + "] " + detail;
        };
    }
}
