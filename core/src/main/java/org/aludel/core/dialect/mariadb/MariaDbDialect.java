package org.aludel.core.dialect.mariadb;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CatalogReader;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.mysql.MySqlFamilyDialect;
import org.aludel.core.dialect.mysql.ServerVersion;

/** MariaDB, from 10.6 on. Immutable and thread-safe. */
public final class MariaDbDialect extends MySqlFamilyDialect {

    /** The newest version that is known. */
    public static final MariaDbDialect NEWEST = new MariaDbDialect(new ServerVersion(12, 3, 0));

    private final ServerVersion version;

    /** The dialect of a version. */
    public MariaDbDialect(ServerVersion version) {
        super("mariadb", capabilities(version), new MariaDbTypes(version.isAtLeast(10, 7, 0)));
        this.version = version;
    }

    private static Set<Capability> capabilities(ServerVersion version) {
        Set<Capability> can = EnumSet.copyOf(COMMON);
        can.addAll(EnumSet.of(
                Capability.INTERSECT,
                Capability.INTERSECT_ALL,
                Capability.EXCEPT,
                Capability.EXCEPT_ALL,
                Capability.WITH_TIES,
                Capability.JSON_PATH,
                Capability.SEQUENCES,
                Capability.FOR_SHARE,
                Capability.INSERT_RETURNING,
                Capability.DELETE_RETURNING,
                Capability.UPSERT_RETURNING,
                Capability.GENERATED_KEYS_IN_ORDER));
        if (version.isAtLeast(10, 9, 0)) {
            can.add(Capability.JSON_CONTAINMENT);
        }
        if (version.isAtLeast(13, 0, 0)) {
            can.add(Capability.UPDATE_RETURNING);
        }
        return can;
    }

    /** True when the table of a DELETE with a single table may have an alias. */
    boolean aliasesDeletedTable() {
        return version.isAtLeast(11, 6, 0);
    }

    /** True when UPDATE and DELETE may begin by WITH. */
    boolean beginsUpdatesByWith() {
        return version.isAtLeast(12, 3, 0);
    }

    @Override
    public CatalogReader catalog() {
        return MariaDbCatalog.of(this);
    }

    @Override
    public SqlCompiler newCompiler() {
        return new MariaDbCompiler(this);
    }
}
