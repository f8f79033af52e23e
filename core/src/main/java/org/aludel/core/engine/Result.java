package org.aludel.core.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What executing a statement gave: rows, or the number of rows that were changed.
 *
 * <pre>{@code
 * for (Row row : connection.execute(select(users).from(users))) {
 *     String name = row.get(users.column("name", String.class));
 * }
 * long count = connection.execute(select(count()).from(users)).scalar(Long.class);
 * List<Person> people = connection.execute(select(users).from(users)).as(Person.class).all();
 * }</pre>
 */
public final class Result extends Rows<Row> {

    private final long rowCount;

    private Result(RowSource source, long rowCount) {
        super(source, UnaryOperator.identity(), false);
        this.rowCount = rowCount;
    }

    static Result ofRows(RowLayout layout, List<Row> rows) {
        return new Result(new BufferedRows(layout, rows), rows.size());
    }

    static Result ofCount(long rowCount) {
        return new Result(NoRows.INSTANCE, rowCount);
    }

    static Result ofCursor(RowSource cursor) {
        return new Result(cursor, -1);
    }

    /** True when the statement returned rows, be it none. */
    public boolean returnsRows() {
        return source() != NoRows.INSTANCE;
    }

    /**
     * The number of rows that the statement changed or returned; -1 where it is not known: for a streamed result, and
     * for a batch of which the driver does not tell.
     */
    public long rowCount() {
        return rowCount;
    }

    /** The names of the columns, in order. */
    public List<String> columnNames() {
        return source().layout().names();
    }

    @Override
    public List<Row> all() {
        List<Row> buffered = source().buffered();
        return buffered == null ? super.all() : buffered;
    }

    /** The values of the first column. */
    public Rows<@Nullable Object> scalars() {
        return new Rows<>(source(), row -> row.get(0), false);
    }

    /**
     * The values of the first column, as a class; see {@link Row#get(String, Class)}. A value that is {@code NULL} is
     * null.
     */
    public <T> Rows<T> scalars(Class<T> type) {
        return new Rows<>(source(), first(type), false);
    }

    @SuppressWarnings("NullAway") // a row may have null here; Java cannot say so for a type variable of a class
    private static <T> Function<Row, T> first(Class<T> type) {
        return row -> row.get(0, type);
    }

    /** The value of the first column of the only row; null for {@code NULL}. */
    public @Nullable Object scalar() {
        return one().get(0);
    }

    /** The value of the first column of the only row, as a class; null for {@code NULL}. */
    public <T> @Nullable T scalar(Class<T> type) {
        return one().get(0, type);
    }

    /** The rows as maps from column names to values. */
    public Rows<Map<String, @Nullable Object>> mappings() {
        return new Rows<>(source(), Row::asMap, false);
    }

    /**
     * The rows as records. Each component takes the column of its name, or else the one whose name differs by case and
     * underscores only ({@code firstName} takes {@code first_name}). Columns without a component are left out. Numbers
     * are widened where nothing can be lost.
     *
     * @throws org.aludel.core.error.EngineException when a component has no column, the record cannot be created, or,
     *     while rows are read, a value does not fit (ALU-1319)
     */
    public <R extends Record> Rows<R> as(Class<R> type) {
        return new Rows<>(source(), RecordMapping.of(type, source().layout()), false);
    }

    /** The rows with some of their columns only, in the given order; of a streamed result the cursor is shared. */
    public Rows<Row> columns(String... names) {
        RowLayout layout = source().layout();
        int[] positions = Arrays.stream(names).mapToInt(layout::position).toArray();
        RowLayout part = layout.only(positions);
        return new Rows<>(source(), row -> row.only(part, positions), false);
    }

    /**
     * The rows of this result and then those of others, in memory.
     *
     * @throws org.aludel.core.error.EngineException when the columns have other names (ALU-1307)
     */
    public Result merge(Result... others) {
        List<Row> rows = new ArrayList<>(all());
        for (Result other : others) {
            if (!other.columnNames().equals(columnNames())) {
                throw EngineErrors.otherColumns(other.columnNames(), columnNames());
            }
            rows.addAll(other.all());
        }
        return ofRows(source().layout(), rows);
    }

    /** This result with all rows in memory; itself when they are. */
    public Result freeze() {
        return source().buffered() == null ? ofRows(source().layout(), new ArrayList<>(all())) : this;
    }
}
