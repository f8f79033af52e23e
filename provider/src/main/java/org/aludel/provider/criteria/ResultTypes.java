package org.aludel.provider.criteria;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.LabeledExpression;
import org.aludel.core.sql.NodeRewriter;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Selectable;
import org.aludel.core.sql.SetOperation;
import org.aludel.core.sql.SetOperationClauses;
import org.aludel.core.sql.Statement;
import org.aludel.core.sql.TypeCoercion;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.ValueDomain;

/**
 * The classes that selected values have by the API, where the query language has others: the sum of whole numbers, functions
 * of the database, and what {@code as} says. Their columns are read as these.
 */
final class ResultTypes {

    /** What an API says that does not say it. */
    private static final Set<Class<?>> OPEN = Set.of(Object.class, Number.class, Comparable.class);

    private final List<Class<?>> wanted;

    ResultTypes(List<Class<?>> wanted) {
        this.wanted = wanted;
    }

    /** A statement whose columns are read as these types. */
    Statement applied(Statement statement) {
        return statement instanceof Query query ? query(query) : statement;
    }

    private Query query(Query query) {
        if (query instanceof SetOperation operation) {
            SetOperationClauses clauses = operation.clauses();
            List<Query> operands = clauses.operands().stream().map(this::query).toList();
            return operands.equals(clauses.operands())
                    ? query
                    : new SetOperation(new SetOperationClauses(
                            clauses.with(),
                            clauses.operator(),
                            clauses.all(),
                            operands,
                            clauses.orderBy(),
                            clauses.limit()));
        }
        return query instanceof SelectStatement select ? select(select) : query;
    }

    private SelectStatement select(SelectStatement select) {
        SelectStatement typed = select;
        List<Selectable> columns = select.clauses().columns();
        for (int i = 0; i < columns.size(); i++) {
            Selectable column = columns.get(i);
            Selectable read = read(column, wanted.get(i));
            if (read != column) {
                typed = column instanceof LabeledExpression
                        ? (SelectStatement) NodeRewriter.of(node -> node.equals(column) ? read : node)
                                .rewriteStatement(typed)
                        : replaced(typed, i, read);
            }
        }
        return typed;
    }

    private static SelectStatement replaced(SelectStatement select, int position, Selectable column) {
        List<Selectable> columns = new ArrayList<>(select.clauses().columns());
        columns.set(position, column);
        return select.withColumns(columns);
    }

    private static Selectable read(Selectable column, Class<?> type) {
        if (column instanceof LabeledExpression<?> labeled) {
            Selectable read = read(labeled.expression(), type);
            return read == labeled.expression()
                    ? column
                    : new LabeledExpression<>((Expression<?>) read, labeled.label());
        }
        if (!(column instanceof Expression<?> value)
                || !(ValueDomain.of(value.type()) instanceof BasicDomain found)
                || OPEN.contains(type)
                || type.isAssignableFrom(found.javaType())) {
            return column;
        }
        SqlType<?> other = StandardTypes.of(type);
        return other == null ? column : new TypeCoercion<>(value, other);
    }
}
