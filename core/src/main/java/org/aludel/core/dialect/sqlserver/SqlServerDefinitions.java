package org.aludel.core.dialect.sqlserver;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.CommentCompiler;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SequenceCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.TableCompiler;
import org.aludel.core.dialect.ViewCompiler;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.TableConstraint;

/** Writes definitions of SQL Server. */
final class SqlServerDefinitions extends DefinitionCompiler {

    SqlServerDefinitions(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected TableCompiler newTableCompiler() {
        return new TableCompiler(sql) {
            /** The numbers begin anew in any case. */
            @Override
            protected String restartIdentity() {
                return "";
            }
        };
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new SqlServerColumns(sql);
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return new ConstraintCompiler(sql) {
            @Override
            protected boolean isDeferrable(TableConstraint constraint) {
                return false;
            }

            @Override
            protected Set<ReferentialAction> deleteActions() {
                return EnumSet.complementOf(EnumSet.of(ReferentialAction.RESTRICT));
            }
        };
    }

    @Override
    protected SequenceCompiler newSequenceCompiler() {
        return new SequenceCompiler(sql) {
            /** They would begin with the smallest number of their type. */
            @Override
            protected SequenceOptions begun(SequenceOptions options) {
                return begunWithOne(options);
            }
        };
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new SqlServerTableChanges(sql);
    }

    @Override
    protected IndexCompiler newIndexCompiler() {
        return new SqlServerIndexes(sql);
    }

    @Override
    protected ViewCompiler newViewCompiler() {
        return new ViewCompiler(sql) {
            @Override
            protected String createOrReplace(boolean materialized) {
                return "CREATE OR ALTER ";
            }
        };
    }

    @Override
    protected CommentCompiler newCommentCompiler() {
        return new SqlServerComments(sql);
    }

    @Override
    protected boolean hasIfNotExists(DefinedObject object) {
        return false;
    }

    @Override
    protected boolean hasCascade(DefinedObject object) {
        return false;
    }
}
