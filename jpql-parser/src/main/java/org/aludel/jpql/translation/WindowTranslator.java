package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FrameBound;
import org.aludel.core.sql.WindowFrame;
import org.aludel.core.sql.WindowFunction;
import org.aludel.core.sql.WindowSpecification;
import org.aludel.core.type.SqlTypes;
import org.aludel.jpql.syntax.AggregateExpression;
import org.aludel.jpql.syntax.FilterExpression;
import org.aludel.jpql.syntax.FrameClause;
import org.aludel.jpql.syntax.FrameEdge;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.OverExpression;
import org.aludel.jpql.syntax.WindowClause;
import org.jspecify.annotations.Nullable;

/** Translates window functions and windows. */
final class WindowTranslator {

    private final Environment environment;

    WindowTranslator(Environment environment) {
        this.environment = environment;
    }

    Expression<?> over(OverExpression node) {
        ClauseKind clause = environment.clause();
        if (clause != ClauseKind.SELECT && clause != ClauseKind.ORDER_BY) {
            throw ClauseErrors.windowMisplaced(clause, environment.place(node));
        }
        return new WindowFunction<>(function(node.function()), specification(node.window()), node.ignoreNulls());
    }

    private Expression<?> function(JpqlExpression node) {
        AggregateTranslator aggregates = new AggregateTranslator(environment, environment.clause());
        if (node instanceof AggregateExpression aggregate) {
            return aggregates.aggregate(aggregate);
        }
        return node instanceof FilterExpression filter
                ? aggregates.filtered(function(filter.function()), filter)
                : environment.expressions().translate(node, null);
    }

    WindowSpecification specification(WindowClause window) {
        List<Expression<?>> partitionBy = new ArrayList<>();
        window.partitionBy()
                .forEach(node -> partitionBy.add(environment.expressions().translate(node, null)));
        return new WindowSpecification(
                base(window.base()),
                partitionBy,
                new OrderTranslator(environment).translate(window.orderBy()),
                frame(window.frame()));
    }

    private @Nullable String base(@Nullable Name name) {
        if (name == null) {
            return null;
        }
        if (!environment.scope().hasWindow(name.text())) {
            throw TranslationErrors.unknownWindow(
                    name.text(), environment.scope().windows(), environment.place(name));
        }
        return environment.scope().window(name.text());
    }

    private @Nullable WindowFrame frame(@Nullable FrameClause frame) {
        return frame == null
                ? null
                : new WindowFrame(frame.unit(), bound(frame.start()), bound(frame.end()), frame.exclusion());
    }

    private FrameBound bound(FrameEdge edge) {
        JpqlExpression offset = edge.offset();
        return new FrameBound(
                edge.kind(),
                offset == null
                        ? null
                        : new Operands(environment).number(offset, SqlTypes.INTEGER, "the bound of a frame"));
    }
}
