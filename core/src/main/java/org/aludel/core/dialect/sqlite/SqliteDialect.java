package org.aludel.core.dialect.sqlite;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.ProcedureCalls;
import org.aludel.core.dialect.ReadOnlyMode;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.schema.difference.Equivalence;

/**
 * SQLite, from 3.35 on, with the functions that its JDBC driver brings along. Immutable and thread-safe. What its values
 * look like in the database tells {@link SqliteTypes}.
 */
public final class SqliteDialect extends StandardDialect {

    /** The newest version that is known. */
    public static final SqliteDialect NEWEST = new SqliteDialect(3, 54);

    /** The default since 3.32. */
    private static final int MAX_PARAMETERS = 32_766;

    private static final ReadOnlyMode READ_ONLY = new ReadOnlyMode("PRAGMA query_only = ON", "PRAGMA query_only = OFF");

    /** The dialect of a database. */
    public SqliteDialect(DatabaseInfo database) {
        this(database.majorVersion(), database.minorVersion());
    }

    private final boolean changesConstraints;

    SqliteDialect(int major, int minor) {
        super(new DialectParts(
                "sqlite",
                capabilities(new DatabaseInfo("SQLite", "", major, minor)),
                new Identifiers('"', '"', Identifiers.Folding.NONE, Integer.MAX_VALUE, SqliteReservedWords.WORDS),
                SqliteTypes.INSTANCE,
                SqliteFunctions.ALL,
                SqliteLists.INSTANCE,
                SqliteErrors.INSTANCE,
                MAX_PARAMETERS));
        this.changesConstraints = major > 3 || major == 3 && minor >= 53;
    }

    /** True when ALTER TABLE changes NOT NULL and check constraints. */
    boolean changesConstraints() {
        return changesConstraints;
    }

    private static Set<Capability> capabilities(DatabaseInfo version) {
        Set<Capability> can = EnumSet.of(
                Capability.FOREIGN_KEY_TO_LATER_TABLE,
                Capability.JOIN_USING,
                Capability.VALUES_TABLE,
                Capability.TABLE_FUNCTION,
                Capability.CTE,
                Capability.RECURSIVE_CTE,
                Capability.CTE_MATERIALIZATION,
                Capability.CTE_IN_DML,
                Capability.INTERSECT,
                Capability.EXCEPT,
                Capability.NESTED_SET_OPERATION,
                Capability.VALUES_STATEMENT,
                Capability.WINDOW_FUNCTIONS,
                Capability.NAMED_WINDOW,
                Capability.FRAME_RANGE_OFFSET,
                Capability.FRAME_GROUPS,
                Capability.FRAME_EXCLUSION,
                Capability.AGGREGATE_FILTER,
                Capability.STRING_AGGREGATE,
                Capability.ROW_VALUE_COMPARISON,
                Capability.ROW_VALUE_IN,
                Capability.COLLATE,
                Capability.BITWISE_OPERATORS,
                Capability.INSERT_MULTIPLE_ROWS,
                Capability.INSERT_DEFAULT_VALUES,
                Capability.OVERRIDING_SYSTEM_VALUE,
                Capability.INSERT_RETURNING,
                Capability.UPDATE_RETURNING,
                Capability.DELETE_RETURNING,
                Capability.UPSERT,
                Capability.UPSERT_DO_NOTHING,
                Capability.UPSERT_MULTIPLE_ROWS,
                Capability.UPSERT_TARGET,
                Capability.UPSERT_TARGET_WHERE,
                Capability.UPSERT_UPDATE_WHERE,
                Capability.UPSERT_RETURNING,
                Capability.UPDATE_FROM,
                Capability.DELETE_USING,
                Capability.SAVEPOINTS,
                Capability.IDENTITY_RISES);
        if (version.isAtLeast(3, 38)) {
            can.add(Capability.JSON_PATH);
        }
        if (version.isAtLeast(3, 39)) {
            can.add(Capability.RIGHT_JOIN);
            can.add(Capability.FULL_JOIN);
        }
        if (version.isAtLeast(3, 44)) {
            can.add(Capability.AGGREGATE_ORDER_BY);
        }
        if (version.isAtLeast(3, 46)) {
            can.add(Capability.EXTRACT_WEEK);
        }
        if (version.isAtLeast(3, 51)) {
            can.add(Capability.WITHIN_GROUP);
        }
        return can;
    }

    @Override
    public CatalogReader catalog() {
        return SqliteCatalog.of(identifiers());
    }

    @Override
    public Equivalence equivalence() {
        return new SqliteEquivalence(this);
    }

    /** The driver knows files that are opened for reading only, but no connection that changes its mind. */
    @Override
    public ReadOnlyMode readOnlyMode() {
        return READ_ONLY;
    }

    @Override
    public ProcedureCalls procedureCalls() {
        return (call, kind) -> {
            throw CompileErrors.unsupported(name(), "stored procedures", "Write a statement instead.");
        };
    }

    @Override
    public SqlCompiler newCompiler() {
        return new SqliteCompiler(this);
    }
}
