package org.aludel.core.dialect.h2;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.CommentCompiler;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.EnumTypeCompiler;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.ViewCompiler;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.IndexElement;
import org.aludel.core.schema.ddl.AddEnumValue;
import org.aludel.core.schema.ddl.TableChange;

/** Writes definitions of H2. Types whose values are words are domains. */
final class H2Definitions extends DefinitionCompiler {

    H2Definitions(SqlCompiler sql) {
        super(sql);
    }

    private H2Dialect dialect() {
        return (H2Dialect) sql.target();
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new ColumnCompiler(sql) {
            @Override
            protected void computed(Computed computed) {
                alwaysStored(computed);
            }
        };
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return ConstraintCompiler.neverDeferrable(sql);
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new TableChangeCompiler(sql) {
            @Override
            public SqlCompiler visitRenameColumn(TableChange.RenameColumn change) {
                return renameByAlterColumn(change);
            }
        };
    }

    @Override
    protected IndexCompiler newIndexCompiler() {
        return new IndexCompiler(sql) {
            @Override
            protected void nulls(IndexElement element) {
                nullsInWords(element);
            }

            @Override
            protected void include(boolean unique) {
                if (!unique || !dialect().hasIncludeInIndexes()) {
                    super.include(unique);
                }
            }
        };
    }

    @Override
    protected ViewCompiler newViewCompiler() {
        return new ViewCompiler(sql) {
            @Override
            protected boolean hasMaterialized() {
                return dialect().hasMaterializedViews();
            }
        };
    }

    @Override
    protected EnumTypeCompiler newEnumTypeCompiler() {
        return new EnumTypeCompiler(sql) {
            @Override
            protected String word() {
                return "DOMAIN ";
            }

            @Override
            public SqlCompiler addValue(AddEnumValue statement) {
                throw unsupported(
                        "ALTER DOMAIN that adds a word",
                        "Create a type of another name, give it to the columns, and drop the old one.");
            }
        };
    }

    @Override
    protected CommentCompiler newCommentCompiler() {
        return new CommentCompiler(sql) {
            @Override
            protected String viewWord(boolean materialized) {
                return "VIEW ";
            }

            @Override
            protected String noComment() {
                return "NULL";
            }
        };
    }
}
