package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.CommonTable;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.InsertClauses;
import org.aludel.core.sql.InsertStatement;
import org.aludel.core.sql.OnConflict;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.Query;
import org.aludel.core.type.SqlType;
import org.aludel.jpql.syntax.ConflictClause;
import org.aludel.jpql.syntax.InsertQuery;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.ValuesQuery;
import org.jspecify.annotations.Nullable;

/** Translates INSERT. */
final class InsertTranslator {

    /** What stands for the row that could not be inserted. */
    private static final String EXCLUDED = "excluded";

    private final QueryContext context;
    private final QueryUse use;

    InsertTranslator(QueryContext context, QueryUse use) {
        this.context = context;
        this.use = use;
    }

    TranslatedChange translate(InsertQuery query, @Nullable Scope around) {
        Scope outside = new Scope(around);
        List<CommonTable> with =
                new WithTranslator(new Environment(context, outside, ClauseKind.VALUES)).declare(query.with());
        Environment environment = new Environment(context, new Scope(outside), ClauseKind.WHERE);
        ChangedEntity entity = ChangedEntity.declare(query.entity(), query.variable(), environment);
        List<ColumnReference<?>> columns = columns(query.attributes(), entity, environment);
        Environment source = new Environment(context, outside, ClauseKind.VALUES);
        List<List<Expression<?>>> rows = isRows(query) ? rows(query, columns, source) : List.of();
        Query rowSource = isRows(query) ? null : source(query, columns, source);
        OnConflict conflict = conflict(query.conflict(), entity, environment);
        SelectList list = SelectList.returning(environment, use);
        Selection selection = list.returned(query.returning());
        InsertStatement statement = new InsertStatement(new InsertClauses(
                with,
                List.of(),
                entity.reference(),
                columns,
                rows,
                rowSource,
                false,
                false,
                false,
                conflict,
                list.selectables()));
        return new TranslatedChange(statement, list.columns(), selection);
    }

    private static List<ColumnReference<?>> columns(
            List<PathExpression> attributes, ChangedEntity entity, Environment environment) {
        List<ColumnReference<?>> columns = new ArrayList<>();
        for (PathExpression attribute : attributes) {
            ColumnReference<?> column = entity.column(attribute);
            if (columns.contains(column)) {
                throw ClauseErrors.assignedTwice(column.name(), environment.place(attribute));
            }
            columns.add(column);
        }
        return columns;
    }

    private static boolean isRows(InsertQuery query) {
        return query.source() instanceof ValuesQuery values
                && values.with() == null
                && values.orderBy().isEmpty()
                && values.limit() == null;
    }

    private static List<List<Expression<?>>> rows(
            InsertQuery query, List<ColumnReference<?>> columns, Environment environment) {
        return ValuesTranslator.rows(((ValuesQuery) query.source()).rows(), types(columns), environment);
    }

    private static List<SqlType<?>> types(List<ColumnReference<?>> columns) {
        List<SqlType<?>> types = new ArrayList<>();
        columns.forEach(column -> types.add(column.type()));
        return types;
    }

    private Query source(InsertQuery query, List<ColumnReference<?>> columns, Environment environment) {
        TranslatedQuery source = new QueryTranslator(context, QueryUse.SOURCE, types(columns))
                .translate(query.source(), environment.scope());
        if (source.columns().size() != columns.size()) {
            throw ClauseErrors.rowOfOtherSize(
                    columns.size(), source.columns().size(), environment.place(query.source()));
        }
        for (int i = 0; i < columns.size(); i++) {
            TranslatedQuery.Column column = source.columns().get(i);
            if (!TypeRules.isAssignable(columns.get(i).type(), column.type())) {
                throw TypeErrors.wrongAssignment(
                        columns.get(i).name(),
                        columns.get(i).type(),
                        column.expression(),
                        environment.place(column.node()));
            }
        }
        return source.query();
    }

    private static @Nullable OnConflict conflict(
            @Nullable ConflictClause clause, ChangedEntity entity, Environment environment) {
        if (clause == null) {
            return null;
        }
        List<ColumnReference<?>> target = columns(clause.target(), entity, environment);
        Predicate targetCondition = condition(clause.targetCondition(), environment);
        environment.scope().declare(new Variable.Proposed(EXCLUDED, entity.reference()));
        Name constraint = clause.constraint();
        return new OnConflict(
                target,
                constraint == null ? null : constraint.text(),
                targetCondition,
                entity.assignments(clause.updates()),
                condition(clause.updateCondition(), environment));
    }

    private static @Nullable Predicate condition(@Nullable JpqlExpression condition, Environment environment) {
        return condition == null ? null : environment.conditions().condition(condition);
    }
}
