package org.aludel.core.error;

import static java.util.Objects.requireNonNull;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * A row would violate a constraint. How much of it is known differs: all databases tell that it was a constraint, most
 * tell the kind, many tell the name, and not all tell a primary key from another unique constraint ({@link
 * ConstraintKind#UNIQUE} then stands for both).
 */
public final class ConstraintViolationException extends DatabaseException {

    private static final long serialVersionUID = 1L;

    private final ConstraintKind constraintKind;
    private final @Nullable String constraintName;

    public ConstraintViolationException(
            ConstraintKind constraintKind,
            @Nullable String constraintName,
            @Nullable String sql,
            SQLException cause,
            DriverMessage driverMessage) {
        super(
                CoreErrorCode.CONSTRAINT_VIOLATION,
                describe(requireNonNull(constraintKind, "constraintKind"), constraintName),
                sql,
                cause,
                driverMessage);
        this.constraintKind = constraintKind;
        this.constraintName = constraintName;
    }

    /** The kind of constraint. */
    public ConstraintKind constraintKind() {
        return constraintKind;
    }

    /** The name of the constraint, without its schema and as the database spells it; null when it does not tell. */
    public @Nullable String constraintName() {
        return constraintName;
    }

    private static String describe(ConstraintKind kind, @Nullable String name) {
        return "The change violates a " + nameOf(kind) + (name == null ? "" : ", named '" + name + "'") + ". "
                + adviceFor(kind);
    }

    private static String nameOf(ConstraintKind kind) {
        return switch (kind) {
            case PRIMARY_KEY -> "primary key";
            case UNIQUE -> "unique constraint";
            case FOREIGN_KEY -> "foreign key";
            case NOT_NULL -> "not-null constraint";
            case CHECK -> "check constraint";
            case EXCLUSION -> "exclusion constraint";
            case UNKNOWN -> "constraint";
        };
    }

    private static String adviceFor(ConstraintKind kind) {
        return switch (kind) {
            case PRIMARY_KEY, UNIQUE ->
                "A row with the same key is there already; choose another key or change that row.";
            case FOREIGN_KEY ->
                "A row refers to one that is not there, or a row is still referred to; change them in order.";
            case NOT_NULL -> "Give a value to every column that must not be null.";
            case CHECK -> "Compare the values with the condition of the constraint.";
            case EXCLUSION -> "A row that this one must not overlap with is there already.";
            case UNKNOWN -> "Compare the values with the constraints of the table.";
        };
    }
}
