package org.aludel.core.golden;

import java.util.List;

/** The dialects that have a golden file; each in its newest version. */
public final class GoldenDialects {

    /** In the order in which tests report them. */
    public static final List<String> NAMES = List.of(
            "standard",
            "db2",
            "derby",
            "h2",
            "hsqldb",
            "mariadb",
            "mysql",
            "oracle",
            "postgresql",
            "sqlite",
            "sqlserver");

    private GoldenDialects() {}
}
