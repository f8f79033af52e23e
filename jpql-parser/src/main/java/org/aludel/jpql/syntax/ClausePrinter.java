package org.aludel.jpql.syntax;

import java.util.List;
import org.aludel.core.sql.FrameExclusion;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.Materialization;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;
import org.jspecify.annotations.Nullable;

/** Writes clauses and their parts. */
final class ClausePrinter implements ClauseVisitor<QueryWriter> {

    private final QueryWriter out;

    ClausePrinter(QueryWriter out) {
        this.out = out;
    }

    @Override
    public QueryWriter visitWithClause(WithClause clause) {
        return out.write(clause.recursive() ? "WITH RECURSIVE " : "WITH ").list(clause.tables());
    }

    @Override
    public QueryWriter visitCommonTableDefinition(CommonTableDefinition clause) {
        FromPrinter.columns(out.clause(clause.name()), clause.columns()).write(" AS ");
        out.write(materialization(clause.materialization())).parenthesized(clause.body());
        return out.optional(" ", clause.search()).optional(" ", clause.cycle());
    }

    private static String materialization(Materialization materialization) {
        return switch (materialization) {
            case UNSPECIFIED -> "";
            case MATERIALIZED -> "MATERIALIZED ";
            case NOT_MATERIALIZED -> "NOT MATERIALIZED ";
        };
    }

    @Override
    public QueryWriter visitSearchDefinition(SearchDefinition clause) {
        out.write(clause.depthFirst() ? "SEARCH DEPTH FIRST BY " : "SEARCH BREADTH FIRST BY ");
        return out.list(clause.by()).write(" SET ").clause(clause.into());
    }

    @Override
    public QueryWriter visitCycleDefinition(CycleDefinition clause) {
        out.write("CYCLE ").list(clause.columns()).write(" SET ").clause(clause.mark());
        return out.write(" USING ").clause(clause.path());
    }

    @Override
    public QueryWriter visitSelectClause(SelectClause clause) {
        out.write("SELECT ").write(clause.distinct() || !clause.distinctOn().isEmpty() ? "DISTINCT " : "");
        if (!clause.distinctOn().isEmpty()) {
            out.write("ON (").list(clause.distinctOn()).write(") ");
        }
        return out.list(clause.items());
    }

    @Override
    public QueryWriter visitSelectItem(SelectItem clause) {
        return out.expression(clause.expression()).optional(" AS ", clause.variable());
    }

    @Override
    public QueryWriter visitFromItem(FromItem clause) {
        out.clause(clause.element());
        clause.joins().forEach(join -> out.write(" ").clause(join));
        return out;
    }

    @Override
    public QueryWriter visitJoinItem(JoinItem clause) {
        out.write(clause.kind() == JoinKind.INNER ? "" : clause.kind().name() + " ");
        out.write(clause.fetch() ? "JOIN FETCH " : "JOIN ").clause(clause.element());
        return out.optional(" ON ", clause.condition());
    }

    @Override
    public QueryWriter visitGroupByItem(GroupByItem clause) {
        if (clause.kind() == GroupingKind.EXPRESSION) {
            return out.list(clause.sets().get(0));
        }
        out.write(clause.kind().name().replace('_', ' ')).write(" (");
        return out.list(clause.sets(), this::groupingSet).write(")");
    }

    private void groupingSet(List<JpqlExpression> set) {
        boolean alone = set.size() == 1 && !(set.get(0) instanceof RowExpression);
        out.write(alone ? "" : "(").list(set).write(alone ? "" : ")");
    }

    @Override
    public QueryWriter visitOrderByItem(OrderByItem clause) {
        out.expression(clause.expression());
        out.write(clause.direction() == SortDirection.DESCENDING ? " DESC" : "");
        return clause.nulls() == NullOrdering.UNSPECIFIED
                ? out
                : out.write(" NULLS ").write(clause.nulls().name());
    }

    @Override
    public QueryWriter visitLimitClause(LimitClause clause) {
        if (!clause.percent() && !clause.withTies()) {
            count("LIMIT ", clause.count());
            return count(clause.count() == null ? "OFFSET " : " OFFSET ", clause.offset());
        }
        count("OFFSET ", clause.offset());
        count(clause.offset() == null ? "FETCH FIRST " : " ROWS FETCH FIRST ", clause.count());
        return out.write(clause.percent() ? " PERCENT ROWS" : " ROWS")
                .write(clause.withTies() ? " WITH TIES" : " ONLY");
    }

    private QueryWriter count(String words, @Nullable JpqlExpression count) {
        return count == null ? out : out.write(words).expression(count, Precedence.CONCATENATION);
    }

    @Override
    public QueryWriter visitWindowDefinition(WindowDefinition clause) {
        return out.clause(clause.name()).write(" AS (").clause(clause.window()).write(")");
    }

    @Override
    public QueryWriter visitWindowClause(WindowClause clause) {
        out.optional("", clause.base());
        String blank = clause.base() == null ? "" : " ";
        if (!clause.partitionBy().isEmpty()) {
            out.write(blank).write("PARTITION BY ").list(clause.partitionBy());
            blank = " ";
        }
        if (!clause.orderBy().isEmpty()) {
            out.write(blank).write("ORDER BY ").list(clause.orderBy());
            blank = " ";
        }
        return out.optional(blank, clause.frame());
    }

    @Override
    public QueryWriter visitFrameClause(FrameClause clause) {
        out.write(clause.unit().name()).write(" BETWEEN ").clause(clause.start());
        out.write(" AND ").clause(clause.end());
        return clause.exclusion() == FrameExclusion.NO_OTHERS
                ? out
                : out.write(" EXCLUDE ").write(clause.exclusion().name().replace('_', ' '));
    }

    @Override
    public QueryWriter visitFrameEdge(FrameEdge clause) {
        if (clause.offset() != null) {
            out.expression(clause.offset(), Precedence.CONCATENATION).write(" ");
        }
        return out.write(clause.kind().name().replace('_', ' '));
    }

    @Override
    public QueryWriter visitUpdateItem(UpdateItem clause) {
        return out.expression(clause.target()).write(" = ").expression(clause.value());
    }

    @Override
    public QueryWriter visitConflictClause(ConflictClause clause) {
        out.write("ON CONFLICT ");
        if (clause.constraint() != null) {
            out.write("ON CONSTRAINT ").clause(clause.constraint()).write(" ");
        } else if (!clause.target().isEmpty()) {
            out.write("(").list(clause.target()).write(")");
            out.optional(" WHERE ", clause.targetCondition()).write(" ");
        }
        if (clause.updates().isEmpty()) {
            return out.write("DO NOTHING");
        }
        out.write("DO UPDATE SET ").list(clause.updates());
        return out.optional(" WHERE ", clause.updateCondition());
    }

    @Override
    public QueryWriter visitValuesRow(ValuesRow clause) {
        return out.write("(").list(clause.values()).write(")");
    }

    @Override
    public QueryWriter visitWhenBranch(WhenBranch clause) {
        return out.write("WHEN ").expression(clause.condition()).write(" THEN ").expression(clause.result());
    }

    @Override
    public QueryWriter visitName(Name clause) {
        return out.write(clause.text());
    }

    @Override
    public QueryWriter visitTypeName(TypeName clause) {
        return out.write(clause.name());
    }

    @Override
    public QueryWriter visitCastTarget(CastTarget clause) {
        out.write(clause.name());
        return clause.arguments().isEmpty()
                ? out
                : out.write("(")
                        .list(clause.arguments(), argument -> out.write(argument.toString()))
                        .write(")");
    }
}
