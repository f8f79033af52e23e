package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FrameBound;
import org.aludel.core.sql.FrameBoundKind;
import org.aludel.core.sql.FrameExclusion;
import org.aludel.core.sql.FrameUnit;
import org.aludel.core.sql.NamedWindow;
import org.aludel.core.sql.SortSpecification;
import org.aludel.core.sql.WindowFrame;
import org.aludel.core.sql.WindowSpecification;

/**
 * Writes windows and frames in standard SQL. Where a database has no WINDOW clause, windows with a name are written in
 * place, which means the same.
 */
public class WindowCompiler {

    protected final SqlCompiler sql;

    public WindowCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** Writes {@code OVER (...)} or {@code OVER name}. */
    public SqlCompiler over(WindowSpecification window) {
        String base = window.base();
        if (base != null && !hasNamedWindows()) {
            WindowSpecification inPlace = inPlace(window);
            sql.append(" OVER (");
            return specification(inPlace).append(")");
        }
        boolean bare = window.partitionBy().isEmpty() && window.orderBy().isEmpty() && window.frame() == null;
        if (base != null && bare) {
            require(base);
            return sql.append(" OVER ").alias(base);
        }
        sql.append(" OVER (");
        return specification(window).append(")");
    }

    private boolean hasNamedWindows() {
        return sql.isLenient() || sql.target().supports(Capability.NAMED_WINDOW);
    }

    private void require(String name) {
        if (!sql.isLenient()) {
            sql.statements().queries().window(name);
        }
    }

    private WindowSpecification inPlace(WindowSpecification window) {
        String base = window.base();
        if (base == null) {
            return window;
        }
        WindowSpecification named = inPlace(sql.statements().queries().window(base));
        List<SortSpecification> order = window.orderBy().isEmpty() ? named.orderBy() : window.orderBy();
        List<Expression<?>> partition = named.partitionBy().isEmpty() ? window.partitionBy() : named.partitionBy();
        WindowFrame frame = window.frame() == null ? named.frame() : window.frame();
        return new WindowSpecification(null, partition, order, frame);
    }

    /** Writes the WINDOW clause, or nothing where windows are written in place. */
    public SqlCompiler clause(List<NamedWindow> windows) {
        if (windows.isEmpty() || !hasNamedWindows()) {
            return sql;
        }
        sql.append(" WINDOW ");
        return sql.list(windows, window -> {
            sql.alias(window.name()).append(" AS (");
            specification(window.specification()).append(")");
        });
    }

    /** Writes what stands between the parentheses of a window. */
    public SqlCompiler specification(WindowSpecification window) {
        String separator = "";
        String base = window.base();
        if (base != null) {
            require(base);
            sql.alias(base);
            separator = " ";
        }
        if (!window.partitionBy().isEmpty()) {
            sql.append(separator).append("PARTITION BY ");
            sql.<Expression<?>>list(window.partitionBy(), sql::expression);
            separator = " ";
        }
        if (!window.orderBy().isEmpty()) {
            sql.append(separator).append("ORDER BY ");
            sql.expressions().sortKeys(window.orderBy());
            separator = " ";
        }
        WindowFrame frame = window.frame();
        if (frame != null) {
            sql.append(separator);
            frame(frame);
        }
        return sql;
    }

    /** Writes a frame. */
    protected SqlCompiler frame(WindowFrame frame) {
        if (frame.unit() == FrameUnit.GROUPS) {
            sql.require(Capability.FRAME_GROUPS);
        }
        if (frame.unit() == FrameUnit.RANGE && (hasOffset(frame.start()) || hasOffset(frame.end()))) {
            sql.require(Capability.FRAME_RANGE_OFFSET);
        }
        sql.append(frame.unit().name()).append(" BETWEEN ");
        bound(frame.start()).append(" AND ");
        bound(frame.end());
        if (frame.exclusion() != FrameExclusion.NO_OTHERS) {
            sql.require(Capability.FRAME_EXCLUSION).append(" EXCLUDE ");
            sql.append(
                    switch (frame.exclusion()) {
                        case NO_OTHERS -> "NO OTHERS";
                        case CURRENT_ROW -> "CURRENT ROW";
                        case GROUP -> "GROUP";
                        case TIES -> "TIES";
                    });
        }
        return sql;
    }

    private static boolean hasOffset(FrameBound bound) {
        return bound.kind() == FrameBoundKind.PRECEDING || bound.kind() == FrameBoundKind.FOLLOWING;
    }

    private SqlCompiler bound(FrameBound bound) {
        Expression<?> offset = bound.offset();
        if (offset != null) {
            sql.expression(offset).append(" ");
        }
        return sql.append(
                switch (bound.kind()) {
                    case UNBOUNDED_PRECEDING -> "UNBOUNDED PRECEDING";
                    case PRECEDING -> "PRECEDING";
                    case CURRENT_ROW -> "CURRENT ROW";
                    case FOLLOWING -> "FOLLOWING";
                    case UNBOUNDED_FOLLOWING -> "UNBOUNDED FOLLOWING";
                });
    }
}
