package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.aludel.compliance.data.SampleTable;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.dialect.Capability;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type, with values at its edges and null: as a parameter, as a literal and as a value that is read. A type that the
 * dialect has not got must be refused with ALU-1156, a literal with ALU-1157. A number of more than 15 digits that the
 * database would round must be refused with ALU-1105 when it is a parameter.
 */
public abstract class TypeCases extends Cases {

    private static final AtomicInteger TABLES = new AtomicInteger();

    /** So many digits are kept by every database, be it in a floating-point number. */
    private static final int DIGITS_KEPT_BY_ALL = 15;

    protected TypeCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    static Stream<TypeSample<?>> samples() {
        return TypeSamples.all();
    }

    /** A table with a column of the type, or null where the dialect refuses the type as it should. */
    private @Nullable TableReference createTable(TypeSample<?> sample) {
        TableReference table = table(
                "typed_values_" + TABLES.incrementAndGet(),
                column("id", SqlTypes.INTEGER),
                column("content", sample.type()));
        try {
            database().create(SampleTable.of(table).key("id"));
        } catch (UnsupportedConstructException refusal) {
            assertRefused(refusal, CoreErrorCode.UNSUPPORTED_TYPE);
            return null;
        }
        return table;
    }

    private void assertRefused(UnsupportedConstructException refusal, CoreErrorCode code) {
        assertThat(refusal.code()).isEqualTo(code);
        assertThat(refusal).hasMessageContaining("'" + dialect().name() + "'");
    }

    /** Sends a value as a parameter; false when the dialect refuses it because the database would round it. */
    private boolean isSent(TypeSample<?> sample, Object content, Runnable sending) {
        try {
            sending.run();
            return true;
        } catch (InvalidValueException refusal) {
            assertThat(digits(content))
                    .as(() -> "digits of a value of " + sample + " that is refused by: " + refusal.getMessage())
                    .isGreaterThan(DIGITS_KEPT_BY_ALL);
            assertThat(refusal.code()).isEqualTo(CoreErrorCode.CONVERSION_FAILED);
            assertThat(refusal).hasMessageContaining("'" + dialect().name() + "'");
            return false;
        }
    }

    private static int digits(Object content) {
        if (content instanceof BigInteger number) {
            return new BigDecimal(number).precision();
        }
        return content instanceof BigDecimal number ? number.precision() : 0;
    }

    private void assertReads(TypeSample<?> sample, Query query, @Nullable Object expected) {
        @Nullable Object actual = connection().execute(query).scalar();
        String text = dialect().compile(query).sql();
        assertThat(comparable(sample, actual))
                .as(() -> sample + " read by " + (text.length() > 300 ? text.substring(0, 300) : text))
                .isEqualTo(comparable(sample, expected));
        if (actual != null) {
            assertThat(sample.type().javaType()).isAssignableFrom(actual.getClass());
        }
    }

