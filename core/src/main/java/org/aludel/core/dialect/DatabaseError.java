package org.aludel.core.dialect;

import static java.util.Objects.requireNonNull;

import org.aludel.core.error.ConstraintKind;
import org.jspecify.annotations.Nullable;

/**
 * The meaning of a failure.
 *
 * @param kind the kind of failure
 * @param constraintKind for a constraint violation the kind of constraint, else null
 * @param constraintName for a constraint violation the name of the constraint as the database tells it, or null
 */
public record DatabaseError(
        Kind kind,
        @Nullable ConstraintKind constraintKind,
        @Nullable String constraintName) {

    /** The kinds of failures. */
    public enum Kind {
        CONSTRAINT_VIOLATION,
        DEADLOCK,
        SERIALIZATION_FAILURE,
        STATEMENT_TIMEOUT,
        LOCK_TIMEOUT,
        CONNECTION_LOST,
        DATA_ERROR,
        SYNTAX_ERROR,
        PERMISSION_DENIED,
        TRANSACTION_ROLLED_BACK,
        OTHER
    }

    public DatabaseError {
        requireNonNull(kind, "kind");
    }

    /** A failure that is no constraint violation. */
    public static DatabaseError of(Kind kind) {
        return new DatabaseError(kind, null, null);
    }

    /** A violated constraint. */
    public static DatabaseError constraint(ConstraintKind kind, @Nullable String name) {
        return new DatabaseError(Kind.CONSTRAINT_VIOLATION, kind, name);
    }
}
