package org.aludel.benchmarks.provider;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The work by JDBC, as one writes it by hand: what is read becomes objects, what is written goes in batches of fifty. */
final class JdbcSubject implements Subject {

    private static final int BATCH = 50;
    private static final String ITEM = "select id, version, name, price, stock, created, active from item ";

    private final DataSource dataSource;
    private final Rows rows;
    private int change;
    private int text;

    JdbcSubject(DataSource dataSource, Rows rows) {
        this.dataSource = dataSource;
        this.rows = rows;
    }

    @FunctionalInterface
    private interface Work {
        long in(Connection connection) throws SQLException;
    }

    private record ItemRow(
            long id, int version, String name, BigDecimal price, int stock, LocalDateTime created, boolean active) {

        static ItemRow of(ResultSet result) throws SQLException {
            return new ItemRow(
                    result.getLong(1),
                    result.getInt(2),
                    result.getString(3),
                    result.getBigDecimal(4),
                    result.getInt(5),
                    result.getObject(6, LocalDateTime.class),
                    result.getBoolean(7));
        }
    }

    @SuppressWarnings("ArrayRecordComponent") // nobody compares them
    private record WideRow(
            long id, String[] texts, int[] numbers, long[] counts, BigDecimal[] amounts, LocalDateTime[] moments) {}

    private record LineRow(long id, String product, int amount) {}

    private record PurchaseRow(long id, String number, List<LineRow> lines) {}

    private record VehicleRow(long id, String plate, int value) {}

    private record PaymentRow(
            long id,
            long cents,
            @Nullable String card,
            @Nullable String currency) {}

    private record NameAndStock(String name, int stock) {}

    @Override
    public List<Case> cases() {
        List<Case> all = new ArrayList<>();
        all.add(Case.of("find by id", this::byKey));
        all.add(Case.of("hot JPQL by key", this::byKey));
        all.add(Case.of("cold JPQL", this::byNewText));
        all.add(Case.of("cold JPQL, three joins", this::joinsByNewText));
        all.add(Case.of("criteria by key", this::byKey));
        all.add(Case.of("10 000 rows x 30", this::wide));
        all.add(Case.of("scalars of 1 000 rows", this::scalars));
        all.add(Case.of("records of 1 000 rows", this::records));
        all.add(Case.of("fetch join 1 000 x 10", this::fetchJoin));
        all.add(Case.of("polymorphic, joined", this::joined));
        all.add(Case.of("polymorphic, one table", this::singleTable));
        all.add(Case.of("persist 1 000", rows::deleteNew, this::persist));
        if (!RunDatabase.isH2()) { // where EclipseLink does not know how to ask for the key
            all.add(Case.of("persist 1 000, IDENTITY", rows::deleteTickets, this::persistTickets));
        }
        all.add(Case.of("update 5 000", this::update)
                .checked(() -> rows.requireUpdated(JpaSubject.UPDATES, lastAdded())));
        all.add(Case.of("merge 200 x 10", this::merge)
                .checked(() -> rows.requireMerged(JpaSubject.MERGED, lastAdded())));
        all.add(Case.of("remove 1 000", () -> rows.insertForRemoval(JpaSubject.INSERTS), this::remove));
        return all;
    }

    private long inTransaction(Work work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            long sum = work.in(connection);
            connection.commit();
            return sum;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private long reading(Work work) {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(true);
            return work.in(connection);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- one row

    private long byKey() {
        long sum = 0;
        for (long id = 1; id <= JpaSubject.FINDS; id++) {
            sum += byKey(ITEM + "where id = ?", id);
        }
        return sum;
    }

    private long byNewText() {
        long sum = 0;
        for (long id = 1; id <= JpaSubject.FINDS; id++) {
            sum += byKey(ITEM + "where id = ? and stock < " + (1_000 + text++), id);
        }
        return sum;
    }

    private long joinsByNewText() {
        long sum = 0;
        for (long id = 1; id <= JpaSubject.FINDS; id++) {
            String sql = "select sum(o.amount) from line l join purchase p on p.id = l.purchase_id"
                    + " join line o on o.purchase_id = p.id join item i on i.id = l.id"
                    + " where l.id = ? and i.stock < " + (1_000 + text++);
            long key = id;
            sum += reading(connection -> {
                try (PreparedStatement query = connection.prepareStatement(sql)) {
                    query.setLong(1, key);
                    try (ResultSet result = query.executeQuery()) {
                        result.next();
                        return result.getLong(1);
                    }
                }
            });
        }
        return sum;
    }

    private long byKey(String sql, long key) {
        return reading(connection -> {
            try (PreparedStatement query = connection.prepareStatement(sql)) {
                query.setLong(1, key);
                try (ResultSet result = query.executeQuery()) {
                    result.next();
                    return ItemRow.of(result).stock();
                }
            }
        });
    }

    // ---- many rows

    private static List<ItemRow> items(Connection connection, String condition) throws SQLException {
        List<ItemRow> items = new ArrayList<>();
        try (PreparedStatement query = connection.prepareStatement(ITEM + condition);
                ResultSet result = query.executeQuery()) {
            while (result.next()) {
                items.add(ItemRow.of(result));
            }
        }
        return items;
    }

    private long wide() {
        return reading(connection -> {
            List<WideRow> all = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement("select * from wide");
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    all.add(wide(result));
                }
            }
            long sum = 0;
            for (WideRow wide : all) {
                sum += wide.id() + wide.numbers()[7] + wide.texts()[9].length();
            }
            return sum;
        });
    }