    private static @Nullable Object comparable(TypeSample<?> sample, @Nullable Object value) {
        return value == null ? null : comparable(sample.canonical().apply(value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void storesParameters(TypeSample<J> sample) {
        TableReference table = createTable(sample);
        if (table == null) {
            return;
        }
        int id = 0;
        for (J content : sample.values()) {
            id++;
            Statement insert = insertInto(table).columns("id", "content").values(id, content);
            if (isSent(sample, content, () -> execute(insert))) {
                assertReads(sample, select(table.column("content")).where(hasId(table, id)), content);
            }
        }
        execute(insertInto(table).columns("id", "content").values(0, null));
        assertReads(sample, select(table.column("content")).where(hasId(table, 0)), null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void storesManyRows(TypeSample<J> sample) {
        TableReference table = createTable(sample);
        if (table == null) {
            return;
        }
        List<@Nullable J> contents = new ArrayList<>();
        for (J content : sample.values()) {
            if (isSent(sample, content, () -> execute(insertInto(table).columns("id", "content"), row(0, content)))) {
                contents.add(content);
            }
            execute(deleteFrom(table));
        }
        contents.add(1, null);
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (J content : contents) {
            rows.add(row(rows.size(), content));
        }
        InsertStatement insert = insertInto(table).columns("id", "content");
        boolean returning = dialect().supports(Capability.INSERT_RETURNING);
        connection().insertMany(returning ? insert.returning(table.column("id")) : insert, rows);

        for (int i = 0; i < contents.size(); i++) {
            assertReads(sample, select(table.column("content")).where(hasId(table, i)), contents.get(i));
        }
    }

    private static Map<String, @Nullable Object> row(int id, @Nullable Object content) {
        Map<String, @Nullable Object> row = new HashMap<>();
        row.put("id", id);
        row.put("content", content);
        return row;
    }

    private static Expression<Boolean> hasId(TableReference table, int id) {
        ColumnReference<Integer> column = table.column("id");
        return column.eq(id);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void storesParametersGivenAtExecution(TypeSample<J> sample) {
        TableReference table = createTable(sample);
        if (table == null) {
            return;
        }
        List<J> sent = new ArrayList<>();
        for (J content : sample.values()) {
            Map<String, Object> values = Map.of("id", sent.size(), "content", content);
            if (isSent(sample, content, () -> execute(insertInto(table).columns("id", "content"), values))) {
                sent.add(content);
            }
        }
        ColumnReference<J> column = table.column("content");
        execute(
                update(table).set(column, param("content", sample.type())).where(hasId(table, 0)),
                Collections.singletonMap("content", null));

        assertThat(sent).isNotEmpty();
        assertReads(sample, select(column).where(hasId(table, 0)), null);
        for (int i = 1; i < sent.size(); i++) {
            assertReads(sample, select(column).where(hasId(table, i)), sent.get(i));
        }
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void storesLiterals(TypeSample<J> sample) {
        TableReference table = createTable(sample);
        if (table == null) {
            return;
        }
        int id = 0;
        for (J content : sample.values()) {
            id++;
            try {
                execute(insertInto(table)
                        .columns("id", "content")
                        .values(literal(id), literal(content, sample.type())));
            } catch (UnsupportedConstructException refusal) {
                assertRefused(refusal, CoreErrorCode.NO_LITERAL);
                continue;
            }
            assertReads(sample, select(table.column("content")).where(hasId(table, id)), content);
        }
        execute(insertInto(table).columns("id", "content").values(literal(0), literal(null, sample.type())));
        assertReads(sample, select(table.column("content")).where(hasId(table, 0)), null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void readsParametersInTheSelectList(TypeSample<J> sample) {
        if (createTable(sample) == null) {
            return;
        }
        for (J content : sample.values()) {
            Query query = select(value(content, sample.type()).as("content"));
            isSent(sample, content, () -> assertReads(sample, query, content));
        }
        assertReads(sample, select(value(null, sample.type()).as("content")), null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void readsLiteralsInTheSelectList(TypeSample<J> sample) {
        if (createTable(sample) == null) {
            return;
        }
        for (J content : sample.values()) {
            try {
                assertReads(sample, select(literal(content, sample.type()).as("content")), content);
            } catch (UnsupportedConstructException refusal) {
                assertRefused(refusal, CoreErrorCode.NO_LITERAL);
            }
        }
        assertReads(sample, select(literal(null, sample.type()).as("content")), null);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    <J> void findsValues(TypeSample<J> sample) {
        TableReference table = createTable(sample);
        if (table == null || !sample.comparable()) {
            return;
        }
        ColumnReference<J> column = table.column("content");
        ColumnReference<Integer> ids = table.column("id");
        List<J> sent = new ArrayList<>();
        for (J content : sample.values()) {
            Statement insert = insertInto(table).columns("id", "content").values(sent.size(), content);
            if (isSent(sample, content, () -> execute(insert))) {
                sent.add(content);
            }
        }
        assertThat(sent).isNotEmpty();
        for (int i = 0; i < sent.size(); i++) {
            J content = sent.get(i);
            assertValues(select(ids).where(column.eq(content)))
                    .as("= %s", content)
                    .containsExactly(i);
            assertValues(select(ids).where(column.in(List.of(content))))
                    .as("in %s", content)
                    .containsExactly(i);
            assertValues(select(ids).where(column.isNotDistinctFrom(content)))
                    .as("is not distinct from %s", content)
                    .containsExactly(i);
            if (hasLiteral(sample, content)) {
                assertValues(select(ids).where(column.eq(literal(content, sample.type()))))
                        .as("= literal %s", content)
                        .containsExactly(i);
            }
        }
    }

    private boolean hasLiteral(TypeSample<?> sample, @Nullable Object content) {
        try {
            return !Objects.equals(dialect().types().literal(sample.type(), content), "");
        } catch (UnsupportedConstructException refusal) {
            assertRefused(refusal, CoreErrorCode.NO_LITERAL);
            return false;
        }
    }
}
