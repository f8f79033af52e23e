package org.aludel.jpql.internal.reader;

import java.util.List;
import org.aludel.core.sql.FrameBoundKind;
import org.aludel.core.sql.FrameExclusion;
import org.aludel.core.sql.FrameUnit;
import org.aludel.jpql.internal.antlr.JpqlParser.Frame_boundContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Frame_exclusionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Named_windowContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Over_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Window_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Window_frameContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Window_specificationContext;
import org.aludel.jpql.syntax.FrameClause;
import org.aludel.jpql.syntax.FrameEdge;
import org.aludel.jpql.syntax.WindowClause;
import org.aludel.jpql.syntax.WindowDefinition;
import org.jspecify.annotations.Nullable;

/** Reads windows and their frames. */
final class WindowReader {

    private final Reading reading;

    WindowReader(Reading reading) {
        this.reading = reading;
    }

    List<WindowDefinition> windows(Window_clauseContext context) {
        reading.beyond(context.WINDOW().getSymbol(), "WINDOW");
        return Reading.all(context.named_window(), this::window);
    }

    private WindowDefinition window(Named_windowContext context) {
        return reading.at(
                context,
                new WindowDefinition(
                        reading.name(context.identification_variable()), window(context.window_specification())));
    }

    /** What a function looks at. A name alone is a window that adds nothing to the named one. */
    WindowClause over(Over_clauseContext context) {
        if (context.window_specification() != null) {
            return window(context.window_specification());
        }
        var name = context.identification_variable();
        return reading.at(name, new WindowClause(reading.name(name), List.of(), List.of(), null));
    }

    private WindowClause window(Window_specificationContext context) {
        var base = context.identification_variable();
        return reading.at(
                context,
                new WindowClause(
                        base == null ? null : reading.name(base),
                        Reading.all(context.scalar_expression(), reading.expressions::scalar),
                        context.orderby_clause() == null
                                ? List.of()
                                : reading.clauses.orderBy(context.orderby_clause()),
                        Reading.optional(context.window_frame(), this::frame)));
    }

    /** A frame. Without an end it ends at the current row. */
    private FrameClause frame(Window_frameContext context) {
        FrameUnit unit =
                context.ROWS() != null ? FrameUnit.ROWS : context.RANGE() != null ? FrameUnit.RANGE : FrameUnit.GROUPS;
        FrameEdge end = context.frame_bound().size() == 1
                ? reading.at(context, new FrameEdge(FrameBoundKind.CURRENT_ROW, null))
                : edge(context.frame_bound(1));
        return reading.at(
                context,
                new FrameClause(unit, edge(context.frame_bound(0)), end, exclusion(context.frame_exclusion())));
    }

    private FrameEdge edge(Frame_boundContext context) {
        if (context.CURRENT() != null) {
            return reading.at(context, new FrameEdge(FrameBoundKind.CURRENT_ROW, null));
        }
        boolean preceding = context.PRECEDING() != null;
        if (context.UNBOUNDED() != null) {
            FrameBoundKind kind = preceding ? FrameBoundKind.UNBOUNDED_PRECEDING : FrameBoundKind.UNBOUNDED_FOLLOWING;
            return reading.at(context, new FrameEdge(kind, null));
        }
        return reading.at(
                context,
                new FrameEdge(
                        preceding ? FrameBoundKind.PRECEDING : FrameBoundKind.FOLLOWING,
                        reading.expressions.concatenation(context.string_expression())));
    }

    private static FrameExclusion exclusion(@Nullable Frame_exclusionContext context) {
        if (context == null || context.NO() != null) {
            return FrameExclusion.NO_OTHERS;
        }
        if (context.CURRENT() != null) {
            return FrameExclusion.CURRENT_ROW;
        }
        return context.GROUP() != null ? FrameExclusion.GROUP : FrameExclusion.TIES;
    }
}
