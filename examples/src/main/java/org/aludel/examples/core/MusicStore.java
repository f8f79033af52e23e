package org.aludel.examples.core;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.currentTimestamp;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.rank;
import static org.aludel.core.sql.Sql.recursive;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.text;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.window;
import static org.aludel.examples.core.Catalogue.ARTIST;
import static org.aludel.examples.core.Catalogue.GENRE;
import static org.aludel.examples.core.Catalogue.SALE;
import static org.aludel.examples.core.Catalogue.TRACK;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.Row;
import org.aludel.core.error.AludelException;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.DerivedTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FrameBound;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.type.SqlTypes;
import org.h2.jdbcx.JdbcDataSource;

/** A small music store in H2's memory: what the toolkit can say, the SQL that it becomes, and the rows that come back. */
public final class MusicStore {

    private final Engine engine;
    private final Console console;

    MusicStore(Engine engine, Console console) {
        this.engine = engine;
        this.console = console;
    }

    /** Runs the example. */
    public static void main(String[] arguments) {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:music;DB_CLOSE_DELAY=-1");
        try (Engine engine = Engine.of(database)) {
            new MusicStore(engine, new Console(System.out)).run();
        }
    }

    void run() {
        engine.events().add(console);
        engine.run(this::createTables);
        engine.run(this::fill);
        try (EngineConnection connection = engine.connect()) {
            bestOfEachGenre(connection);
            runningTotal(connection);
            genreTree(connection);
        }
        engine.run(this::raisePrices);
        sameStatementElsewhere();
        mistake();
    }

    private void createTables(EngineConnection connection) {
        console.quietly(() -> Catalogue.DDL.forEach(ddl -> connection.execute(text(ddl))));
    }

    private void fill(EngineConnection connection) {
        console.title("Many rows in one statement, with the keys that the database made, in the order of the input");
        Result artists = connection.insertMany(
                insertInto(ARTIST).columns("name").returning(ARTIST.column("id"), ARTIST.column("name")),
                List.of(Map.of("name", "Nina Simone"), Map.of("name", "Can"), Map.of("name", "Fairuz")));
        console.table(artists.columnNames(), artists.all());
        console.quietly(() -> {
            connection.insertMany(insertInto(GENRE).columns("id", "parent_id", "name"), Catalogue.genres());
            connection.insertMany(
                    insertInto(TRACK).columns("id", "artist_id", "genre_id", "title", "price"), Catalogue.tracks());
            connection.insertMany(insertInto(SALE).columns("track_id", "sold_on", "amount"), Catalogue.sales());
        });
    }

    /** The two best-selling tracks of each genre: a window function in a subquery. */
    private void bestOfEachGenre(EngineConnection connection) {
        console.title("The two best-selling tracks of each genre");
        Expression<BigDecimal> revenue = sum(SALE.<BigDecimal>column("amount"));
        DerivedTable ranked = select(
                        GENRE.column("name").as("genre"),
                        TRACK.column("title"),
                        revenue.as("revenue"),
                        rank().over(window().partitionBy(GENRE.column("name")).orderBy(revenue.desc()))
                                .as("place"))
                .from(SALE)
                .join(TRACK)
                .on(TRACK.column("id").eq(SALE.column("track_id")))
                .join(GENRE)
                .on(GENRE.column("id").eq(TRACK.column("genre_id")))
                .groupBy(GENRE.column("name"), TRACK.column("title"))
                .as("ranked");
        show(
                connection,
                select(ranked)
                        .from(ranked)
                        .where(ranked.column("place").le(2L))
                        .orderBy(ranked.column("genre"), ranked.column("place"), ranked.column("title")));
    }

    /** The revenue of each day, and the total so far. */
    private void runningTotal(EngineConnection connection) {
        console.title("The revenue of each day, and the total so far");
        DerivedTable daily = select(
                        SALE.column("sold_on"),
                        sum(SALE.<BigDecimal>column("amount")).as("revenue"))
                .from(SALE)
                .groupBy(SALE.column("sold_on"))
                .as("daily");
        show(
                connection,
                select(
                                daily.column("sold_on"),
                                daily.column("revenue"),
                                sum(daily.<BigDecimal>column("revenue"))
                                        .over(window().orderBy(
                                                        daily.column("sold_on").asc())
                                                .rows(FrameBound.unboundedPreceding(), FrameBound.currentRow()))
                                        .as("so_far"))
                        .from(daily)
                        .orderBy(daily.column("sold_on")));
    }

    /** The tree of genres with the path to each: a recursive common table. */
    private void genreTree(EngineConnection connection) {
        console.title("The tree of genres, with the path to each");
        CommonTable tree = recursive(
                "tree",
                List.of(column("id", SqlTypes.INTEGER), column("path", SqlTypes.varchar(200))),
                self -> select(GENRE.column("id"), GENRE.column("name").cast(SqlTypes.varchar(200)))
                        .from(GENRE)
                        .where(GENRE.column("parent_id").isNull())
                        .unionAll(select(
                                        GENRE.column("id"),
                                        self.column("path")
                                                .concat(literal(" > "))
                                                .concat(GENRE.column("name"))
                                                .cast(SqlTypes.varchar(200)))
                                .from(GENRE)
                                .join(self)
                                .on(self.column("id").eq(GENRE.column("parent_id")))));
        show(
                connection,
                select(tree.column("path"), count(TRACK.column("id")).as("tracks"))
                        .from(tree)
                        .leftJoin(TRACK)
                        .on(TRACK.column("genre_id").eq(tree.column("id")))
                        .groupBy(tree.column("path"))
                        .orderBy(tree.column("path")));
    }

    private void raisePrices(EngineConnection connection) {
        console.title("An update, and how many rows it changed");
        Result result = connection.execute(update(TRACK)
                .set("price", TRACK.<BigDecimal>column("price").plus(new BigDecimal("0.10")))
                .where(TRACK.column("title").startsWith("I")));
        console.line(result.rowCount() + " rows");
    }

    /** One statement, written by the compilers of several databases. No connection is needed for it. */
    private void sameStatementElsewhere() {
        console.title("The same statement for other databases");
        SelectStatement statement = select(
                        TRACK.column("title"), currentTimestamp().as("now"))
                .from(TRACK)
                .where(TRACK.column("title").ilike("%love%"))
                .orderBy(TRACK.column("price").desc().nullsLast())
                .limit(5)
                .offset(10)
                .forUpdate()
                .skipLocked();
        for (String dialect : List.of("postgresql", "mysql", "oracle", "sqlserver", "derby")) {
            try {
                console.line(dialect + ": "
                        + statement.compile(Dialects.named(dialect)).literalBinds());
            } catch (AludelException e) {
                console.line(dialect + ": " + e.getMessage());
            }
        }
    }

    /** A mistake is told when the statement is built, with the code of its entry in docs/errors.md. */
    private void mistake() {
        console.title("A mistake");
        try {
            select(TRACK.column("titel")).from(TRACK);
        } catch (AludelException e) {
            console.line(String.valueOf(e.getMessage()));
        }
    }

    private void show(EngineConnection connection, SelectStatement statement) {
        Result result = connection.execute(statement);
        List<String> names = result.columnNames();
        List<Row> rows = result.all();
        console.table(names, rows);
    }
}
