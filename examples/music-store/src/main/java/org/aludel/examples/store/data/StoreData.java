package org.aludel.examples.store.data;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.table;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.SchemaManager;
import jakarta.persistence.SchemaValidationException;
import jakarta.transaction.Transactional;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.orm.Session;
import org.jspecify.annotations.Nullable;

/** Makes the tables where there are none, and fills them where they are empty. */
@ApplicationScoped
public class StoreData {

    /** The system property with the folder, or the file, of a whole data set. */
    public static final String PROPERTY = "store.data";

    private static final System.Logger LOG = System.getLogger("org.aludel.examples.store");

    private static final String FILE = "Chinook_PostgreSql.sql";

    /** How many rows a statement inserts. */
    private static final int BATCH = 200;

    /** The data set has no copies: this is how many there are of each track. */
    private static final int COPIES = 100;

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("y/M/d");

    /** Columns that are no text. */
    private static final Map<String, SqlType<?>> TYPES = Map.ofEntries(
            Map.entry("artist_id", SqlTypes.INTEGER),
            Map.entry("album_id", SqlTypes.INTEGER),
            Map.entry("genre_id", SqlTypes.INTEGER),
            Map.entry("media_type_id", SqlTypes.INTEGER),
            Map.entry("track_id", SqlTypes.INTEGER),
            Map.entry("playlist_id", SqlTypes.INTEGER),
            Map.entry("employee_id", SqlTypes.INTEGER),
            Map.entry("reports_to", SqlTypes.INTEGER),
            Map.entry("customer_id", SqlTypes.INTEGER),
            Map.entry("support_rep_id", SqlTypes.INTEGER),
            Map.entry("invoice_id", SqlTypes.INTEGER),
            Map.entry("invoice_line_id", SqlTypes.INTEGER),
            Map.entry("milliseconds", SqlTypes.INTEGER),
            Map.entry("bytes", SqlTypes.INTEGER),
            Map.entry("quantity", SqlTypes.INTEGER),
            Map.entry("stock", SqlTypes.INTEGER),
            Map.entry("version", SqlTypes.INTEGER),
            Map.entry("unit_price", SqlTypes.DECIMAL),
            Map.entry("total", SqlTypes.DECIMAL),
            Map.entry("birth_date", SqlTypes.DATE),
            Map.entry("hire_date", SqlTypes.DATE),
            Map.entry("invoice_date", SqlTypes.TIMESTAMP));

    /** What tables have that the data set does not know of. */
    private static final Map<String, Map<String, String>> ADDITIONS = Map.of(
            "track", Map.of("stock", String.valueOf(COPIES), "version", "0"),
            "invoice", Map.of("version", "0"));

    @Inject
    EntityManagerFactory factory;

    @Inject
    EntityManager manager;

    /** Makes the tables, unless the database has them. Call it outside of transactions. */
    public void createTables() {
        SchemaManager schema = factory.getSchemaManager();
        try {
            schema.validate();
        } catch (SchemaValidationException e) {
            LOG.log(System.Logger.Level.INFO, "Creating the tables of the store");
            schema.create(false);
        }
    }

    /** Fills the tables, unless there are artists in them. All or nothing. */
    @Transactional
    public void fill() {
        if (manager.createQuery("select count(a) from Artist a", Long.class).getSingleResult() > 0) {
            return;
        }
        String source = System.getProperty(PROPERTY, "");
        InsertScript script = source.isBlank() ? InsertScript.ofResource("/store.sql") : InsertScript.of(file(source));
        Session session = manager.unwrap(Session.class);
        int number = 0;
        for (InsertScript.Rows rows : script.rows()) {
            number += insert(session, rows);
        }
        int inserted = number;
        LOG.log(System.Logger.Level.INFO, () -> "Filled the store with " + inserted + " rows");
    }

    private static Path file(String source) {
        Path path = Path.of(source);
        return Files.isDirectory(path) ? path.resolve(FILE) : path;
    }

    private static int insert(Session session, InsertScript.Rows rows) {
        List<String> columns = new ArrayList<>(rows.columns());
        List<String> added = new ArrayList<>();
        ADDITIONS.getOrDefault(rows.table(), Map.of()).forEach((name, value) -> {
            if (!columns.contains(name)) {
                columns.add(name);
                added.add(value);
            }
        });
        List<SqlType<?>> types = new ArrayList<>();
        columns.forEach(name -> types.add(TYPES.getOrDefault(name, SqlTypes.VARCHAR)));
        ColumnDefinition<?>[] definitions = new ColumnDefinition<?>[columns.size()];
        Arrays.setAll(definitions, i -> column(columns.get(i), types.get(i)));
        InsertStatement empty = insertInto(table(rows.table(), definitions)).columns(columns.toArray(String[]::new));
        int number = 0;
        for (int from = 0; from < rows.values().size(); from += BATCH) {
            InsertStatement insert = empty;
            for (List<@Nullable String> row : rows.values()
                    .subList(from, Math.min(from + BATCH, rows.values().size()))) {
                List<@Nullable String> values = new ArrayList<>(row);
                values.addAll(added);
                insert = insert.values(typed(values, types));
            }
            number += session.execute(insert);
        }
        return number;
    }

    private static @Nullable Object[] typed(List<@Nullable String> values, List<SqlType<?>> types) {
        @Nullable Object[] typed = new @Nullable Object[values.size()];
        for (int i = 0; i < typed.length; i++) {
            String value = values.get(i);
            typed[i] = value == null ? null : typed(value, types.get(i));
        }
        return typed;
    }

    private static Object typed(String value, SqlType<?> type) {
        if (type == SqlTypes.INTEGER) {
            return Integer.valueOf(value);
        }
        if (type == SqlTypes.DECIMAL) {
            return new BigDecimal(value);
        }
        if (type == SqlTypes.DATE) {
            return LocalDate.parse(value, DATE);
        }
        if (type == SqlTypes.TIMESTAMP) {
            return LocalDate.parse(value, DATE).atStartOfDay();
        }
        return value;
    }
}
