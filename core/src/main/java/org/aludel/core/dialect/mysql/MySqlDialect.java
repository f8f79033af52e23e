package org.aludel.core.dialect.mysql;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.SqlCompiler;

/** MySQL, from 8.0 on. Immutable and thread-safe. */
public final class MySqlDialect extends MySqlFamilyDialect {

    /** The newest version that is known. */
    public static final MySqlDialect NEWEST = new MySqlDialect(new ServerVersion(9, 6, 0));

    private final ServerVersion version;

    /** The dialect of a server. */
    public MySqlDialect(DatabaseInfo database) {
        this(ServerVersion.of(database));
    }

    MySqlDialect(ServerVersion version) {
        super("mysql", capabilities(version), new MySqlTypes("mysql"));
        this.version = version;
    }

    private static Set<Capability> capabilities(ServerVersion version) {
        Set<Capability> can = EnumSet.copyOf(COMMON);
        can.addAll(EnumSet.of(Capability.FOR_SHARE, Capability.LOCK_OF));
        if (version.isAtLeast(8, 0, 14)) {
            can.add(Capability.LATERAL);
        }
        if (version.isAtLeast(8, 0, 17)) {
            can.add(Capability.JSON_CONTAINMENT);
        }
        if (version.isAtLeast(8, 0, 21)) {
            can.add(Capability.JSON_PATH);
        }
        if (version.isAtLeast(8, 0, 31)) {
            can.addAll(EnumSet.of(
                    Capability.INTERSECT, Capability.INTERSECT_ALL, Capability.EXCEPT, Capability.EXCEPT_ALL));
        }
        return can;
    }

    /** True when there are a table constructor with {@code VALUES ROW(...)} and an alias of the inserted row. */
    boolean hasRowConstructors() {
        return version.isAtLeast(8, 0, 19);
    }

    /** True when a query in parentheses may be a set operation itself. */
    boolean nestsQueries() {
        return version.isAtLeast(8, 0, 31);
    }

    /** True when check constraints are kept. */
    boolean checksConditions() {
        return version.isAtLeast(8, 0, 16);
    }

    /** True when defaults and indexes may be expressions. */
    boolean hasExpressionsInDefinitions() {
        return version.isAtLeast(8, 0, 13);
    }

    @Override
    public CatalogReader catalog() {
        return MySqlCatalog.of(this);
    }

    @Override
    public SqlCompiler newCompiler() {
        return new MySqlCompiler(this);
    }
}
