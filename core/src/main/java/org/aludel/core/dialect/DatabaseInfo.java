package org.aludel.core.dialect;

import static java.util.Objects.requireNonNull;

import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/**
 * What a database says of itself.
 *
 * @param productName the product name of the JDBC metadata, for example {@code PostgreSQL}
 * @param productVersion the full version text; some products tell their true name only here
 * @param majorVersion the major version
 * @param minorVersion the minor version
 */
public record DatabaseInfo(String productName, String productVersion, int majorVersion, int minorVersion) {

    public DatabaseInfo {
        requireNonNull(productName, "productName");
        requireNonNull(productVersion, "productVersion");
    }

    /** Reads what an open connection's metadata say. */
    public static DatabaseInfo of(DatabaseMetaData metaData) throws SQLException {
        return new DatabaseInfo(
                metaData.getDatabaseProductName(),
                metaData.getDatabaseProductVersion(),
                metaData.getDatabaseMajorVersion(),
                metaData.getDatabaseMinorVersion());
    }

    /** True when the version is at least the given one. */
    public boolean isAtLeast(int major, int minor) {
        return majorVersion > major || majorVersion == major && minorVersion >= minor;
    }
}
