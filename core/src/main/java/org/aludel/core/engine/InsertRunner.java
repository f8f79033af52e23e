package org.aludel.core.engine;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.core.dialect.BoundStatement;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DefaultValue;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Selectable;
import org.jspecify.annotations.Nullable;

/**
 * Inserts many rows and returns what the database made of each, in the order of the rows given, if that is asked for.
 *
 * <p>Several rows share a statement only where the order of what comes back is proven: by what the dialect promises, or
 * by keys that the caller gave and that are returned, or that rise from row to row. Else each row has a statement of its own.
 */
final class InsertRunner {

    private final Session session;
    private final ExecutionOptions options;
    private final Dialect dialect;

    InsertRunner(Session session, ExecutionOptions options) {
        this.session = session;
        this.options = options;
        this.dialect = session.core().dialect();
    }

    Result insert(InsertStatement statement, List<? extends Map<String, ?>> rows) {
        session.requireUsable();
        InsertTemplate template = InsertTemplate.of(
                statement, rows.isEmpty() ? List.of() : rows.get(0).keySet());
        ClientDefaults<InsertStatement> defaults = ClientDefaults.of(template.statement());
        if (defaults.statement().equals(template.statement())) {
            return insert(template, rows);
        }
        template.check(rows);
        return insert(InsertTemplate.of(defaults.statement(), List.of()), defaults.values(rows));
    }

    private Result insert(InsertTemplate template, List<? extends Map<String, ?>> rows) {
        InsertStatement statement = template.statement();
        if (!statement.returnsRows()) {
            template.check(rows);
            if (rows.size() > 1 && form(template) == InsertPage.Form.ARRAYS) {
                return inCountedPages(template, rows);
            }
            return Result.ofCount(new BatchRunner(session, options)
                    .execute(
                            template.statement(),
                            session.compiled(template.statement()).compiled(),
                            rows));
        }
        if (!dialect.supports(Capability.INSERT_RETURNING)) {
            template.check(rows);
            return generatedKeys(template, rows);
        }
        InsertPage.@Nullable Form form = form(template);
        ReturnedOrder order = ReturnedOrder.SAME;
        if (form == null && isPageable(template)) {
            KeyMatch keys = KeyMatch.of(template, rows);
            if (keys.isPossible()) {
                order = keys;
                form = InsertPage.Form.VALUES;
            } else if (RisingKeys.areReturned(statement.clauses(), dialect) && !hasDefaults(template)) {
                order = RisingKeys.of(statement.clauses());
                form = InsertPage.Form.ORDERED_QUERY;
            }
        }
        if (form == null || rows.size() < 2) {
            template.check(rows);
            return oneByOne(template, rows);
        }
        return inPages(template, rows, form, order);
    }

    private boolean isPageable(InsertTemplate template) {
        return dialect.supports(Capability.INSERT_MULTIPLE_ROWS) && template.isRepeatable();
    }

    /** The form of a page whose rows come back in order; null when there is none. */
    private InsertPage.@Nullable Form form(InsertTemplate template) {
        if (!isPageable(template)) {
            return null;
        }
        if (dialect.supports(Capability.GENERATED_KEYS_IN_ORDER)) {
            return InsertPage.Form.VALUES;
        }
        if (!dialect.supports(Capability.INSERT_SELECT_IN_ORDER) || hasDefaults(template)) {
            return null;
        }
        return ArraysPage.isPossible(template, dialect) ? InsertPage.Form.ARRAYS : InsertPage.Form.ORDERED_QUERY;
    }

    private static boolean hasDefaults(InsertTemplate template) {
        return template.row().stream().anyMatch(DefaultValue.class::isInstance);
    }

    // ---- pages

    private Result inPages(
            InsertTemplate template, List<? extends Map<String, ?>> rows, InsertPage.Form form, ReturnedOrder order) {
        List<@Nullable Object[]> values = template.values(rows);
        CachedStatement cached = session.compiled(template.statement());
        session.begin(options);
        int size = form == InsertPage.Form.ARRAYS ? options.rowsPerPage() : pageSize(template);
        List<Row> all = new ArrayList<>(rows.size());
        RowLayout layout = null;
        for (int start = 0; start < rows.size(); start += size) {
            int end = Math.min(rows.size(), start + size);
            InsertPage page = page(cached, template, end - start, form);
            layout = page.layout();
            all.addAll(order.inOrder(insertPage(page, values.subList(start, end)), rows.subList(start, end)));
        }
        return Result.ofRows(java.util.Objects.requireNonNull(layout), all);
    }

