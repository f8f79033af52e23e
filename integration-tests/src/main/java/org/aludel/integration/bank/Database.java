package org.aludel.integration.bank;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** What the databases say, asked past the provider. */
@ApplicationScoped
public class Database {

    /** How many connections each data source lends at most, as the servers are told. */
    private static final int POOL_SIZE = 20;

    private DataSource bank;
    private DataSource audit;

    /** Looks for the data sources that persistence.xml names; not every server knows such names without a prefix. */
    @PostConstruct
    void lookUp() {
        bank = lookUp("jdbc/bank");
        audit = lookUp("jdbc/audit");
    }

    @SuppressWarnings("BanJNDI") // The names are constants.
    private static DataSource lookUp(String name) {
        try {
            return InitialContext.doLookup("java:/" + name);
        } catch (NamingException notThatServer) {
            try {
                return InitialContext.doLookup(name);
            } catch (NamingException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A number out of the first database. */
    public long bank(String sql, Object... parameters) {
        return number(bank, sql, parameters);
    }

    /** A number out of the second database. */
    public long audit(String sql, Object... parameters) {
        return number(audit, sql, parameters);
    }

    /** The number of accounts of an owner. */
    public long accountsOf(String owner) {
        return bank("select count(*) from Account where owner = ?", owner);
    }

    private static long number(DataSource dataSource, String sql, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Borrows all connections that the pools have at most, at once, and gives them back; fails when one is still lent to somebody.
     * It must be called outside of transactions.
     */
    public void requireAllConnectionsFree() {
        requireAllConnectionsFree(bank);
        requireAllConnectionsFree(audit);
    }

    private static void requireAllConnectionsFree(DataSource dataSource) {
        List<Connection> all = new ArrayList<>();
        try {
            try {
                for (int i = 0; i < POOL_SIZE; i++) {
                    all.add(dataSource.getConnection());
                }
            } finally {
                for (Connection each : all) {
                    each.close();
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(all.size() + " of " + POOL_SIZE + " connections are free", e);
        }
    }
}
