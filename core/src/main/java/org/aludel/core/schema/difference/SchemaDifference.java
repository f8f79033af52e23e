package org.aludel.core.schema.difference;

import java.util.Set;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Index;
import org.aludel.core.schema.SchemaObject;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/** One thing that has to change to make one schema another. */
public sealed interface SchemaDifference {

    /** The object that differs, or that the differing part belongs to. */
    QualifiedName object();

    /** A table, view, sequence or type is only in the schema that is wanted. */
    record ObjectAdded(SchemaObject added) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return added.qualifiedName();
        }
    }

    /** A table, view, sequence or type is only in the schema that is there. */
    record ObjectRemoved(SchemaObject removed) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return removed.qualifiedName();
        }
    }

    /**
     * A view, sequence or type is in both schemas and differs. Of tables, it is their parts that differ.
     *
     * @param before the object that is there
     * @param after the object that is wanted, of the same kind and name
     */
    record ObjectChanged(SchemaObject before, SchemaObject after) implements SchemaDifference {
        @Override
        public QualifiedName object() {
            return after.qualifiedName();
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
}