    /** Rows of which nothing comes back; drivers divide batches into more round trips than there are pages. */
    private Result inCountedPages(InsertTemplate template, List<? extends Map<String, ?>> rows) {
        List<@Nullable Object[]> values = template.values(rows);
        CachedStatement cached = session.compiled(template.statement());
        session.begin(options);
        long count = 0;
        for (int start = 0; start < rows.size(); start += options.rowsPerPage()) {
            int end = Math.min(rows.size(), start + options.rowsPerPage());
            InsertPage page = page(cached, template, end - start, InsertPage.Form.ARRAYS);
            count += buffering()
                    .execute(page.statement(), page.compiled().kind(), null, page.bind(values.subList(start, end)))
                    .rowCount();
        }
        return Result.ofCount(count);
    }

    private int pageSize(InsertTemplate template) {
        int parameters = Math.max(1, template.statement().parameters().size());
        return Math.max(1, Math.min(options.rowsPerPage(), dialect.maxParameters() / parameters));
    }

    private InsertPage page(CachedStatement cached, InsertTemplate template, int rows, InsertPage.Form form) {
        boolean anySize = form == InsertPage.Form.ARRAYS;
        int key = anySize ? 0 : rows;
        InsertPage page = cached.page(key);
        if (page == null) {
            page = anySize ? ArraysPage.compile(template, dialect) : RowsPage.compile(template, rows, form, dialect);
            cached.keep(key, page);
        }
        return page;
    }

    private List<Row> insertPage(InsertPage page, List<@Nullable Object[]> rows) {
        List<Row> returned = buffering()
                .execute(page.statement(), page.compiled().kind(), page.layout(), page.bind(rows))
                .all();
        if (returned.size() != rows.size()) {
            throw EngineErrors.rowCountMismatch(rows.size(), returned.size());
        }
        return returned;
    }

    private Result oneByOne(InsertTemplate template, List<? extends Map<String, ?>> rows) {
        boolean oneRowEach = template.statement().clauses().conflict() == null;
        return new RepeatRunner(session, options).execute(template.statement(), rows, oneRowEach);
    }

    private StatementRunner buffering() {
        return new StatementRunner(session, options.buffered());
    }

    // ---- without RETURNING

    /** Asks the driver for the values that the database generated, for databases that have no RETURNING. */
    private Result generatedKeys(InsertTemplate template, List<? extends Map<String, ?>> rows) {
        InsertClauses c = template.statement().clauses();
        InsertStatement plain = template.withoutReturning();
        String[] names = new String[c.returning().size()];
        List<String> columns = new ArrayList<>();
        List<org.aludel.core.type.SqlType<?>> types = new ArrayList<>();
        List<@Nullable Expression<?>> expressions = new ArrayList<>();
        for (int i = 0; i < names.length; i++) {
            Selectable selectable = c.returning().get(i);
            if (!(selectable instanceof ColumnReference<?> column)) {
                throw EngineErrors.noGeneratedKeys(dialect.name());
            }
            names[i] = dialect.identifiers().folded(column.name());
            columns.add(column.name());
            types.add(dialect.types().resolve(column.type()));
            expressions.add(column);
        }
        RowLayout layout = new RowLayout(columns, types, expressions);
        session.begin(options);
        CachedStatement cached = session.compiled(plain);
        List<Row> all = new ArrayList<>(rows.size());
        for (Map<String, ?> row : rows) {
            all.add(generatedKeys(plain, cached.compiled().bind(plain, row), cached, names, layout));
        }
        return Result.ofRows(layout, all);
    }

    private Row generatedKeys(
            InsertStatement plain, BoundStatement bound, CachedStatement cached, String[] names, RowLayout layout) {
        Observation observation =
                Observation.begin(session.core(), plain, cached.compiled().kind(), bound, options);
        try (PreparedStatement prepared = session.jdbc().prepareStatement(bound.sql(), names)) {
            new StatementRunner(session, options).limitTime(prepared);
            bound.setParameters(prepared);
            int count = prepared.executeUpdate();
            try (ResultSet keys = prepared.getGeneratedKeys()) {
                if (keys.getMetaData().getColumnCount() < names.length) {
                    throw EngineErrors.noGeneratedKeys(dialect.name());
                }
                if (!keys.next()) {
                    throw EngineErrors.rowCountMismatch(count, 0);
                }
                Row row = new Row(layout, layout.reader().read(keys));
                observation.executed(count);
                return row;
            }
        } catch (SQLException e) {
            observation.failed();
            throw session.failure(e, bound.sql());
        }
    }
}
