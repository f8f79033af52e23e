package org.aludel.core.dialect.postgresql;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.CommentCompiler;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.EnumTypeCompiler;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.ViewCompiler;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.TableConstraint;

/** Writes definitions of PostgreSQL. */
final class PostgresDefinitions extends DefinitionCompiler {

    PostgresDefinitions(SqlCompiler sql) {
        super(sql);
    }

    private PostgresDialect dialect() {
        return (PostgresDialect) sql.target();
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new ColumnCompiler(sql) {
            @Override
            protected void computed(Computed computed) {
                refuse(
                        !computed.stored() && !dialect().hasVirtualColumns(),
                        "virtual computed columns in this version",
                        "Store the column's values.");
                super.computed(computed);
            }
        };
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return new ConstraintCompiler(sql) {
            @Override
            protected boolean isDeferrable(TableConstraint constraint) {
                return !(constraint instanceof CheckConstraint);
            }
        };
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new PostgresTableChanges(sql);
    }

    @Override
    protected IndexCompiler newIndexCompiler() {
        return new PostgresIndexes(sql);
    }

    @Override
    protected ViewCompiler newViewCompiler() {
        return new ViewCompiler(sql) {
            @Override
            protected boolean hasMaterialized() {
                return true;
            }
        };
    }

    @Override
    protected EnumTypeCompiler newEnumTypeCompiler() {
        return new EnumTypeCompiler(sql) {
            @Override
            protected String word() {
                return "TYPE ";
            }
        };
    }

    @Override
    protected CommentCompiler newCommentCompiler() {
        return new CommentCompiler(sql) {
            @Override
            protected String noComment() {
                return "NULL";
            }
        };
    }
}
