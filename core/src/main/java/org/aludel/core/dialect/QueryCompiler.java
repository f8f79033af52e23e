package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.AllColumns;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.DeferredFrom;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.GroupingElement;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.LockStrength;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.NamedWindow;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.TextStatement;
import org.aludel.core.sql.ValuesClauses;
import org.aludel.core.sql.ValuesStatement;
import org.aludel.core.sql.WindowSpecification;
import org.jspecify.annotations.Nullable;

/** Writes queries in standard SQL. A dialect overrides the methods where its grammar differs. */
public class QueryCompiler {

    protected final SqlCompiler sql;
    private SelectClauses current = SelectClausesOf.EMPTY;
    private List<String> currentNames = List.of();

    /** How deep the query being written stands in others; 0 for the statement itself. */
    private int depth;

    public QueryCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** Writes a query; where {@code names} are given, its columns get these names. */
    public final SqlCompiler write(Query query, List<String> names) {
        if (query instanceof SelectStatement select) {
            SelectClauses clauses = withDerivedFrom(select);
            within(clauses, names, () -> sql.inScope(clauses.from(), () -> select(clauses, names)));
            return sql;
        }
        if (query instanceof SetOperation set) {
            return setOperation(ordered(set.clauses(), names), names);
        }
        if (query instanceof ValuesStatement values) {
            return values(values.clauses(), names);
        }
        return sql.expressions().text(((TextStatement) query).clauses().text());
    }

    private SetOperationClauses ordered(SetOperationClauses clauses, List<String> names) {
        return clauses.orderBy().isEmpty() ? clauses : SetOrder.named(clauses, firstSelected(clauses), names);
    }

    private List<Selectable> firstSelected(SetOperationClauses clauses) {
        if (SetOrder.first(clauses) instanceof SelectStatement first) {
            SelectClauses known = withDerivedFrom(first);
            return expanded(known.columns(), known.from(), true);
        }
        return List.of();
    }

    private void within(SelectClauses clauses, List<String> names, Runnable write) {
        SelectClauses outer = current;
        List<String> outerNames = currentNames;
        current = clauses;
        currentNames = names;
        try {
            write.run();
        } finally {
            current = outer;
            currentNames = outerNames;
        }
    }

    /** Writes a query that stands inside another statement. */
    final SqlCompiler writeInner(Query query, List<String> names) {
        depth++;
        try {
            return write(query, names);
        } finally {
            depth--;
        }
    }

    /** Writes something whose query counts as the statement itself, as that of INSERT ... SELECT. */
    public final void asStatement(Runnable write) {
        depth--;
        try {
            write.run();
        } finally {
            depth++;
        }
    }

    /** True while a query inside another statement is written; a dialect may leave out what has no meaning there. */
    protected final boolean isInner() {
        return depth > 0;
    }

    /** True when the select list being written has the label, so that ORDER BY can name it. */
    public final boolean selects(LabeledExpression<?> labeled) {
        return current.columns().contains(labeled);
    }

    /** The name by which ORDER BY can say a label of the select list being written. */
    final String sortName(LabeledExpression<?> labeled) {
        if (!currentNames.isEmpty()) {
            List<Selectable> columns = expanded(current.columns(), current.from(), true);
            if (columns.size() == currentNames.size()) {
                return currentNames.get(columns.indexOf(labeled));
            }
        }
        return labeled.label();
    }

    /** The definition of a window of the statement being written. */
    public final WindowSpecification window(String name) {
        for (NamedWindow window : current.windows()) {
            if (window.name().equals(name)) {
                return window.specification();
            }
        }
        throw CompileErrors.unknownWindow(name);
    }

    // ---- SELECT

    /** Writes a SELECT whose FROM clause is in scope. */
    protected SqlCompiler select(SelectClauses clauses, List<String> names) {
        head(clauses, names);
        where(clauses);
        groups(clauses);
        orderAndLimit(clauses.orderBy(), clauses.limit());
        locks(clauses.locks());
        sql.hints(clauses.hints(), HintPosition.END);
        return sql;
    }

    /** Writes a SELECT up to its FROM clause. */
    protected final void head(SelectClauses clauses, List<String> names) {
        sql.append("SELECT");
        sql.hints(clauses.hints(), HintPosition.AFTER_VERB);
        afterSelect(clauses);
        sql.append(" ");
        selectList(clauses, names);
        from(clauses);
        sql.hints(clauses.hints(), HintPosition.AFTER_FROM);
    }

    /** Writes what stands between SELECT and the select list: DISTINCT, or a dialect's TOP. */
    protected void afterSelect(SelectClauses clauses) {
        if (!clauses.distinctOn().isEmpty()) {
            sql.require(Capability.DISTINCT_ON, "Rank the rows with row_number() in a subquery, and keep the first.");
            sql.append(" DISTINCT ON (")
                    .<Expression<?>>list(clauses.distinctOn(), sql::expression)
                    .append(")");
        } else if (clauses.distinct()) {
            sql.append(" DISTINCT");
        }
    }