    private static WideRow wide(ResultSet result) throws SQLException {
        int at = 1;
        long id = result.getLong(at++);
        String[] texts = new String[10];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = result.getString(at++);
        }
        int[] numbers = new int[8];
        for (int i = 0; i < numbers.length; i++) {
            numbers[i] = result.getInt(at++);
        }
        long[] counts = new long[5];
        for (int i = 0; i < counts.length; i++) {
            counts[i] = result.getLong(at++);
        }
        BigDecimal[] amounts = new BigDecimal[3];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = result.getBigDecimal(at++);
        }
        LocalDateTime[] moments = new LocalDateTime[3];
        for (int i = 0; i < moments.length; i++) {
            moments[i] = result.getObject(at++, LocalDateTime.class);
        }
        return new WideRow(id, texts, numbers, counts, amounts, moments);
    }

    private long scalars() {
        return reading(connection -> {
            List<Object[]> all = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select name, stock from item where id <= 1000");
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    all.add(new Object[] {result.getString(1), result.getInt(2)});
                }
            }
            long sum = 0;
            for (Object[] row : all) {
                sum += ((String) row[0]).length() + (Integer) row[1];
            }
            return sum;
        });
    }

    private long records() {
        return reading(connection -> {
            List<NameAndStock> all = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select name, stock from item where id <= 1000");
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    all.add(new NameAndStock(result.getString(1), result.getInt(2)));
                }
            }
            long sum = 0;
            for (NameAndStock row : all) {
                sum += row.name().length() + row.stock();
            }
            return sum;
        });
    }

    private static List<PurchaseRow> purchases(Connection connection, int count) throws SQLException {
        Map<Long, PurchaseRow> all = new LinkedHashMap<>();
        try (PreparedStatement query = connection.prepareStatement("select p.id, p.number, l.id, l.product, l.amount"
                + " from purchase p join line l on l.purchase_id = p.id where p.id <= ?")) {
            query.setInt(1, count);
            try (ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    long id = result.getLong(1);
                    PurchaseRow purchase = all.get(id);
                    if (purchase == null) {
                        purchase = new PurchaseRow(id, result.getString(2), new ArrayList<>());
                        all.put(id, purchase);
                    }
                    purchase.lines().add(new LineRow(result.getLong(3), result.getString(4), result.getInt(5)));
                }
            }
        }
        return new ArrayList<>(all.values());
    }

    private long fetchJoin() {
        return reading(connection -> {
            long sum = 0;
            for (PurchaseRow purchase : purchases(connection, Rows.PURCHASES)) {
                sum += purchase.id();
                for (LineRow line : purchase.lines()) {
                    sum += line.amount();
                }
            }
            return sum;
        });
    }

    private long joined() {
        return reading(connection -> {
            List<VehicleRow> all = new ArrayList<>();
            try (PreparedStatement query = connection.prepareStatement(
                            "select v.id, v.kind, v.plate, c.doors, t.capacity from vehicle v left join car c on c.id = v.id"
                                    + " left join truck t on t.id = v.id");
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    int value = result.getString(2).equals("Car") ? result.getInt(4) : result.getInt(5);
                    all.add(new VehicleRow(result.getLong(1), result.getString(3), value));
                }
            }
            long sum = 0;
            for (VehicleRow vehicle : all) {
                sum += vehicle.value();
            }
            return sum;
        });
    }

    private long singleTable() {
        return reading(connection -> {
            List<PaymentRow> all = new ArrayList<>();
            try (PreparedStatement query =
                            connection.prepareStatement("select id, kind, cents, card, currency from payment");
                    ResultSet result = query.executeQuery()) {
                while (result.next()) {
                    boolean card = result.getString(2).equals("CardPayment");
                    all.add(new PaymentRow(
                            result.getLong(1),
                            result.getLong(3),
                            card ? result.getString(4) : null,
                            card ? null : result.getString(5)));
                }
            }
            long sum = 0;
            for (PaymentRow payment : all) {
                sum += payment.id()
                        + (payment.card() == null ? 1 : payment.card().length());
            }
            return sum;
        });
    }

    // ---- writing

    private long persist() {
        return inTransaction(connection -> {
            long id = 0;
            try (PreparedStatement next = connection.prepareStatement(
                            RunDatabase.isH2() ? "select next value for item_seq" : "select nextval('item_seq')");
                    PreparedStatement insert =
                            connection.prepareStatement("insert into item (id, version, name, price, stock,"
                                    + " created, active) values (?,?,?,?,?,?,?)")) {
                for (int i = 1; i <= JpaSubject.INSERTS; i++) {
                    if (i % BATCH == 1) {
                        try (ResultSet result = next.executeQuery()) {
                            result.next();
                            id = result.getLong(1);
                        }
                    }
                    insert.setLong(1, id++);
                    insert.setInt(2, 0);
                    insert.setString(3, "New " + i);
                    insert.setBigDecimal(4, BigDecimal.valueOf(i, 2));
                    insert.setInt(5, i);
                    insert.setObject(6, Rows.START.plusMinutes(i));
                    insert.setBoolean(7, true);
                    add(insert, i);
                }
                insert.executeBatch();
            }
            return JpaSubject.INSERTS;
        });
    }

    /** Rows of fifty with each statement, whose keys come back. */
    private long persistTickets() {
        return inTransaction(connection -> {
            long keys = 0;
            String sql = "insert into ticket (seat, cents) values (?,?)" + ",(?,?)".repeat(BATCH - 1);
            try (PreparedStatement insert = connection.prepareStatement(sql, new String[] {"id"})) {
                for (int i = 1; i <= JpaSubject.INSERTS; i += BATCH) {
                    for (int row = 0; row < BATCH; row++) {
                        insert.setString(2 * row + 1, "Seat " + (i + row));
                        insert.setLong(2 * row + 2, i + row);
                    }
                    insert.executeUpdate();
                    try (ResultSet made = insert.getGeneratedKeys()) {
                        while (made.next()) {
                            keys += made.getLong(1) > 0 ? 1 : 0;
                        }
                    }
                }
            }
            return keys;
        });
    }

    private static void add(PreparedStatement statement, int count) throws SQLException {
        statement.addBatch();
        if (count % BATCH == 0) {
            statement.executeBatch();
        }
    }

    /** What the last time has added. */
    private int lastAdded() {
        return 1 + (change - 1) % 2;
    }

    private long update() {
        int add = 1 + change++ % 2;
        return inTransaction(connection -> {
            List<ItemRow> items = items(connection, "where id <= " + JpaSubject.UPDATES);
            int count = 0;
            try (PreparedStatement update = connection.prepareStatement(
                    "update item set stock = ?, version = ? where id = ? and version = ?")) {
                for (ItemRow item : items) {
                    update.setInt(1, (int) (item.id() % 100) + add);
                    update.setInt(2, item.version() + 1);
                    update.setLong(3, item.id());
                    update.setInt(4, item.version());
                    add(update, ++count);
                }
                update.executeBatch();
            }
            return items.size();
        });
    }

    private long merge() {
        int add = 1 + change++ % 2;
        List<PurchaseRow> detached = new ArrayList<>();
        reading(connection -> {
            detached.addAll(purchases(connection, JpaSubject.MERGED));
            return 0;
        });
        return inTransaction(connection -> {
            List<PurchaseRow> now = purchases(connection, JpaSubject.MERGED);
            long sum = 0;
            try (PreparedStatement purchase =
                            connection.prepareStatement("update purchase set number = ? where id = ?");
                    PreparedStatement line = connection.prepareStatement("update line set amount = ? where id = ?")) {
                for (int i = 0; i < now.size(); i++) {
                    PurchaseRow given = detached.get(i);
                    purchase.setString(1, "P-" + given.id() + "-" + add);
                    purchase.setLong(2, now.get(i).id());
                    add(purchase, i + 1);
                    line.setInt(1, add);
                    line.setLong(2, given.lines().get(0).id());
                    add(line, i + 1);
                    sum += given.id();
                }
                purchase.executeBatch();
                line.executeBatch();
            }
            return sum;
        });
    }

    private long remove() {
        return inTransaction(connection -> {
            List<ItemRow> items = items(connection, "where id >= " + Rows.NEW);
            int count = 0;
            try (PreparedStatement delete =
                    connection.prepareStatement("delete from item where id = ? and version = ?")) {
                for (ItemRow item : items) {
                    delete.setLong(1, item.id());
                    delete.setInt(2, item.version());
                    add(delete, ++count);
                }
                delete.executeBatch();
            }
            return items.size();
        });
    }

    @Override
    public void close() {
        // the data source is not ours
    }
}
