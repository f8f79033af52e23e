package org.aludel.core.schema.ddl;

import org.aludel.core.schema.Column;
import org.aludel.core.schema.TableConstraint;

/** What {@link AlterTable} changes. */
public sealed interface TableChange {

    <R> R accept(Visitor<R> visitor);

    /**
     * Adds a column at the end.
     *
     * @param column the column
     */
    record AddColumn(Column<?> column) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddColumn(this);
        }
    }

    /**
     * Drops a column.
     *
     * @param name its name
     */
    record DropColumn(String name) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropColumn(this);
        }
    }

    /**
     * Gives a column another name.
     *
     * @param column the column as it is
     * @param to the new name
     */
    record RenameColumn(Column<?> column, String to) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameColumn(this);
        }
    }

    /**
     * Gives a column another type or collation.
     *
     * @param before the column as it is
     * @param after the column as it is to be, different in its type or collation only
     */
    record ChangeType(Column<?> before, Column<?> after) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitChangeType(this);
        }
    }

    /**
     * Allows nulls in a column, or forbids them.
     *
     * @param after the column as it is to be
     */
    record ChangeNullability(Column<?> after) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitChangeNullability(this);
        }
    }

    /**
     * Gives a column another DEFAULT, or none.
     *
     * @param before the column as it is
     * @param after the column as it is to be
     */
    record ChangeDefault(Column<?> before, Column<?> after) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitChangeDefault(this);
        }
    }

    /**
     * Adds a constraint.
     *
     * @param constraint the constraint
     */
    record AddConstraint(TableConstraint constraint) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitAddConstraint(this);
        }
    }

    /**
     * Drops a constraint.
     *
     * @param constraint the constraint, whose name is needed unless it is the primary key
     */
    record DropConstraint(TableConstraint constraint) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitDropConstraint(this);
        }
    }

    /**
     * Gives the table another name within its schema.
     *
     * @param to the new name
     */
    record RenameTable(String to) implements TableChange {
        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.visitRenameTable(this);
        }
    }

    /**
     * One method for each change.
     *
     * @param <R> what a visit returns
     */
    interface Visitor<R> {

        R visitAddColumn(AddColumn change);

        R visitDropColumn(DropColumn change);

        R visitRenameColumn(RenameColumn change);

        R visitChangeType(ChangeType change);

        R visitChangeNullability(ChangeNullability change);

        R visitChangeDefault(ChangeDefault change);

        R visitAddConstraint(AddConstraint change);

        R visitDropConstraint(DropConstraint change);

        R visitRenameTable(RenameTable change);
    }
}
