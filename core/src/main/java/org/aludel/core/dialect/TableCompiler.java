package org.aludel.core.dialect;

import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.PrimaryKey;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.ddl.DropTable;
import org.aludel.core.schema.ddl.TruncateTable;

/** Writes tables as a whole in standard SQL. A dialect overrides the methods where its grammar differs. */
public class TableCompiler extends DefinitionPart {

    public TableCompiler(SqlCompiler sql) {
        super(sql);
    }

    /** Writes {@code CREATE TABLE}. */
    public SqlCompiler create(CreateTable statement) {
        Table created = statement.table();
        sql.append("CREATE TABLE ")
                .append(definitions().ifNotExists(statement.ifNotExists(), DefinedObject.TABLE))
                .name(created.qualifiedName())
                .append(" (")
                .list(
                        created.definedColumns(),
                        column -> definitions().columns().column(created, column));
        PrimaryKey key = created.primaryKey();
        if (key != null && !isInline(created, key)) {
            constraint(key);
        }
        for (TableConstraint constraint : created.constraints()) {
            if (!(constraint instanceof ForeignKey later && statement.without().contains(later))) {
                constraint(constraint);
            }
        }
        sql.append(")");
        options(created);
        return sql;
    }

    private void constraint(TableConstraint constraint) {
        sql.append(", ");
        definitions().constraints().constraint(constraint);
    }

    /** True when the primary key is a part of its column's definition. */
    public boolean isInline(Table created, PrimaryKey key) {
        return false;
    }

    /** Writes what stands behind the definition of a table. */
    protected void options(Table created) {
        created.options().stream()
                .filter(option -> option.dialect().equals(sql.dialect()))
                .forEach(option -> sql.append(" ").append(option.text()));
    }

    /** Writes {@code DROP TABLE}. */
    public SqlCompiler drop(DropTable statement) {
        return sql.append("DROP TABLE ")
                .append(definitions().ifExists(statement.ifExists(), DefinedObject.TABLE))
                .name(statement.name())
                .append(definitions().cascade(statement.cascade(), DefinedObject.TABLE));
    }

    /** Writes {@code TRUNCATE TABLE}. */
    public SqlCompiler truncate(TruncateTable statement) {
        return sql.append("TRUNCATE TABLE ")
                .name(statement.name())
                .append(statement.restartIdentity() ? restartIdentity() : "");
    }

    /** The words that let the numbers of a truncated table begin anew. */
    protected String restartIdentity() {
        return " RESTART IDENTITY";
    }

    /** The error for databases where ALTER TABLE lets the numbers begin anew. */
    protected final UnsupportedConstructException noRestart() {
        return unsupported(
                "TRUNCATE ... RESTART IDENTITY", "Truncate the table, then let its numbers begin anew by ALTER TABLE.");
    }
}
