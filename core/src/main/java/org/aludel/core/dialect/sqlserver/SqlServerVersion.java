package org.aludel.core.dialect.sqlserver;

/** The versions of SQL Server that differ in what they speak. */
enum SqlServerVersion {
    V2016,
    V2017,
    V2019,
    V2022,
    V2025;

    /**
     * The version of a server by the major version that it reports. Azure SQL Database calls itself 12, whatever it can
     * do, and has what SQL Server 2022 has.
     */
    static SqlServerVersion of(int majorVersion) {
        return switch (majorVersion) {
            case 12, 16 -> V2022;
            case 13 -> V2016;
            case 14 -> V2017;
            case 15 -> V2019;
            default -> majorVersion < 13 ? V2016 : V2025;
        };
    }

    boolean isAtLeast(SqlServerVersion other) {
        return compareTo(other) >= 0;
    }
}
