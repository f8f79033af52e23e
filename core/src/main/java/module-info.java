/** Aludel Core: the SQL expression tree, types, dialects and engine; usable without any entity. */
module org.aludel.core {
    requires static io.agroal.api;
    requires static io.agroal.pool;
    requires transitive java.sql;
    requires static transitive org.jspecify;

    exports org.aludel.core.deployment;
    exports org.aludel.core.dialect;
    exports org.aludel.core.dialect.catalog;
    exports org.aludel.core.dialect.h2;
    exports org.aludel.core.dialect.oracle;
    exports org.aludel.core.dialect.postgresql;
    exports org.aludel.core.dialect.sqlserver;
    exports org.aludel.core.engine;
    exports org.aludel.core.engine.pool;
    exports org.aludel.core.error;
    exports org.aludel.core.reflection;
    exports org.aludel.core.schema;
    exports org.aludel.core.schema.ddl;
    exports org.aludel.core.schema.difference;
    exports org.aludel.core.sql;
    exports org.aludel.core.type;

    uses org.aludel.core.dialect.DialectProvider;
    uses org.aludel.core.sql.NodeRenderer;

    provides org.aludel.core.dialect.DialectProvider with
            org.aludel.core.dialect.db2.Db2DialectProvider,
            org.aludel.core.dialect.derby.DerbyDialectProvider,
            org.aludel.core.dialect.h2.H2DialectProvider,
            org.aludel.core.dialect.hsqldb.HsqldbDialectProvider,
            org.aludel.core.dialect.mariadb.MariaDbDialectProvider,
            org.aludel.core.dialect.mysql.MySqlDialectProvider,
            org.aludel.core.dialect.oracle.OracleDialectProvider,
            org.aludel.core.dialect.postgresql.PostgresDialectProvider,
            org.aludel.core.dialect.sqlite.SqliteDialectProvider,
            org.aludel.core.dialect.sqlserver.SqlServerDialectProvider;
    provides org.aludel.core.sql.NodeRenderer with
            org.aludel.core.dialect.StandardNodeRenderer;
}
