package org.aludel.provider.statement;

import static java.util.Objects.requireNonNull;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.aludel.core.sql.AllColumns;
import org.aludel.core.sql.Assignment;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.CommonTableReference;
import org.aludel.core.sql.DeleteClauses;
import org.aludel.core.sql.DeleteStatement;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.GroupingElement;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.Join;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.LockingClause;
import org.aludel.core.sql.NamedWindow;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SelectClauses;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.UpdateClauses;
import org.aludel.core.sql.UpdateStatement;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.DomainParameter;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityReference;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.orm.EntityAlias;
import org.aludel.orm.EntityPath;
import org.jspecify.annotations.Nullable;

/**
 * Puts the nodes of the query language in place of those that applications build with: an alias becomes an element of the
 * FROM clause or the path of its instance, by where it stands; a value becomes a named parameter.
 */
final class EntityNodes extends NodeRewriter {

    private final IdentityHashMap<Parameter, String> names = new IdentityHashMap<>();
    private final Map<FromClause, FromClause> standing = new HashMap<>();
    private final Set<FromClause> instances = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<FromClause, Node> referenced = new IdentityHashMap<>();
    private final Deque<Set<FromClause>> scopes = new ArrayDeque<>();
    private final Map<CommonTable, CommonTableReference> tables = new HashMap<>();
    private boolean anything;

    EntityNodes(StatementKey key) {
        List<Parameter> parameters = key.statement().parameters();
        for (int i = 0; i < parameters.size(); i++) {
            names.put(parameters.get(i), key.parameters().names().get(i));
        }
        collect(key.statement());
    }

    /** The elements that stand somewhere, since columns may refer to equal ones with other values in them. */
    private void collect(Node node) {
        if (node instanceof FromClause element) {
            standing.putIfAbsent(element, element);
            instances.add(element);
        }
        node.children().forEach(this::collect);
    }

    // ---- nodes

    @Override
    public Node rewrite(Node node) {
        if (node instanceof EntityPath<?> path) {
            return super.rewrite(required(path.path()));
        }
        if (node instanceof AllColumns all && all.from() instanceof EntityAlias<?> alias) {
            return required(alias.path());
        }
        if (node instanceof VariablePath variable) {
            return required(variable);
        }
        if (node instanceof CommonTable table && tables.containsKey(table)) {
            return requireNonNull(tables.get(table));
        }
        if (node instanceof Join join) {
            Predicate on = join.on();
            return new Join(
                    element(join.left()),
                    join.kind(),
                    element(join.right()),
                    on == null ? null : (Predicate) rewrite(on),
                    join.using());
        }
        if (node instanceof SelectStatement select) {
            return new SelectStatement(select(select.clauses()));
        }
        if (node instanceof SetOperation operation) {
            return new SetOperation(operation(operation.clauses()));
        }
        if (node instanceof UpdateStatement update) {
            return new UpdateStatement(update(update.clauses()));
        }
        if (node instanceof DeleteStatement delete) {
            return new DeleteStatement(delete(delete.clauses()));
        }
        if (node instanceof InsertStatement insert) {
            return new InsertStatement(insert(insert.clauses()));
        }
        if (node instanceof InParameterPredicate in && isDomain(in.values().elementType())) {
            Expression<?> operand = (Expression<?>) rewrite(in.operand());
            return new InListPredicate(operand, List.of(parameter(in.values(), true)), in.negated());
        }
        if (node instanceof BindParameter<?> parameter) {
            return isDomain(parameter.type())
                    ? parameter(parameter, false)
                    : BindParameter.named(name(parameter), parameter.type());
        }
        if (node instanceof ListParameter<?> parameter) {
            return ListParameter.named(name(parameter), parameter.elementType());
        }
        return super.rewrite(node);
    }

