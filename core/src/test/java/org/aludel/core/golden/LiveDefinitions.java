package org.aludel.core.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.ddl.AlterTable;
import org.aludel.core.schema.ddl.CreateEnumType;
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.CreateSequence;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.ddl.CreateView;
import org.aludel.core.schema.ddl.DropEnumType;
import org.aludel.core.schema.ddl.DropSchema;
import org.aludel.core.schema.ddl.DropSequence;
import org.aludel.core.schema.ddl.DropTable;
import org.aludel.core.schema.ddl.DropView;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.schema.ddl.TableChange;
import org.aludel.core.sql.QualifiedName;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;

/** A database on which definitions of the catalogue are executed one after the other. */
final class LiveDefinitions implements AutoCloseable {

    private final TestDatabase kind;
    private @Nullable FreshDatabase database;

    LiveDefinitions(TestDatabase kind) {
        this.kind = kind;
    }

    /** Executes a definition with what comes before it, unless the dialect refuses it; drops what there is then. */
    void execute(DdlConstruct construct) throws SQLException {
        try (Connection connection = connect()) {
            Dialect dialect = Dialects.of(DatabaseInfo.of(connection.getMetaData()));
            if (construct.elsewhere().contains(dialect.name()) || isRefused(construct.statement(), dialect)) {
                return;
            }
            try {
                for (SchemaStatement given : construct.given()) {
                    run(connection, dialect.compile(given).sql());
                }
                run(connection, dialect.compile(construct.statement()).sql());
            } finally {
                dropAll(construct, connection, dialect);
            }
        }
    }

    private Connection connect() throws SQLException {
        if (database == null) {
            database = kind.freshDatabase();
        }
        return database.dataSource().getConnection();
    }

    private static boolean isRefused(SchemaStatement statement, Dialect dialect) {
        try {
            dialect.compile(statement);
            return false;
        } catch (UnsupportedConstructException e) {
            return true;
        } catch (InvalidStatementException e) {
            // What lacks a name that the database needs.
            return e.code() == CoreErrorCode.INVALID_STATEMENT;
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + "\n" + sql, e.getSQLState(), e.getErrorCode(), e);
        }
    }

    private static void dropAll(DdlConstruct construct, Connection connection, Dialect dialect) {
        List<SchemaStatement> statements = new ArrayList<>(construct.given());
        statements.add(construct.statement());
        Collections.reverse(statements);
        statements.addAll(List.copyOf(statements)); // what is referred to goes after what refers to it
        for (SchemaStatement statement : statements) {
            for (SchemaStatement drop : drops(statement)) {
                if (!isRefused(drop, dialect)) {
                    runIfPossible(connection, dialect.compile(drop).sql());
                }
            }
        }
    }

    /** The definition may have been about dropping it, or have failed, which its test tells. */
    private static void runIfPossible(Connection connection, String sql) {
        try {
            run(connection, sql);
        } catch (SQLException e) {
            assertThat(e.getMessage()).contains(sql);
        }
    }

    private static List<SchemaStatement> drops(SchemaStatement statement) {
        if (statement instanceof CreateTable create) {
            return List.of(new DropTable(create.table().qualifiedName(), false, false));
        }
        if (statement instanceof AlterTable alter && alter.change() instanceof TableChange.RenameTable rename) {
            QualifiedName name = alter.table();
            return List.of(new DropTable(new QualifiedName(name.catalog(), name.schema(), rename.to()), false, false));
        }
        if (statement instanceof CreateSequence create) {
            return List.of(new DropSequence(create.sequence().qualifiedName(), false));
        }
        if (statement instanceof CreateView create) {
            return List.of(
                    new DropView(create.view().qualifiedName(), create.view().materialized(), false));
        }
        if (statement instanceof CreateEnumType create) {
            return List.of(new DropEnumType(create.type().qualifiedName(), false));
        }
        return statement instanceof CreateSchema create
                ? List.of(new DropSchema(create.name(), false, false), new DropSchema(create.name(), false, true))
                : List.of();
    }

    @Override
    public void close() {
        if (database != null) {
            database.close();
        }
    }
}
