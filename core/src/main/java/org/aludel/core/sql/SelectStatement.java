package org.aludel.core.sql;

import static org.aludel.core.sql.Lists.append;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A SELECT. Every method returns another statement and leaves this one as it is.
 *
 * <pre>{@code
 * select(u.column("name"), count())
 *         .from(u).leftJoin(a).on(a.column("user_id").eq(u.column("id")))
 *         .where(u.column("age").gt(25))
 *         .groupBy(u.column("name"))
 * }</pre>
 */
public final class SelectStatement extends StatementBase<SelectClauses> implements Query {

    public SelectStatement(SelectClauses clauses) {
        super(clauses);
    }

    static SelectStatement of(Collection<? extends Selectable> columns) {
        return new SelectStatement(new SelectClauses(
                List.of(),
                List.of(),
                false,
                List.of(),
                List.copyOf(columns),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                List.of()));
    }

    /** Adds to the select list. */
    public SelectStatement columns(Selectable... more) {
        return change(d -> d.columns = append(d.columns, more));
    }

    /** Replaces the select list. */
    public SelectStatement withColumns(Collection<? extends Selectable> columns) {
        return change(d -> d.columns = List.copyOf(columns));
    }

    /** Leaves out duplicate rows. */
    public SelectStatement distinct() {
        return change(d -> d.distinct = true);
    }

    /** Keeps the first row of each group of rows with equal values of the given expressions. */
    public SelectStatement distinctOn(Expression<?>... expressions) {
        return change(d -> d.distinctOn = append(d.distinctOn, expressions));
    }

    /** Adds elements to the FROM clause; without any, it is derived from the columns that the statement uses. */
    public SelectStatement from(FromClause... elements) {
        return change(d -> d.from = append(d.from, elements));
    }

    /** Replaces the FROM clause. */
    public SelectStatement withFrom(Collection<? extends FromClause> elements) {
        return change(d -> d.from = List.copyOf(elements));
    }

    /** Joins the last element of the FROM clause with another. */
    public JoinStep join(FromClause right) {
        return new JoinStep(this, JoinKind.INNER, right);
    }

    /** Left-joins the last element of the FROM clause with another. */
    public JoinStep leftJoin(FromClause right) {
        return new JoinStep(this, JoinKind.LEFT, right);
    }

    /** Right-joins the last element of the FROM clause with another. */
    public JoinStep rightJoin(FromClause right) {
        return new JoinStep(this, JoinKind.RIGHT, right);
    }

    /** Full-joins the last element of the FROM clause with another. */
    public JoinStep fullJoin(FromClause right) {
        return new JoinStep(this, JoinKind.FULL, right);
    }

    /** Joins every row of the last element of the FROM clause with every row of another. */
    public SelectStatement crossJoin(FromClause right) {
        return joined(left -> new Join(left, JoinKind.CROSS, right, null, List.of()));
    }

    /** Adds a condition on rows; several are joined by AND. */
    public SelectStatement where(Expression<Boolean> condition) {
        return change(d -> d.where = both(d.where, condition));
    }

    /** Adds to the grouping. */
    public SelectStatement groupBy(Expression<?>... expressions) {
        return change(d -> {
            List<GroupingElement> elements = new ArrayList<>(d.groupBy);
            for (Expression<?> expression : expressions) {
                elements.add(GroupingElement.simple(expression));
            }
            d.groupBy = elements;
        });
    }

    /** Adds to the grouping; see {@link Sql#rollup}, {@link Sql#cube} and {@link Sql#groupingSets}. */
    public SelectStatement groupBy(GroupingElement... elements) {
        return change(d -> d.groupBy = append(d.groupBy, elements));
    }

    /** Adds a condition on groups; several are joined by AND. */
    public SelectStatement having(Expression<Boolean> condition) {
        return change(d -> d.having = both(d.having, condition));
    }

    /** Gives a window a name that {@link Sql#window(String)} refers to. */
    public SelectStatement window(String name, WindowSpecification specification) {
        return change(d -> d.windows = append(d.windows, new NamedWindow(name, specification)));
    }

    /** Adds to the order. */
    public SelectStatement orderBy(SortSpecification... order) {
        return change(d -> d.orderBy = append(d.orderBy, order));
    }

    /** Adds to the order, ascending. */
    public SelectStatement orderBy(Expression<?>... order) {
        return change(d -> d.orderBy = Lists.ascending(d.orderBy, order));
    }

    /** Replaces the order. */
    public SelectStatement withOrderBy(Collection<SortSpecification> order) {
        return change(d -> d.orderBy = List.copyOf(order));
    }

    /** Returns at most so many rows. The number is a parameter. */
    public SelectStatement limit(long rows) {
        return change(d -> d.limit = Limits.limit(d.limit, Limits.count(rows)));
    }

    /** Returns at most so many rows. */
    public SelectStatement limit(Expression<?> rows) {
        return change(d -> d.limit = Limits.limit(d.limit, rows));
    }

    /** Leaves out so many rows first. The number is a parameter. */
    public SelectStatement offset(long rows) {
        return change(d -> d.limit = Limits.offset(d.limit, Limits.count(rows)));
    }

    /** Leaves out so many rows first. */
    public SelectStatement offset(Expression<?> rows) {
        return change(d -> d.limit = Limits.offset(d.limit, rows));
    }

    /** Returns also the rows that are equal in order to the last one. */
    public SelectStatement withTies() {
        return change(d -> d.limit = Limits.withTies(d.limit));
    }

    /** Takes the limit as a percentage of all rows. */
    public SelectStatement percent() {
        return change(d -> d.limit = Limits.percent(d.limit));
    }

    /** Locks the rows for update. */
    public SelectStatement forUpdate() {
        return lock(new LockingClause(LockStrength.UPDATE, List.of(), LockWait.WAIT));
    }