    @Override
    protected Node rewriteReference(Node node) {
        if (!(node instanceof FromClause element) || element instanceof EntityReference) {
            return node;
        }
        Node known = referenced.get(element);
        if (known == null) {
            FromClause declared = instances.contains(element) ? element : standing.getOrDefault(element, element);
            known = lenient(() -> super.rewriteReference(declared));
            referenced.put(element, known);
        }
        return known;
    }

    // ---- parameters

    private static boolean isDomain(SqlType<?> type) {
        return !(ValueDomain.of(type) instanceof BasicDomain);
    }

    private DomainParameter parameter(Parameter parameter, boolean list) {
        return new DomainParameter(name(parameter), ValueDomain.of(parameter.elementType()), list);
    }

    private String name(Parameter parameter) {
        String name = names.get(parameter);
        return name == null ? String.valueOf(parameter.name()) : name;
    }

    // ---- names

    private <P extends DomainPath> P required(P path) {
        if (path instanceof VariablePath variable && !anything && !isDeclared(variable.from())) {
            throw StatementErrors.notInFrom(variable.from(), declared());
        }
        return path;
    }

    private boolean isDeclared(FromClause element) {
        return scopes.stream().anyMatch(scope -> scope.contains(element));
    }

    private List<String> declared() {
        return scopes.stream()
                .flatMap(Collection::stream)
                .map(FromClause::name)
                .map(String::valueOf)
                .toList();
    }

    /** Without asking whether what paths begin at is declared. */
    private <T> T lenient(Supplier<T> work) {
        boolean before = anything;
        anything = true;
        try {
            return work.get();
        } finally {
            anything = before;
        }
    }

    // ---- clauses

    /**
     * The tables that a query defines; what uses one refers to it by its name, as in the query language. Those of a change
     * stay where they are used, since some databases have no WITH there.
     */
    private List<CommonTable> tables(List<CommonTable> with, boolean query) {
        List<CommonTable> defined = new ArrayList<>();
        for (CommonTable table : with) {
            CommonTable definition = (CommonTable) super.rewrite(table);
            defined.add(definition);
            if (query) {
                tables.put(table, new CommonTableReference(definition.name(), definition.columnDefinitions()));
            }
        }
        return defined;
    }

    private FromClause element(FromClause element) {
        return element instanceof EntityAlias<?> alias
                ? (FromClause) rewrite(alias.element())
                : (FromClause) rewrite(element);
    }

    private SelectClauses select(SelectClauses clauses) {
        List<FromClause> given = clauses.from().isEmpty() ? implied(clauses) : clauses.from();
        FromElements from = new FromElements(given, this::isDeclared);
        scopes.push(from.declared());
        try {
            return new SelectClauses(
                    tables(clauses.with(), true),
                    clauses.hints(),
                    clauses.distinct(),
                    all(clauses.distinctOn(), this::expression),
                    selected(clauses.columns()),
                    all(from.all(), this::element),
                    optional(clauses.where(), where -> (Predicate) rewrite(where)),
                    all(clauses.groupBy(), group -> (GroupingElement) rewrite(group)),
                    optional(clauses.having(), having -> (Predicate) rewrite(having)),
                    all(clauses.windows(), window -> (NamedWindow) rewrite(window)),
                    all(clauses.orderBy(), sort -> (SortSpecification) rewrite(sort)),
                    optional(clauses.limit(), limit -> (RowLimit) rewrite(limit)),
                    all(clauses.locks(), lock -> (LockingClause) rewrite(lock)));
        } finally {
            scopes.pop();
        }
    }

    private Expression<?> expression(Expression<?> expression) {
        return (Expression<?>) rewrite(expression);
    }

    /** The select list, with the columns of tables one by one. */
    private List<Selectable> selected(List<Selectable> columns) {
        List<Selectable> all = new ArrayList<>();
        for (Selectable column : columns) {
            FromClause table = column instanceof AllColumns whole ? whole.from() : null;
            if (column instanceof FromClause element && !(column instanceof EntityAlias)) {
                table = element;
            }
            if (table == null || table instanceof EntityAlias) {
                all.add((Selectable) rewrite(column));
            } else if (table.columns().isEmpty()) {
                throw StatementErrors.unknownColumns(table);
            } else {
                table.columns().forEach(one -> all.add((Selectable) rewrite(one)));
            }
        }
        return all;
    }