    /** Writes the select list; where {@code names} are given, each column gets its name. */
    protected SqlCompiler selectList(SelectClauses clauses, List<String> names) {
        List<Selectable> columns = expanded(clauses.columns(), clauses.from(), !names.isEmpty());
        if (columns.isEmpty()) {
            throw CompileErrors.invalid("A SELECT has no columns. Name at least one.");
        }
        boolean rename = names.size() == columns.size();
        for (int i = 0; i < columns.size(); i++) {
            if (i > 0) {
                sql.append(", ");
            }
            selectItem(columns.get(i), rename ? names.get(i) : null);
        }
        return sql;
    }

    private void selectItem(Selectable item, @Nullable String name) {
        if (item instanceof Expression<?> expression) {
            fetched(expression);
            String label = name;
            if (expression instanceof LabeledExpression<?> labeled && label == null) {
                label = labeled.label();
            }
            if (label != null
                    && !(expression instanceof ColumnReference<?> column
                            && column.name().equals(label))) {
                sql.append(" AS ").alias(label);
            }
        } else if (item instanceof AllColumns all) {
            FromClause only = all.from();
            String qualifier = only == null ? null : only.name();
            if (qualifier != null) {
                sql.alias(qualifier).append(".");
            }
            sql.append("*");
        } else {
            sql.from((FromClause) item);
        }
    }

    /**
     * Writes a value that is a column of a select list or of VALUES. Nothing around it tells its type, so that a
     * database that does not ask the driver wants a cast around a parameter.
     */
    protected SqlCompiler column(Expression<?> expression) {
        return sql.expression(expression);
    }

    /** Writes a column, in the rows that the program gets with what its type wants around it. */
    private void fetched(Expression<?> expression) {
        String fetching = isRead() ? sql.target().types().fetching(expression.type()) : null;
        int place = fetching == null ? -1 : fetching.indexOf('?');
        if (fetching == null || place < 0) {
            column(expression);
            return;
        }
        sql.append(fetching.substring(0, place));
        column(expression);
        sql.append(fetching.substring(place + 1));
    }

    private boolean isRead() {
        return depth == 0 && sql.statements().isQuery() && !sql.isLenient();
    }

    /** The select list with tables replaced by their columns, as far as these are known. */
    protected final List<Selectable> expanded(List<Selectable> columns, List<FromClause> from, boolean all) {
        List<Selectable> expanded = new ArrayList<>();
        for (Selectable column : columns) {
            if (column instanceof DeferredFrom) {
                expanded.add(column);
            } else if (column instanceof FromClause element) {
                addColumns(element, expanded);
            } else if (column instanceof AllColumns star && (all || star.from() != null)) {
                FromClause only = star.from();
                if (only != null) {
                    addColumns(only, expanded);
                } else {
                    from.forEach(element -> addColumns(element, expanded));
                }
            } else {
                expanded.add(column);
            }
        }
        return expanded;
    }

    private static void addColumns(FromClause element, List<Selectable> into) {
        List<ColumnReference<?>> columns = element.columns();
        if (columns.isEmpty()) {
            into.add(new AllColumns(element.name() == null ? null : element));
        } else {
            into.addAll(columns);
        }
    }

    /** The columns of a RETURNING clause, in the form in which they are sent. */
    protected List<Selectable> returned(List<Selectable> columns) {
        return columns;
    }

    /** Writes the FROM clause, or what a database wants where there is none. */
    protected SqlCompiler from(SelectClauses clauses) {
        if (clauses.from().isEmpty()) {
            return fromNothing();
        }
        return sql.append(" FROM ").list(clauses.from(), sql::from);
    }

    /** Writes what a SELECT without tables needs behind its select list. */
    protected SqlCompiler fromNothing() {
        return sql;
    }

    /** Writes WHERE. */
    protected final void where(SelectClauses clauses) {
        Predicate where = clauses.where();
        if (where != null) {
            sql.append(" WHERE ").condition(where);
        }
    }

    /** Writes GROUP BY, HAVING and WINDOW. */
    protected final void groups(SelectClauses clauses) {
        if (!clauses.groupBy().isEmpty()) {
            sql.append(" GROUP BY ");
            groupBy(clauses.groupBy());
        }
        Predicate having = clauses.having();
        if (having != null) {
            sql.append(" HAVING ").condition(having);
        }
        sql.expressions().windows().clause(clauses.windows());
    }

