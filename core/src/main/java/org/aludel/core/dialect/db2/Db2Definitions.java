package org.aludel.core.dialect.db2;

import org.aludel.core.dialect.CommentCompiler;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.TableCompiler;
import org.aludel.core.dialect.typed.Db2FamilyDefinitions;
import org.aludel.core.dialect.typed.Db2FamilyTableChanges;
import org.aludel.core.dialect.typed.Db2FamilyTables;
import org.aludel.core.schema.ddl.TruncateTable;

/** Writes definitions of Db2 for Linux, UNIX and Windows. */
final class Db2Definitions extends Db2FamilyDefinitions {

    Db2Definitions(Db2Compiler sql) {
        super(sql);
    }

    @Override
    protected TableCompiler newTableCompiler() {
        return new Db2FamilyTables(sql) {
            @Override
            public SqlCompiler truncate(TruncateTable statement) {
                return super.truncate(statement).append(" IMMEDIATE");
            }
        };
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new Db2FamilyTableChanges(sql) {
            @Override
            protected boolean hasDropPrimaryKey() {
                return true;
            }
        };
    }

    @Override
    protected IndexCompiler newIndexCompiler() {
        return new Db2Indexes(sql);
    }

    @Override
    protected CommentCompiler newCommentCompiler() {
        return CommentCompiler.withViewsAsTables(sql);
    }
}