    /** The elements of a FROM clause that was left out: what the paths outside of subqueries begin at. */
    private List<FromClause> implied(SelectClauses clauses) {
        Set<FromClause> roots = new LinkedHashSet<>();
        clauses.children().forEach(child -> roots(child, roots));
        roots.removeIf(this::isDeclared);
        return List.copyOf(roots);
    }

    private static void roots(Node node, Set<FromClause> into) {
        if (node instanceof EntityAlias<?> alias) {
            into.add(alias.element());
        } else if (node instanceof VariablePath variable) {
            into.add(variable.from());
        } else if (!(node instanceof Query) && !(node instanceof FromClause)) {
            node.children().forEach(child -> roots(child, into));
        }
    }

    /** The order of a set operation names what its operands select, and these have the elements. */
    private SetOperationClauses operation(SetOperationClauses clauses) {
        return new SetOperationClauses(
                tables(clauses.with(), true),
                clauses.operator(),
                clauses.all(),
                all(clauses.operands(), operand -> (Query) rewrite(operand)),
                lenient(() -> all(clauses.orderBy(), sort -> (SortSpecification) rewrite(sort))),
                optional(clauses.limit(), limit -> (RowLimit) rewrite(limit)));
    }

    // ---- changes

    private UpdateClauses update(UpdateClauses clauses) {
        return over(
                clauses.table(),
                clauses.from(),
                from -> new UpdateClauses(
                        tables(clauses.with(), false),
                        clauses.hints(),
                        element(clauses.table()),
                        all(clauses.assignments(), assignment -> (Assignment) rewrite(assignment)),
                        all(from, this::element),
                        optional(clauses.where(), where -> (Predicate) rewrite(where)),
                        selected(clauses.returning())));
    }

    private DeleteClauses delete(DeleteClauses clauses) {
        return over(
                clauses.table(),
                clauses.using(),
                using -> new DeleteClauses(
                        tables(clauses.with(), false),
                        clauses.hints(),
                        element(clauses.table()),
                        all(using, this::element),
                        optional(clauses.where(), where -> (Predicate) rewrite(where)),
                        selected(clauses.returning())));
    }

    private InsertClauses insert(InsertClauses clauses) {
        return over(
                clauses.table(),
                List.of(),
                none -> new InsertClauses(
                        tables(clauses.with(), false),
                        clauses.hints(),
                        element(clauses.table()),
                        all(clauses.columns(), column -> (ColumnReference<?>) rewrite(column)),
                        all(clauses.rows(), row -> all(row, this::expression)),
                        optional(clauses.source(), source -> (Query) rewrite(source)),
                        clauses.valuesAtExecution(),
                        clauses.defaultValues(),
                        clauses.overridingSystemValue(),
                        optional(clauses.conflict(), conflict -> (OnConflict) rewrite(conflict)),
                        selected(clauses.returning())));
    }

    /** Clauses that see the element that is changed, and others. */
    private <C> C over(FromClause target, List<FromClause> others, Function<List<FromClause>, C> clauses) {
        List<FromClause> given = new ArrayList<>(List.of(target));
        given.addAll(others);
        FromElements from = new FromElements(given, this::isDeclared);
        scopes.push(from.declared());
        try {
            return clauses.apply(from.all().subList(1, from.all().size()));
        } finally {
            scopes.pop();
        }
    }

    // ---- parts

    private static <T, R> List<R> all(List<T> nodes, Function<? super T, ? extends R> function) {
        List<R> mapped = new ArrayList<>(nodes.size());
        nodes.forEach(node -> mapped.add(function.apply(node)));
        return mapped;
    }

    private static <T> @Nullable T optional(@Nullable T node, UnaryOperator<T> function) {
        return node == null ? null : function.apply(node);
    }
}
