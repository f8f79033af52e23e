package org.aludel.provider.nativesql;

import static java.util.Objects.requireNonNull;

import java.util.List;
import org.aludel.core.engine.ReportedColumn;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.Row;
import org.aludel.core.engine.RowReading;
import org.aludel.core.type.SqlType;
import org.aludel.provider.load.Loader;
import org.jspecify.annotations.Nullable;

/** Reads the rows of one result as a mapping has it. Used once, by one thread. */
public final class ResultReader {

    private final RowMapping mapping;
    private @Nullable RowPlan plan;

    /** A reader for a result. */
    public ResultReader(RowMapping mapping) {
        this.mapping = mapping;
    }

    /** How the rows are to be read by the statement that is executed; the mapping is planned when their columns are known. */
    public RowReading reading() {
        return RowReading.all().typed(this::types);
    }

    private List<SqlType<?>> types(List<ReportedColumn> columns) {
        ColumnClaims claims = new ColumnClaims(columns);
        plan = mapping.plan(claims);
        return claims.types();
    }

    /** What is made of the rows that were read, in a list that may be changed. */
    public List<@Nullable Object> read(Result result, Loader loader) {
        return read(result.all(), loader);
    }

    /** What is made of some of the rows, in a list that may be changed. */
    List<@Nullable Object> read(List<Row> rows, Loader loader) {
        return requireNonNull(plan, "plan").read(rows, loader);
    }
}
