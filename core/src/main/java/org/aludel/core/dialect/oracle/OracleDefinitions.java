package org.aludel.core.dialect.oracle;

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
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.DropSchema;

/** Writes definitions of Oracle Database. */
final class OracleDefinitions extends DefinitionCompiler {

    OracleDefinitions(OracleCompiler sql) {
        super(sql);
    }

    private OracleCompiler oracle() {
        return (OracleCompiler) sql;
    }

    @Override
    protected TableCompiler newTableCompiler() {
        return new TableCompiler(sql) {
            @Override
            protected String restartIdentity() {
                throw noRestart();
            }
        };
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new OracleColumns(oracle());
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return new OracleConstraints(oracle());
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new OracleTableChanges(oracle());
    }

    @Override
    protected IndexCompiler newIndexCompiler() {
        return new OracleIndexes(oracle());
    }

    @Override
    protected SequenceCompiler newSequenceCompiler() {
        return new OracleSequences(oracle());
    }

    @Override
    protected ViewCompiler newViewCompiler() {
        return new OracleViews(oracle());
    }

    @Override
    protected CommentCompiler newCommentCompiler() {
        return new CommentCompiler(sql) {
            @Override
            protected String viewWord(boolean materialized) {
                return materialized ? "MATERIALIZED VIEW " : "TABLE ";
            }
        };
    }

    @Override
    protected boolean hasIfNotExists(DefinedObject object) {
        return oracle().isAtLeast(OracleVersion.V23);
    }

    @Override
    protected boolean hasIfExists(DefinedObject object) {
        return oracle().isAtLeast(OracleVersion.V23);
    }

    @Override
    protected String cascade() {
        return " CASCADE CONSTRAINTS";
    }

    @Override
    public SqlCompiler visitCreateSchema(CreateSchema statement) {
        throw unsupported("CREATE SCHEMA without a user", "Create a user, whose schema is of its name.");
    }

    @Override
    public SqlCompiler visitDropSchema(DropSchema statement) {
        throw unsupported("DROP SCHEMA without its user", "Drop the user.");
    }
}
