package org.aludel.core.golden;

import static org.aludel.core.golden.DdlTables.BOOKS;
import static org.aludel.core.golden.DdlTables.CREATE_AUTHOR;
import static org.aludel.core.golden.DdlTables.CREATE_BOOK;
import static org.aludel.core.golden.DdlTables.keyed;
import static org.aludel.core.golden.DdlTables.sampleOf;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.ForeignKey;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.Table;
import org.aludel.core.schema.ddl.CreateSchema;
import org.aludel.core.schema.ddl.CreateTable;
import org.aludel.core.schema.ddl.DropTable;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.aludel.core.schema.ddl.TruncateTable;
import org.aludel.core.sql.CurrentDatetime;
import org.aludel.core.sql.DatetimeFunction;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Sql;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** Tables and their columns. */
final class DdlTableConstructs {

    private DdlTableConstructs() {}

    static void addTo(DdlConstructs constructs) {
        addTables(constructs.group("table"));
        addColumns(constructs.group("column"));
        addIdentities(constructs.group("identity"));
        addDefaults(constructs.group("default"));
        addComputed(constructs.group("computed"));
    }

    private static void addTables(DdlConstructs constructs) {
        ForeignKey later = ForeignKey.of(List.of("author_id"), DdlTables.AUTHORS, List.of("id"));
        Table referring = DdlTables.BOOK.toBuilder().constraint(later).build();
        constructs
                .add("create", CREATE_BOOK)
                .add("create if not exists", new CreateTable(DdlTables.BOOK, true, List.of()))
                .add(
                        "create without a key",
                        new CreateTable(
                                Table.named("log").column("line", SqlTypes.TEXT).build()))
                .add("foreign key that waits", new CreateTable(referring, false, List.of(later)))
                .add(
                        "key of two columns",
                        new CreateTable(Table.named("item")
                                .column("order_id", SqlTypes.BIGINT)
                                .column("line", SqlTypes.INTEGER)
                                .primaryKey("order_id", "line")
                                .build()))
                .add(
                        "within a schema",
                        Set.of("sqlite", "oracle"),
                        new CreateTable(Table.named(QualifiedName.of("shop", "order"))
                                .column("id", SqlTypes.BIGINT)
                                .primaryKey("id")
                                .build()),
                        new CreateSchema("shop", false))
                .add(
                        "names that need quotes",
                        new CreateTable(Table.named("Order Items")
                                .column("select", SqlTypes.INTEGER)
                                .column("Größe", SqlTypes.INTEGER)
                                .primaryKey("select")
                                .build()))
                .add(
                        "options of single databases",
                        Set.of("sqlite"),
                        new CreateTable(keyed().option("mysql", "ENGINE = InnoDB DEFAULT CHARSET = utf8mb4")
                                .option("mariadb", "ENGINE = InnoDB DEFAULT CHARSET = utf8mb4")
                                .option("sqlite", "STRICT")
                                .option("postgresql", "WITH (fillfactor = 70)")
                                .option("oracle", "NOLOGGING")
                                .build()))
                .add("drop", new DropTable(BOOKS, false, false), CREATE_BOOK)
                .add("drop if exists", new DropTable(BOOKS, true, false), CREATE_BOOK)
                .add("drop with what depends on it", new DropTable(BOOKS, false, true), CREATE_BOOK)
                .add("drop all if exists", new DropTable(BOOKS, true, true), CREATE_BOOK)
                .add("truncate", new TruncateTable(BOOKS, false), CREATE_BOOK)
                .add("truncate and begin numbers anew", new TruncateTable(BOOKS, true), CREATE_BOOK, CREATE_AUTHOR);
    }

    private static void addColumns(DdlConstructs constructs) {
        constructs
                .add(
                        "many types",
                        new CreateTable(keyed().column("a", SqlTypes.BOOLEAN)
                                .column("b", SqlTypes.SMALLINT)
                                .column("c", SqlTypes.decimal(12, 3))
                                .column("d", SqlTypes.DOUBLE)
                                .column("e", SqlTypes.character(3))
                                .column("f", SqlTypes.TEXT)
                                .column("g", SqlTypes.varbinary(16))
                                .column("h", SqlTypes.BLOB)
                                .column("i", SqlTypes.DATE)
                                .column("j", SqlTypes.TIME)
                                .column("k", SqlTypes.TIMESTAMP)
                                .column("l", SqlTypes.TIMESTAMP_WITH_TIME_ZONE)
                                .column("m", SqlTypes.UUID)
                                .build()))
                .add("not null", sampleOf("a", SqlTypes.INTEGER, Column::notNull))
                .add(
                        "collation of PostgreSQL",
                        except("postgresql"),
                        sampleOf(
                                "a",
                                SqlTypes.varchar(10),
                                column -> column.withCollation("C").notNull()))
                .add(
                        "collation of MariaDB",
                        except("mariadb", "mysql"),
                        sampleOf(
                                "a",
                                SqlTypes.varchar(10),
                                column -> column.withCollation("utf8mb4_bin").notNull()))
                .add(
                        "collation of SQLite",
                        except("sqlite"),
                        sampleOf(
                                "a",
                                SqlTypes.varchar(10),
                                column -> column.withCollation("NOCASE").notNull()))
                .add(
                        "collation of HSQLDB",
                        except("hsqldb"),
                        sampleOf(
                                "a",
                                SqlTypes.varchar(10),
                                column -> column.withCollation("English").notNull()));
    }

    private static Set<String> except(String... dialects) {
        Set<String> others = new java.util.HashSet<>(GoldenDialects.NAMES);
        others.removeAll(Set.of(dialects));
        return others;
    }