    /** Writes the elements of a GROUP BY. */
    protected SqlCompiler groupBy(List<GroupingElement> elements) {
        return sql.list(elements, this::grouping);
    }

    private void grouping(GroupingElement element) {
        if (element.kind() == GroupingKind.EXPRESSION) {
            sql.expression(element.sets().get(0).get(0));
            return;
        }
        sql.require(
                switch (element.kind()) {
                    case ROLLUP -> Capability.ROLLUP;
                    case CUBE -> Capability.CUBE;
                    default -> Capability.GROUPING_SETS;
                });
        sql.append(
                element.kind() == GroupingKind.GROUPING_SETS
                        ? "GROUPING SETS"
                        : element.kind().name());
        boolean sets = element.kind() == GroupingKind.GROUPING_SETS;
        sql.append(" (").list(element.sets(), set -> {
            boolean parentheses = sets || set.size() != 1;
            sql.append(parentheses ? "(" : "").<Expression<?>>list(set, sql::expression);
            sql.append(parentheses ? ")" : "");
        });
        sql.append(")");
    }

    // ---- ORDER BY and limits

    /** Writes ORDER BY and the limit, in the order in which the database wants them. */
    protected void orderAndLimit(List<SortSpecification> orderBy, @Nullable RowLimit limit) {
        if (!orderBy.isEmpty()) {
            sql.append(" ORDER BY ");
            sql.expressions().sortKeys(orderBy);
        }
        if (limit != null) {
            if (limit.withTies()) {
                sql.require(Capability.WITH_TIES, "Filter by rank() in a subquery.");
                if (orderBy.isEmpty()) {
                    throw CompileErrors.invalid("WITH TIES has no meaning without an order. Call orderBy(...).");
                }
            }
            if (limit.percent()) {
                sql.require(Capability.LIMIT_PERCENT, "Filter by percent_rank() in a subquery.");
            }
            limit(limit);
        }
    }

    /** Writes the limit: {@code OFFSET ... ROWS FETCH NEXT ... ROWS ONLY}. */
    protected void limit(RowLimit limit) {
        offsetThenFetch(limit);
    }

    /** Writes the limit as {@code OFFSET ... ROWS FETCH NEXT ... ROWS ONLY}. */
    protected final void offsetThenFetch(RowLimit limit) {
        Expression<?> offset = limit.offset();
        if (offset != null) {
            sql.append(" OFFSET ").operand(offset, Precedence.PRIMARY).append(" ROWS");
        }
        Expression<?> rows = limit.limit();
        if (rows != null) {
            sql.append(offset == null ? " FETCH FIRST " : " FETCH NEXT ").operand(rows, Precedence.PRIMARY);
            sql.append(limit.percent() ? " PERCENT ROWS" : " ROWS");
            sql.append(limit.withTies() ? " WITH TIES" : " ONLY");
        }
    }

    /** Writes the limit as {@code LIMIT ... OFFSET ...}; where the database needs a limit, as one without end. */
    protected final void limitThenOffset(RowLimit limit, @Nullable String all) {
        Expression<?> rows = limit.limit();
        Expression<?> offset = limit.offset();
        if (rows != null) {
            sql.append(" LIMIT ").operand(rows, Precedence.PRIMARY);
        } else if (all != null && offset != null) {
            sql.append(" LIMIT ").append(all);
        }
        if (offset != null) {
            sql.append(" OFFSET ").operand(offset, Precedence.PRIMARY);
        }
    }

    // ---- locks

    /** Writes the locks. */
    protected void locks(List<LockingClause> locks) {
        locks.forEach(this::lock);
    }

    private void lock(LockingClause lock) {
        sql.require(
                switch (lock.strength()) {
                    case UPDATE -> Capability.FOR_UPDATE;
                    case SHARE -> Capability.FOR_SHARE;
                    case NO_KEY_UPDATE, KEY_SHARE -> Capability.FOR_KEY;
                });
        sql.append(strength(lock.strength()));
        if (!lock.of().isEmpty()) {
            sql.require(Capability.LOCK_OF).append(" OF ").list(lock.of(), sql::alias);
        }
        switch (lock.onLocked()) {
            case WAIT -> {}
            case NOWAIT -> sql.require(Capability.NOWAIT).append(" NOWAIT");
            case SKIP_LOCKED -> sql.require(Capability.SKIP_LOCKED).append(" SKIP LOCKED");
        }
    }

    /** How a lock begins. */
    protected String strength(LockStrength strength) {
        return switch (strength) {
            case UPDATE -> " FOR UPDATE";
            case SHARE -> " FOR SHARE";
            case NO_KEY_UPDATE -> " FOR NO KEY UPDATE";
            case KEY_SHARE -> " FOR KEY SHARE";
        };
    }

    // ---- set operations and VALUES

