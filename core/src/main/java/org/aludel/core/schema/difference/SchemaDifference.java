package org.aludel.core.schema.difference;

import java.util.Set;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.EnumType;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.Sequence;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.View;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** One thing that has to change to make one schema another. */
public sealed interface SchemaDifference {

    /** The object that differs, or that the differing part belongs to. */
    QualifiedName object();

    /** A table is only in the schema that is wanted. */
    record TableAdded(Table table) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return table.qualifiedName();
        }
    }

    /** A table is only in the schema that is there. */
    record TableRemoved(Table table) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return table.qualifiedName();
        }
    }

    /** A table has another comment; null for none. */
    record TableCommentChanged(
            QualifiedName object,
            @Nullable String before,
            @Nullable String after) implements SchemaDifference {}

    /** A column is only in the table that is wanted. */
    record ColumnAdded(QualifiedName object, Column<?> column) implements SchemaDifference {}

    /** A column is only in the table that is there. */
    record ColumnRemoved(QualifiedName object, Column<?> column) implements SchemaDifference {}

    /**
     * A column is in both tables and differs.
     *
     * @param object the name of the table
     * @param before the column that is there
     * @param after the column that is wanted
     * @param aspects in what they differ; not empty
     */
    record ColumnChanged(QualifiedName object, Column<?> before, Column<?> after, Set<ColumnAspect> aspects)
            implements SchemaDifference {
        public ColumnChanged {
            aspects = Set.copyOf(aspects);
        }
    }

    /** A constraint is only in the table that is wanted. */
    record ConstraintAdded(QualifiedName object, TableConstraint constraint) implements SchemaDifference {}

    /** A constraint is only in the table that is there. */
    record ConstraintRemoved(QualifiedName object, TableConstraint constraint) implements SchemaDifference {}

    /** An index is only in the table that is wanted. */
    record IndexAdded(QualifiedName object, Index index) implements SchemaDifference {}

    /** An index is only in the table that is there. */
    record IndexRemoved(QualifiedName object, Index index) implements SchemaDifference {}

    /** A sequence is only in the schema that is wanted. */
    record SequenceAdded(Sequence sequence) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return sequence.qualifiedName();
        }
    }

    /** A sequence is only in the schema that is there. */
    record SequenceRemoved(Sequence sequence) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return sequence.qualifiedName();
        }
    }

    /** A sequence makes its numbers in another way. */
    record SequenceChanged(Sequence before, Sequence after) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return after.qualifiedName();
        }
    }

    /** A view is only in the schema that is wanted. */
    record ViewAdded(View view) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return view.qualifiedName();
        }
    }

    /** A view is only in the schema that is there. */
    record ViewRemoved(View view) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return view.qualifiedName();
        }
    }

    /** A view selects something else, is kept or no longer kept, or has another comment. */
    record ViewChanged(View before, View after) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return after.qualifiedName();
        }
    }

    /** A type is only in the schema that is wanted. */
    record EnumTypeAdded(EnumType type) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return type.qualifiedName();
        }
    }

    /** A type is only in the schema that is there. */
    record EnumTypeRemoved(EnumType type) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return type.qualifiedName();
        }
    }

    /** A type has other words, or has them in another order. */
    record EnumTypeChanged(EnumType before, EnumType after) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return after.qualifiedName();
        }
    }
}
