package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.CommentCompiler;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.TableCompiler;
import org.aludel.core.schema.ddl.DropSchema;

/** Writes definitions of MySQL and MariaDB. Schemas are what both call databases. */
public abstract class MySqlFamilyDefinitions extends DefinitionCompiler {

    protected MySqlFamilyDefinitions(SqlCompiler sql) {
        super(sql);
    }

    @Override
    protected TableCompiler newTableCompiler() {
        return new MySqlFamilyTables(sql);
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new MySqlFamilyColumns(sql);
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return new MySqlFamilyConstraints(sql);
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new MySqlFamilyTableChanges(sql);
    }

    @Override
    protected IndexCompiler newIndexCompiler() {
        return new MySqlFamilyIndexes(sql);
    }

    @Override
    protected CommentCompiler newCommentCompiler() {
        return new MySqlFamilyComments(sql);
    }

    /** What is in a schema always goes with it. */
    @Override
    public SqlCompiler visitDropSchema(DropSchema statement) {
        refuse(
                !statement.cascade(),
                "DROP SCHEMA that spares a schema with tables",
                "Ask for cascade where all that is in the schema may go.");
        return super.visitDropSchema(statement);
    }

    @Override
    protected boolean hasCascade(DefinedObject object) {
        return object == DefinedObject.SCHEMA;
    }

    @Override
    protected String cascade() {
        return "";
    }
}
