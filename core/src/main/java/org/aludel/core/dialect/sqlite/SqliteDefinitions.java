package org.aludel.core.dialect.sqlite;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.TableCompiler;
import org.aludel.core.dialect.ViewCompiler;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.DropSchema;

/** Writes definitions of SQLite. */
final class SqliteDefinitions extends DefinitionCompiler {

    SqliteDefinitions(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected TableCompiler newTableCompiler() {
        return new SqliteTables(sql);
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new SqliteColumns(sql);
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return new ConstraintCompiler(sql) {
            @Override
            protected boolean isDeferrable(TableConstraint constraint) {
                return constraint instanceof ForeignKey;
            }
        };
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new SqliteTableChanges(sql);
    }

    @Override
    protected IndexCompiler newIndexCompiler() {
        return new SqliteIndexes(sql);
    }

    @Override
    protected ViewCompiler newViewCompiler() {
        return ViewCompiler.withoutReplace(sql);
    }

    @Override
    protected boolean hasCascade(DefinedObject object) {
        return false;
    }

    @Override
    public SqlCompiler visitCreateSchema(CreateSchema statement) {
        throw noSchemas();
    }

    @Override
    public SqlCompiler visitDropSchema(DropSchema statement) {
        throw noSchemas();
    }

    private UnsupportedConstructException noSchemas() {
        return unsupported("schemas", "Attach another database by ATTACH.");
    }
}