    /** Writes a set operation; the names go to its first query. */
    protected SqlCompiler setOperation(SetOperationClauses clauses, List<String> names) {
        String operator = " " + operator(clauses) + " ";
        for (int i = 0; i < clauses.operands().size(); i++) {
            if (i > 0) {
                sql.append(operator);
            }
            setOperand(clauses.operands().get(i), names);
        }
        within(SelectClausesOf.EMPTY, List.of(), () -> orderAndLimit(clauses.orderBy(), clauses.limit()));
        return sql;
    }

    /** The words of a set operator; refused where the database has not got it. */
    protected String operator(SetOperationClauses clauses) {
        boolean all = clauses.all();
        switch (clauses.operator()) {
            case UNION -> {}
            case INTERSECT -> sql.require(all ? Capability.INTERSECT_ALL : Capability.INTERSECT, "Use EXISTS.");
            case EXCEPT -> sql.require(all ? Capability.EXCEPT_ALL : Capability.EXCEPT, "Use NOT EXISTS.");
        }
        return clauses.operator().name() + (all ? " ALL" : "");
    }

    /** Writes the queries of a set operation as inner ones, in which an order without a limit has no meaning. */
    protected final void innerOperands(SetOperationClauses clauses, List<String> names) {
        depth++;
        sql.list(clauses.operands(), " " + operator(clauses) + " ", operand -> setOperand(operand, names));
        depth--;
    }

    /** Writes one query of a set operation, in parentheses where it is one itself. */
    protected final SqlCompiler plainOperand(Query query, List<String> names) {
        boolean parentheses = query instanceof SetOperation;
        sql.append(parentheses ? "(" : "");
        return write(query, names).append(parentheses ? ")" : "");
    }

    /** Writes one query of a set operation, in parentheses where it has an order or limit or is one itself. */
    protected SqlCompiler setOperand(Query query, List<String> names) {
        if (!needsParentheses(query)) {
            return write(query, names);
        }
        sql.require(Capability.NESTED_SET_OPERATION, "Select from the inner query as a subquery.");
        sql.append("(");
        return write(query, names).append(")");
    }

    /** True for a query that cannot stand in a set operation as it is. */
    protected final boolean needsParentheses(Query query) {
        if (query instanceof SelectStatement select) {
            SelectClauses clauses = select.clauses();
            return !clauses.orderBy().isEmpty()
                    || clauses.limit() != null
                    || !clauses.locks().isEmpty();
        }
        return query instanceof SetOperation || query instanceof ValuesStatement values && isOrdered(values.clauses());
    }

    private static boolean isOrdered(ValuesClauses clauses) {
        return !clauses.orderBy().isEmpty() || clauses.limit() != null;
    }

    /** The names of the columns of a query. */
    protected static List<String> names(Query query) {
        return query.resultColumns().stream().map(ColumnDefinition::name).toList();
    }

    /** True for a query with a limit. */
    public static boolean isLimited(Query query) {
        if (query instanceof SelectStatement select) {
            return select.clauses().limit() != null;
        }
        if (query instanceof SetOperation set) {
            return set.clauses().limit() != null;
        }
        return query instanceof ValuesStatement values && values.clauses().limit() != null;
    }

    /** Writes VALUES as a query. */
    protected SqlCompiler values(ValuesClauses clauses, List<String> names) {
        if (names.isEmpty()
                && sql.target().supports(Capability.VALUES_STATEMENT)
                && clauses.orderBy().isEmpty()) {
            sql.append("VALUES ").list(clauses.rows(), sql.froms()::row);
        } else {
            rowsByUnion(clauses.columns(), clauses.rows());
        }
        orderAndLimit(clauses.orderBy(), clauses.limit());
        return sql;
    }

    /** Writes rows as SELECTs joined by UNION ALL; the first names the columns. */
    protected final SqlCompiler rowsByUnion(List<ColumnDefinition<?>> columns, List<List<Expression<?>>> rows) {
        for (int r = 0; r < rows.size(); r++) {
            sql.append(r == 0 ? "SELECT " : " UNION ALL SELECT ");
            for (int c = 0; c < columns.size(); c++) {
                sql.append(c == 0 ? "" : ", ");
                column(rows.get(r).get(c)).append(" AS ").alias(columns.get(c).name());
            }
            fromNothing();
        }
        return sql;
    }

    // ---- a FROM clause that was left out

    private SelectClauses withDerivedFrom(SelectStatement select) {
        SelectClauses clauses = select.clauses();
        if (!clauses.from().isEmpty()) {
            return clauses;
        }
        List<FromClause> used = new ArrayList<>(select.referencedElements());
        used.removeIf(sql.scope()::sees);
        return used.isEmpty() ? clauses : SelectClausesOf.withFrom(clauses, used);
    }
}
