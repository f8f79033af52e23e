package org.aludel.core.dialect.typed;

import java.util.List;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.QueryCompiler;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;
import org.aludel.core.sql.RowLimit;
import org.aludel.core.sql.SetOperationClauses;
import org.jspecify.annotations.Nullable;

/** Writes queries; limits are whole numbers. */
public class TypedQueries extends QueryCompiler {

    protected final TypedCompiler typed;

    public TypedQueries(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    @Override
    protected void limit(RowLimit limit) {
        Expression<?> rows = limit.limit();
        if (rows != null) {
            typed.places().add(rows);
        }
        Expression<?> offset = limit.offset();
        if (offset != null) {
            typed.places().add(offset);
        }
        super.limit(limit);
    }

    /** The names of a set operation's columns, for databases where all of its queries have to name them alike. */
    protected static List<String> columnNames(SetOperationClauses clauses, List<String> names) {
        return names.isEmpty()
                ? clauses.operands().get(0).resultColumns().stream()
                        .map(ColumnDefinition::name)
                        .toList()
                : names;
    }

    /** Refuses limits that are neither parameters nor numbers. */
    protected final void requireSimple(RowLimit limit) {
        if (!isSimple(limit.limit()) || !isSimple(limit.offset())) {
            throw CompileErrors.unsupported(
                    sql.dialect(), "limits that are expressions", "Pass the limit as a parameter.");
        }
    }

    private static boolean isSimple(@Nullable Expression<?> limit) {
        return limit == null || limit instanceof BindParameter || limit instanceof Literal;
    }
}