    /** Locks the rows against change by others. */
    public SelectStatement forShare() {
        return lock(new LockingClause(LockStrength.SHARE, List.of(), LockWait.WAIT));
    }

    /** Lets the last lock apply to the given elements of the FROM clause alone. */
    public SelectStatement of(FromClause... elements) {
        List<String> names = new ArrayList<>();
        for (FromClause element : elements) {
            String name = element.name();
            if (name == null) {
                throw StatementErrors.invalid("A join cannot be locked as such. Name the tables in it.");
            }
            names.add(name);
        }
        return lastLock(lock -> new LockingClause(lock.strength(), names, lock.onLocked()));
    }

    /** Lets the statement fail at once when a row is locked already. */
    public SelectStatement nowait() {
        return lastLock(lock -> new LockingClause(lock.strength(), lock.of(), LockWait.NOWAIT));
    }

    /** Leaves out rows that are locked already. */
    public SelectStatement skipLocked() {
        return lastLock(lock -> new LockingClause(lock.strength(), lock.of(), LockWait.SKIP_LOCKED));
    }

    /** Adds a lock. */
    public SelectStatement lock(LockingClause clause) {
        return change(d -> d.locks = append(d.locks, clause));
    }

    private SelectStatement lastLock(UnaryOperator<LockingClause> function) {
        List<LockingClause> locks = new ArrayList<>(clauses().locks());
        if (locks.isEmpty()) {
            throw StatementErrors.invalid("There is no lock to refine. Call forUpdate() or forShare() first.");
        }
        locks.set(locks.size() - 1, function.apply(locks.get(locks.size() - 1)));
        return change(d -> d.locks = locks);
    }

    /** Defines common tables, also such that no FROM clause uses. */
    public SelectStatement with(CommonTable... tables) {
        return change(d -> d.with = append(d.with, tables));
    }

    /** Adds text for the optimizer of one dialect. */
    public SelectStatement hint(Hint hint) {
        return change(d -> d.hints = append(d.hints, hint));
    }

    /** Adds text for the optimizer of one dialect behind the verb. */
    public SelectStatement hint(String dialect, String text) {
        return hint(new Hint(dialect, text, HintPosition.AFTER_VERB));
    }

    /**
     * The elements that the select list and the WHERE clause name, each once and in order. A FROM clause that was left
     * out is made of those that no enclosing statement has.
     */
    public List<FromClause> referencedElements() {
        Set<FromClause> found = new LinkedHashSet<>();
        clauses().columns().forEach(column -> collectElements(column, found));
        Predicate where = clauses().where();
        if (where != null) {
            collectElements(where, found);
        }
        return List.copyOf(found);
    }

    @Override
    List<FromClause> impliedElements() {
        return clauses().from().isEmpty() ? referencedElements() : List.of();
    }

    private static void collectElements(Node node, Set<FromClause> into) {
        if (node instanceof ColumnReference<?> column) {
            addElement(column.from(), into);
        } else if (node instanceof AllColumns all) {
            addElement(all.from(), into);
        } else if (node instanceof FromClause from) {
            into.add(from);
        } else if (!(node instanceof Statement)) {
            node.children().forEach(child -> collectElements(child, into));
        }
    }

    private static void addElement(@Nullable FromClause element, Set<FromClause> into) {
        if (element != null) {
            into.add(element);
        }
    }

    SelectStatement joined(UnaryOperator<FromClause> join) {
        List<FromClause> elements = new ArrayList<>(clauses().from());
        if (elements.isEmpty()) {
            throw StatementErrors.invalid("There is nothing to join with. Call from(...) before a join.");
        }
        int last = elements.size() - 1;
        elements.set(last, join.apply(elements.get(last)));
        return change(d -> d.from = elements);
    }

    static Predicate both(@Nullable Predicate first, Expression<Boolean> second) {
        return first == null ? Predicate.of(second) : first.and(second);
    }

    @Override
    SelectStatement with(SelectClauses changed) {
        return new SelectStatement(changed);
    }

    @Override
    List<ColumnDefinition<?>> computeResultColumns() {
        return ResultColumns.of(clauses().columns(), clauses().from());
    }

    @Override
    public <R> R accept(StatementVisitor<R> visitor) {
        return visitor.visitSelect(this);
    }

    private SelectStatement change(java.util.function.Consumer<Draft> edit) {
        Draft draft = new Draft(clauses());
        edit.accept(draft);
        return new SelectStatement(draft.clauses());
    }

    /** The clauses while one of them is being changed. */
    private static final class Draft {
        private List<CommonTable> with;
        private List<Hint> hints;
        private boolean distinct;
        private List<Expression<?>> distinctOn;
        private List<Selectable> columns;
        private List<FromClause> from;
        private @Nullable Predicate where;
        private List<GroupingElement> groupBy;
        private @Nullable Predicate having;
        private List<NamedWindow> windows;
        private List<SortSpecification> orderBy;
        private @Nullable RowLimit limit;
        private List<LockingClause> locks;

        Draft(SelectClauses clauses) {
            with = clauses.with();
            hints = clauses.hints();
            distinct = clauses.distinct();
            distinctOn = clauses.distinctOn();
            columns = clauses.columns();
            from = clauses.from();
            where = clauses.where();
            groupBy = clauses.groupBy();
            having = clauses.having();
            windows = clauses.windows();
            orderBy = clauses.orderBy();
            limit = clauses.limit();
            locks = clauses.locks();
        }

        SelectClauses clauses() {
            return new SelectClauses(
                    with,
                    hints,
                    distinct,
                    distinctOn,
                    columns,
                    from,
                    where,
                    groupBy,
                    having,
                    windows,
                    orderBy,
                    limit,
                    locks);
        }
    }
}
