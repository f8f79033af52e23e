package org.aludel.benchmarks.provider;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.time.LocalDateTime;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.sql.DataSource;

/** The tables of the benchmarks and their rows, which are the same each time. */
final class Rows {

    static final int ITEMS = 10_000;
    static final int WIDE = 10_000;
    static final int PURCHASES = 1_000;
    static final int LINES = 10;
    static final int VEHICLES = 3_000;

    /** The first identifier of what the cases themselves insert. */
    static final long NEW = 1_000_000;

    static final LocalDateTime START = LocalDateTime.of(2026, 1, 1, 12, 0);

    private final DataSource dataSource;

    Rows(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Makes the tables, with their rows. */
    void create() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            try (Statement ddl = connection.createStatement()) {
                for (String statement : ddl().split(";", 0)) {
                    ddl.execute(statement);
                }
            }
            items(connection);
            wide(connection);
            purchases(connection);
            hierarchies(connection);
            connection.commit();
        }
    }

    private static String ddl() {
        String wide = numbered("text", 10, "varchar(50)")
                + numbered("number", 8, "integer")
                + numbered("count", 5, "bigint")
                + numbered("amount", 3, "decimal(12,2)")
                + numbered("moment", 3, "timestamp");
        return "create table item (id bigint primary key, version integer, name varchar(50), price decimal(10,2),"
                + " stock integer, created timestamp, active boolean);"
                + "create table wide (id bigint primary key" + wide + ");"
                + "create table purchase (id bigint primary key, number varchar(50));"
                + "create table line (id bigint primary key, product varchar(50), amount integer,"
                + " purchase_id bigint references purchase);"
                + "create index line_purchase on line (purchase_id);"
                + "create table vehicle (id bigint primary key, kind varchar(20), plate varchar(20));"
                + "create table car (id bigint primary key references vehicle, doors integer);"
                + "create table truck (id bigint primary key references vehicle, capacity integer);"
                + "create table payment (id bigint primary key, kind varchar(20), cents bigint, card varchar(20),"
                + " currency varchar(3));"
                + sequence("item") + sequence("purchase") + sequence("line");
    }

    private static String numbered(String name, int count, String type) {
        return IntStream.range(0, count)
                .mapToObj(i -> ", " + name + i + " " + type)
                .collect(Collectors.joining());
    }

    private static String sequence(String table) {
        return "create sequence " + table + "_seq start with " + NEW + " increment by 50;";
    }

    private static void items(Connection connection) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("insert into item values (?,?,?,?,?,?,?)")) {
            for (int i = 1; i <= ITEMS; i++) {
                insert.setLong(1, i);
                insert.setInt(2, 0);
                insert.setString(3, "Item " + i);
                insert.setBigDecimal(4, BigDecimal.valueOf(i, 2));
                insert.setInt(5, i % 100);
                insert.setTimestamp(6, Timestamp.valueOf(START.plusMinutes(i)));
                insert.setBoolean(7, i % 2 == 0);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void wide(Connection connection) throws SQLException {
        String marks = "?,".repeat(29) + "?";
        try (PreparedStatement insert = connection.prepareStatement("insert into wide values (" + marks + ")")) {
            for (int row = 1; row <= WIDE; row++) {
                insert.setLong(1, row);
                for (int i = 2; i <= 11; i++) {
                    insert.setString(i, "Text " + row + " of " + i);
                }
                for (int i = 12; i <= 19; i++) {
                    insert.setInt(i, row + i);
                }
                for (int i = 20; i <= 24; i++) {
                    insert.setLong(i, 10_000_000_000L + row);
                }
                for (int i = 25; i <= 27; i++) {
                    insert.setBigDecimal(i, BigDecimal.valueOf(row * 100L + i, 2));
                }
                for (int i = 28; i <= 30; i++) {
                    insert.setTimestamp(i, Timestamp.valueOf(START.plusSeconds(row)));
                }
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    private static void purchases(Connection connection) throws SQLException {
        try (PreparedStatement purchase = connection.prepareStatement("insert into purchase values (?,?)");
                PreparedStatement line = connection.prepareStatement("insert into line values (?,?,?,?)")) {
            for (int i = 1; i <= PURCHASES; i++) {
                purchase.setLong(1, i);
                purchase.setString(2, "P-" + i);
                purchase.addBatch();
                for (int j = 1; j <= LINES; j++) {
                    line.setLong(1, (long) (i - 1) * LINES + j);
                    line.setString(2, "Product " + j);
                    line.setInt(3, j);
                    line.setLong(4, i);
                    line.addBatch();
                }
            }
            purchase.executeBatch();
            line.executeBatch();
        }
    }

    private static void hierarchies(Connection connection) throws SQLException {
        try (PreparedStatement vehicle = connection.prepareStatement("insert into vehicle values (?,?,?)");
                PreparedStatement car = connection.prepareStatement("insert into car values (?,?)");
                PreparedStatement truck = connection.prepareStatement("insert into truck values (?,?)");
                PreparedStatement payment = connection.prepareStatement("insert into payment values (?,?,?,?,?)")) {
            for (int i = 1; i <= VEHICLES; i++) {
                boolean isCar = i % 2 == 0;
                vehicle.setLong(1, i);
                vehicle.setString(2, isCar ? "Car" : "Truck");
                vehicle.setString(3, "AB " + i);
                vehicle.addBatch();
                PreparedStatement sub = isCar ? car : truck;
                sub.setLong(1, i);
                sub.setInt(2, i % 7);
                sub.addBatch();
                payment.setLong(1, i);
                payment.setString(2, isCar ? "CardPayment" : "CashPayment");
                payment.setLong(3, i);
                payment.setString(4, isCar ? "C " + i : null);
                payment.setString(5, isCar ? null : "EUR");
                payment.addBatch();
            }
            vehicle.executeBatch();
            car.executeBatch();
            truck.executeBatch();
            payment.executeBatch();
        }
    }

    /** Deletes what a case has inserted. */
    void deleteNew() {
        execute(
                "delete from line where id >= " + NEW,
                "delete from purchase where id >= " + NEW,
                "delete from item where id >= " + NEW);
    }

    /** Inserts rows for a case that removes them. */
    void insertForRemoval(int count) {
        execute(
                "delete from item where id >= " + NEW,
                "insert into item select id + " + NEW
                        + ", version, name, price, stock, created, active from item where id <= " + count);
    }

    private void execute(String... statements) {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String sql : statements) {
                statement.execute(sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
