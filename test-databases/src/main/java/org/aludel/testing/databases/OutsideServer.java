package org.aludel.testing.databases;

import java.util.Locale;

/**
 * A server that was started by somebody else and is named by system properties.
 *
 * <p>PostgreSQL, MariaDB and MySQL: the URL names any existing database, a new one is created beside it. SQL Server: the
 * same, the new one is appended as {@code databaseName}. Oracle: a new user. All others: the text {@code {database}} in
 * the URL is replaced by a new name, and without it the database is used as it is and not emptied.
 */
final class OutsideServer {

    private static final String PLACEHOLDER = "{database}";

    private OutsideServer() {}

    static boolean isConfigured(TestDatabase database) {
        return !property(database, "url").isEmpty();
    }

    static DatabaseServer of(TestDatabase database) {
        return of(database, property(database, "url"), property(database, "user"), property(database, "password"));
    }

    static DatabaseServer of(TestDatabase database, String url, String user, String password) {
        DriverDataSource admin = new DriverDataSource(url, user, password);
        return switch (database) {
            case POSTGRESQL -> name -> beside(admin, name, withDatabase(url, name), " WITH (FORCE)");
            case MARIADB, MYSQL -> name -> beside(admin, name, withDatabase(url, name), "");
            case SQLSERVER -> name -> beside(admin, name, url + ";databaseName=" + name, "");
            case ORACLE -> name -> asUser(admin, name);
            case H2, HSQLDB, DERBY, SQLITE, DB2 ->
                name -> new FreshDatabase(url.replace(PLACEHOLDER, name), user, password, () -> {});
        };
    }

    /** Replaces the database name, which is what stands between the last slash of the path and the query. */
    static String withDatabase(String url, String name) {
        int question = url.indexOf('?');
        String path = question < 0 ? url : url.substring(0, question);
        String query = question < 0 ? "" : url.substring(question);
        return path.substring(0, path.lastIndexOf('/') + 1) + name + query;
    }

    private static FreshDatabase beside(DriverDataSource admin, String name, String url, String dropOption) {
        admin.execute("CREATE DATABASE " + name);
        return new FreshDatabase(
                url,
                admin.user(),
                admin.password(),
                () -> admin.execute("DROP DATABASE IF EXISTS " + name + dropOption));
    }

    private static FreshDatabase asUser(DriverDataSource admin, String name) {
        String user = name.toUpperCase(Locale.ROOT);
        admin.execute(
                "CREATE USER " + user + " IDENTIFIED BY aludel QUOTA UNLIMITED ON users",
                "GRANT DB_DEVELOPER_ROLE TO " + user);
        return new FreshDatabase(admin.url(), user, "aludel", () -> admin.execute("DROP USER " + user + " CASCADE"));
    }

    private static String property(TestDatabase database, String key) {
        return System.getProperty("aludel.test." + database.id() + "." + key, "");
    }
}
