package org.aludel.core.dialect.hsqldb;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.CommentCompiler;
import org.aludel.core.dialect.SequenceCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.ViewCompiler;
import org.aludel.core.dialect.typed.TypedDefinitions;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.ddl.TableChange;

/** Writes definitions of HSQLDB. */
final class HsqldbDefinitions extends TypedDefinitions {

    HsqldbDefinitions(HsqldbCompiler sql) {
        super(sql);
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new HsqldbColumns((HsqldbCompiler) sql);
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new TableChangeCompiler(sql) {
            @Override
            public SqlCompiler visitRenameColumn(TableChange.RenameColumn change) {
                return renameByAlterColumn(change);
            }

            @Override
            protected String allowNulls() {
                return " SET NULL";
            }
        };
    }

    @Override
    protected SequenceCompiler newSequenceCompiler() {
        return new SequenceCompiler(sql) {
            @Override
            protected boolean hasCache() {
                return false;
            }

            /** They would be of 32 bits. */
            @Override
            protected String type() {
                return " AS bigint";
            }

            /** They would begin with 0. */
            @Override
            protected SequenceOptions begun(SequenceOptions options) {
                return begunWithOne(options);
            }
        };
    }

    @Override
    protected ViewCompiler newViewCompiler() {
        return ViewCompiler.withoutReplace(sql);
    }

    @Override
    protected CommentCompiler newCommentCompiler() {
        return CommentCompiler.withViewsAsTables(sql);
    }
}
