package org.aludel.benchmarks;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;

import java.util.concurrent.TimeUnit;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.h2.jdbcx.JdbcDataSource;
import org.jspecify.annotations.NullUnmarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A SELECT with three joins: building it, compiling it, and finding it among the compiled ones. */
@NullUnmarked // JMH sets the fields before each run
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class Compilation {

    private static final TableReference CUSTOMER =
            table("customer", column("id", SqlTypes.BIGINT), column("name", SqlTypes.VARCHAR));
    private static final TableReference ORDERS = table(
            "orders",
            column("id", SqlTypes.BIGINT),
            column("customer_id", SqlTypes.BIGINT),
            column("placed_on", SqlTypes.DATE));
    private static final TableReference LINE = table(
            "line",
            column("id", SqlTypes.BIGINT),
            column("order_id", SqlTypes.BIGINT),
            column("product_id", SqlTypes.BIGINT),
            column("quantity", SqlTypes.INTEGER));
    private static final TableReference PRODUCT = table(
            "product",
            column("id", SqlTypes.BIGINT),
            column("name", SqlTypes.VARCHAR),
            column("price", SqlTypes.decimal(10, 2)));

    private final Dialect dialect = Dialects.named("postgresql");
    private final SelectStatement statement = statement(1, "A");
    private Engine engine;

    @Setup(Level.Trial)
    public void open() {
        JdbcDataSource h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:compilation");
        engine = Engine.of(h2, EngineSettings.defaults());
        engine.compile(statement);
    }

    @TearDown(Level.Trial)
    public void close() {
        engine.close();
    }

    private static SelectStatement statement(int quantity, String prefix) {
        return select(CUSTOMER.column("name"), PRODUCT.column("name").as("product"), count().as("lines"))
                .from(CUSTOMER)
                .join(ORDERS)
                .on(ORDERS.column("customer_id").eq(CUSTOMER.column("id")))
                .join(LINE)
                .on(LINE.column("order_id").eq(ORDERS.column("id")))
                .join(PRODUCT)
                .on(PRODUCT.column("id").eq(LINE.column("product_id")))
                .where(LINE.column("quantity")
                        .gt(quantity)
                        .and(PRODUCT.column("name").startsWith(prefix)))
                .groupBy(CUSTOMER.column("name"), PRODUCT.column("name"))
                .orderBy(CUSTOMER.column("name"))
                .limit(10);
    }

    /** Builds the statement. */
    @Benchmark
    public Object build() {
        return statement(2, "B");
    }

    /** Compiles a statement that is not in the cache. */
    @Benchmark
    public Object compile() {
        return statement.compile(dialect);
    }

    /** Finds the compiled form of a statement that was found before. */
    @Benchmark
    public Object hit() {
        return engine.compile(statement);
    }

    /** Builds an equal statement and finds its compiled form by structure. */
    @Benchmark
    public Object buildAndHit() {
        return engine.compile(statement(2, "B"));
    }
}