    private static void addIdentities(DdlConstructs constructs) {
        SequenceOptions all = SequenceOptions.NONE
                .startingWith(10)
                .incrementedBy(5)
                .between(10L, 1000L)
                .caching(20)
                .cycling();
        constructs
                .add("by default", numbered(SqlTypes.BIGINT, Identity.byDefault()))
                .add("always", numbered(SqlTypes.BIGINT, Identity.generatedAlways()))
                .add("of integers", numbered(SqlTypes.INTEGER, Identity.byDefault()))
                .add(
                        "from a number on",
                        numbered(SqlTypes.BIGINT, Identity.byDefault().startingWith(100)))
                .add(
                        "with a distance",
                        numbered(
                                SqlTypes.BIGINT,
                                Identity.byDefault().startingWith(100).incrementedBy(10)))
                .add(
                        "only a distance",
                        numbered(SqlTypes.BIGINT, Identity.byDefault().incrementedBy(10)))
                .add("all options", numbered(SqlTypes.BIGINT, new Identity(false, all)))
                .add(
                        "beside the key",
                        new CreateTable(keyed().column(
                                        "a", SqlTypes.BIGINT, column -> column.withIdentity(Identity.byDefault()))
                                .unique("a")
                                .build()))
                .add(
                        "of a named key",
                        new CreateTable(Table.named("numbered")
                                .column("id", SqlTypes.BIGINT, column -> column.withIdentity(Identity.byDefault()))
                                .column("a", SqlTypes.INTEGER)
                                .constraint(org.aludel.core.schema.PrimaryKey.of("id")
                                        .named("numbered_key"))
                                .build()));
    }

    private static SchemaStatement numbered(SqlType<? extends Number> type, Identity identity) {
        return new CreateTable(Table.named("numbered")
                .column(column(type).withIdentity(identity))
                .column("a", SqlTypes.INTEGER)
                .primaryKey("id")
                .build());
    }

    private static <T extends Number> Column<T> column(SqlType<T> type) {
        return Column.of("id", type);
    }

    private static void addDefaults(DdlConstructs constructs) {
        constructs
                .add(
                        "number",
                        sampleOf(
                                "a",
                                SqlTypes.INTEGER,
                                column -> column.withServerDefault(-1).notNull()))
                .add(
                        "decimal",
                        sampleOf("a", SqlTypes.decimal(10, 2), c -> c.withServerDefault(new BigDecimal("1.50"))))
                .add("double", sampleOf("a", SqlTypes.DOUBLE, column -> column.withServerDefault(1.5)))
                .add(
                        "truth",
                        sampleOf(
                                "a",
                                SqlTypes.BOOLEAN,
                                column -> column.withServerDefault(true).notNull()))
                .add("text", sampleOf("a", SqlTypes.varchar(20), column -> column.withServerDefault("it's")))
                .add(
                        "text with a backslash",
                        sampleOf("a", SqlTypes.varchar(20), column -> column.withServerDefault("\\n")))
                .add("long text", sampleOf("a", SqlTypes.TEXT, column -> column.withServerDefault("none")))
                .add(
                        "date",
                        sampleOf("a", SqlTypes.DATE, column -> column.withServerDefault(LocalDate.of(2026, 1, 31))))
                .add(
                        "timestamp",
                        sampleOf(
                                "a",
                                SqlTypes.TIMESTAMP,
                                column -> column.withServerDefault(LocalDateTime.of(2026, 1, 31, 12, 30))))
                .add("null", sampleOf("a", SqlTypes.INTEGER, c -> c.withServerDefault(Sql.nullValue(SqlTypes.INTEGER))))
                .add(
                        "current date",
                        sampleOf("a", SqlTypes.DATE, column -> column.withServerDefault(Sql.currentDate())))
                .add(
                        "current moment",
                        sampleOf(
                                "a",
                                SqlTypes.TIMESTAMP_WITH_TIME_ZONE,
                                column -> column.withServerDefault(Sql.currentTimestamp())))
                .add(
                        "current local time",
                        sampleOf(
                                "a",
                                SqlTypes.TIMESTAMP,
                                column -> column.withServerDefault(
                                        new CurrentDatetime<>(DatetimeFunction.LOCAL_TIMESTAMP, SqlTypes.TIMESTAMP))))
                .add(
                        "computation",
                        Set.of("derby", "hsqldb", "db2"),
                        sampleOf(
                                "a",
                                SqlTypes.INTEGER,
                                column ->
                                        column.withServerDefault(Sql.literal(2).plus(Sql.literal(3)))))
                .add(
                        "parameter",
                        sampleOf("a", SqlTypes.varchar(20), column -> column.withServerDefault(Sql.value("new"))));
    }

    private static void addComputed(DdlConstructs constructs) {
        Column<BigDecimal> base = Column.of("net", SqlTypes.decimal(10, 2));
        Table.Builder stored = keyed().column(base)
                .column(
                        "gross",
                        SqlTypes.decimal(12, 2),
                        column -> column.withComputed(
                                new Computed(Sql.column("net").times(Sql.value(2)), true)));
        Table.Builder virtual = keyed().column(base)
                .column(
                        "gross",
                        SqlTypes.decimal(12, 2),
                        column -> column.withComputed(
                                new Computed(Sql.column("net").times(Sql.value(2)), false)));
        Table.Builder notNull = keyed().column(base.notNull())
                .column(
                        "gross",
                        SqlTypes.decimal(12, 2),
                        column -> column.withComputed(
                                        new Computed(Sql.column("net").plus(Sql.column("net")), true))
                                .notNull());
        constructs
                .add("stored", new CreateTable(stored.build()))
                .add("virtual", new CreateTable(virtual.build()))
                .add("not null", new CreateTable(notNull.build()));
    }
}
