package org.aludel.provider.lowering;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.core.sql.CaseExpression;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.LogicalOperation;
import org.aludel.core.sql.Negation;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Sql;
import org.aludel.jpql.domain.DomainParameter;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityTypeExpression;
import org.aludel.jpql.domain.IndexReference;

/** Replaces entities and paths in expressions and conditions; all that is SQL already stays. */
final class NodeLowering extends NodeRewriter {

    private final Aliases aliases;
    private final Paths paths;
    private final DomainInputs inputs;
    private final TypeComparisons types;
    private final Map<FromClause, FromClause> elements = new HashMap<>();

    NodeLowering(Aliases aliases) {
        this.aliases = aliases;
        this.paths = new Paths(aliases);
        this.inputs = new DomainInputs();
        this.types = new TypeComparisons(this);
    }

    Aliases aliases() {
        return aliases;
    }

    Paths paths() {
        return paths;
    }

    DomainInputs inputs() {
        return inputs;
    }

    // ---- doors

    /** A condition. */
    Predicate predicate(Predicate condition) {
        return (Predicate) rewrite(condition);
    }

    /** An expression; a row value where the value is in several columns. */
    Expression<?> expression(Expression<?> expression) {
        return (Expression<?>) rewrite(expression);
    }

    /** An expression as the columns that its value is in. */
    List<Expression<?>> columns(Expression<?> expression) {
        if (expression instanceof DomainPath path) {
            return paths.columns(path);
        }
        Expression<?> lowered = expression(expression);
        return lowered instanceof RowValue row ? row.elements() : List.of(lowered);
    }

    /** An element of a FROM clause that is no entity. */
    FromClause element(FromClause declared) {
        FromClause lowered = elements.get(declared);
        if (lowered == null) {
            lowered = (FromClause) super.rewrite(declared);
            elements.put(declared, lowered);
        }
        return lowered;
    }

    // ---- nodes

    @Override
    public Node rewrite(Node node) {
        if (node instanceof Predicate condition && !isCombined(condition)) {
            return withTreats(condition);
        }
        if (node instanceof SelectStatement select) {
            return new SelectLowering(this).nested(select);
        }
        if (node instanceof DomainPath path) {
            return single(paths.columns(path));
        }
        if (node instanceof IndexReference index) {
            return paths.scope().source(index.from()).index();
        }
        if (node instanceof DomainParameter parameter) {
            return inputs.value(parameter);
        }
        if (node instanceof EntityTypeExpression type) {
            return EntityTypes.expression(types.from(type));
        }
        if (node instanceof Expression<?> expression && !(node instanceof Predicate)) {
            return value(expression);
        }
        return super.rewrite(node);
    }

    @Override
    protected Node rewriteReference(Node referenced) {
        return referenced instanceof FromClause element ? element(element) : super.rewriteReference(referenced);
    }

    /** A value of one column, or the row of its columns. */
    static Expression<?> single(List<Expression<?>> columns) {
        return columns.size() == 1 ? columns.get(0) : new RowValue(columns);
    }

    // ---- conditions

    private static boolean isCombined(Predicate condition) {
        return condition instanceof LogicalOperation
                || condition instanceof Negation
                || condition instanceof ExistsPredicate;
    }

    /** A condition that uses a treated path does not hold where that is of another entity. */
    private Predicate withTreats(Predicate condition) {
        Set<Predicate> treats = Paths.none();
        Set<Predicate> before = paths.collect(treats);
        Predicate lowered = condition(condition);
        paths.collect(before);
        if (treats.isEmpty()) {
            return lowered;
        }
        List<Predicate> all = new ArrayList<>(treats);
        all.add(lowered);
        return Sql.and(all);
    }

    private Predicate condition(Predicate condition) {
        if (condition instanceof Comparison comparison && TypeComparisons.isOfTypes(comparison)) {
            return types.comparison(comparison);
        }
        if (condition instanceof InListPredicate list) {
            return list.operand() instanceof EntityTypeExpression type ? types.in(type, list) : in(list);
        }
        if (condition instanceof NullPredicate test && test.operand() instanceof DomainPath path) {
            return isNull(paths.columns(path), test.negated());
        }
        return (Predicate) super.rewrite(condition);
    }

    private static Predicate isNull(List<Expression<?>> columns, boolean negated) {
        List<Predicate> tests = new ArrayList<>();
        columns.forEach(column -> tests.add(new NullPredicate(column, negated)));
        return Sql.and(tests);
    }

    /** A list may be a single parameter that stands for all values. */
    private Predicate in(InListPredicate list) {
        if (list.values().size() == 1
                && list.values().get(0) instanceof DomainParameter parameter
                && parameter.list()) {
            return inputs.in(expression(list.operand()), parameter, list.negated());
        }
        return (Predicate) super.rewrite(list);
    }

    // ---- values

    private Node value(Expression<?> expression) {
        if (expression instanceof CaseExpression<?> cases && cases.operand() instanceof EntityTypeExpression) {
            return rewrite(types.searched(cases));
        }
        if (expression instanceof FunctionCall<?> call && call.name().equalsIgnoreCase("count")) {
            return count(call);
        }
        Node lowered = super.rewrite(expression);
        return Domains.of(expression) == null ? lowered : Domains.retyped((Expression<?>) lowered);
    }

    /** Entities are counted by their identifiers. */
    private Node count(FunctionCall<?> call) {
        if (call.arguments().size() != 1 || Domains.of(call.arguments().get(0)) == null) {
            return super.rewrite(call);
        }
        List<Expression<?>> columns = columns(call.arguments().get(0));
        Expression<?> counted = call.distinct() ? single(columns) : columns.get(0);
        return new FunctionCall<>(call.name(), List.of(counted), call.distinct(), List.of(), call.type());
    }
}
