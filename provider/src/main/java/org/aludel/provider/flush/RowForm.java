package org.aludel.provider.flush;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.aludel.core.schema.Column;
import org.aludel.core.schema.Table;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.MappedTable;
import org.jspecify.annotations.Nullable;

/**
 * What rows have in common that one statement writes. Two are the same only if they are one object. Immutable and
 * thread-safe.
 */
final class RowForm {

    private final Operation operation;
    private final MappedTable table;
    private final List<MappedColumn<?>> written;
    private final List<MappedColumn<?>> where;
    private final List<MappedColumn<?>> nulls;
    private final boolean counted;
    private final @Nullable MappedColumn<?> generated;
    private final List<String> parameters;
    private final Later<Statement> statement;
    private final Later<UpdateStatement> many;

    /** What is done with a row. */
    enum Operation {
        INSERT,
        UPDATE,
        DELETE
    }

    private RowForm(
            Operation operation,
            MappedTable table,
            List<MappedColumn<?>> written,
            List<MappedColumn<?>> where,
            List<MappedColumn<?>> nulls,
            boolean counted,
            @Nullable MappedColumn<?> generated) {
        this.operation = operation;
        this.table = table;
        this.written = List.copyOf(written);
        this.where = List.copyOf(where);
        this.nulls = List.copyOf(nulls);
        this.counted = counted;
        this.generated = generated;
        List<String> names = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            names.add(operation == Operation.INSERT ? written.get(i).name() : "set" + i);
        }
        for (int i = 0; i < where.size(); i++) {
            names.add("key" + i);
        }
        this.parameters = List.copyOf(names);
        this.statement = Later.of(this::make);
        this.many = Later.of(() -> ManyUpdates.statement(this));
    }

    /**
     * An INSERT.
     *
     * @param generated the column whose value the database makes; null if all are given
     */
    static RowForm insert(MappedTable table, List<MappedColumn<?>> written, @Nullable MappedColumn<?> generated) {
        return new RowForm(Operation.INSERT, table, written, List.of(), List.of(), false, generated);
    }

    /**
     * An UPDATE.
     *
     * @param counted whether it is an error if a row is not found
     */
    static RowForm update(
            MappedTable table, List<MappedColumn<?>> written, List<MappedColumn<?>> where, boolean counted) {
        return new RowForm(Operation.UPDATE, table, written, where, List.of(), counted, null);
    }

    /**
     * A DELETE.
     *
     * @param nulls columns that must be null
     * @param counted whether it is an error if a row is not found
     */
    static RowForm delete(
            MappedTable table, List<MappedColumn<?>> where, List<MappedColumn<?>> nulls, boolean counted) {
        return new RowForm(Operation.DELETE, table, List.of(), where, nulls, counted, null);
    }

    /** This INSERT with further columns, those left out that it has already. */
    RowForm with(List<MappedColumn<?>> more) {
        List<MappedColumn<?>> all = new ArrayList<>(written);
        more.stream().filter(column -> !all.contains(column)).forEach(all::add);
        return new RowForm(operation, table, all, where, nulls, counted, generated);
    }

    Operation operation() {
        return operation;
    }

    MappedTable table() {
        return table;
    }

    /** The columns that get values. */
    List<MappedColumn<?>> written() {
        return written;
    }

    /** The columns that tell the row. */
    List<MappedColumn<?>> where() {
        return where;
    }

    /** Whether it is an error if a row is not found. */
    boolean isCounted() {
        return counted;
    }

    /** The column whose value the database makes; null if there is none. */
    @Nullable
    MappedColumn<?> generated() {
        return generated;
    }

    /** The names of the values: those of the columns that are written, then those of the columns that tell the row. */
    List<String> parameters() {
        return parameters;
    }

    /** The statement for one row. */
    Statement statement() {
        return statement.get();
    }

    /** The statement for many rows of an UPDATE; see {@link ManyUpdates}. */
    UpdateStatement many() {
        return many.get();
    }

    // ---- statements

    private Statement make() {
        Table definition = table.definition();
        return switch (operation) {
            case INSERT -> makeInsert(definition);
            case UPDATE -> makeUpdate(definition);
            case DELETE -> makeDelete(definition);
        };
    }

    private InsertStatement makeInsert(Table definition) {
        List<ColumnReference<?>> columns = new ArrayList<>();
        written.forEach(column -> columns.add(column.of(definition)));
        InsertStatement insert = Sql.insertInto(definition);
        insert = columns.isEmpty() ? insert.defaultValues() : insert.withColumns(columns);
        if (written.stream().anyMatch(column -> isNumbered(definition, column))) {
            insert = insert.overridingSystemValue();
        }
        return generated == null ? insert : insert.returning(generated.of(definition));
    }

    private static boolean isNumbered(Table definition, MappedColumn<?> column) {
        Column<?> defined = definition.definedColumn(column.name());
        return defined != null && defined.identity() != null;
    }

    private UpdateStatement makeUpdate(Table definition) {
        UpdateStatement update = Sql.update(definition);
        for (int i = 0; i < written.size(); i++) {
            MappedColumn<?> column = written.get(i);
            update = update.set(column.of(definition), Sql.param(parameters.get(i), column.type()));
        }
        return update.where(condition(definition));
    }

    private DeleteStatement makeDelete(Table definition) {
        return Sql.deleteFrom(definition).where(condition(definition));
    }

    private Predicate condition(Table definition) {
        List<Predicate> parts = new ArrayList<>();
        for (int i = 0; i < where.size(); i++) {
            MappedColumn<?> column = where.get(i);
            String parameter = parameters.get(written.size() + i);
            parts.add(column.of(definition).eq(Sql.param(parameter, column.type())));
        }
        nulls.forEach(column -> parts.add(column.of(definition).isNull()));
        return Sql.and(parts);
    }

    // ---- text

    /** What is written, without values: {@code UPDATE book (title) WHERE id, version}. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(operation + " " + table);
        if (!written.isEmpty()) {
            text.append(" (").append(names(written)).append(")");
        }
        if (!where.isEmpty() || !nulls.isEmpty()) {
            text.append(" WHERE ").append(names(where));
            if (!nulls.isEmpty()) {
                text.append(where.isEmpty() ? "" : ", ").append("no ").append(names(nulls));
            }
        }
        return text.append(generated == null ? "" : " RETURNING " + generated.name())
                .toString();
    }

    private static String names(List<MappedColumn<?>> columns) {
        return columns.stream().map(MappedColumn::name).collect(Collectors.joining(", "));
    }
}
