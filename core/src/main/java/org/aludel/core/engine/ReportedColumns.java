package org.aludel.core.engine;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.aludel.core.dialect.TypeMappings;
import org.aludel.core.type.SqlType;

/** The columns of a result that its statement does not describe. */
final class ReportedColumns {

    private ReportedColumns() {}

    /** A layout of the columns as the driver reports them, in the types that are wanted of them. */
    static RowLayout layout(ResultSetMetaData metaData, TypeMappings mappings, RowReading reading) throws SQLException {
        List<ReportedColumn> columns = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            columns.add(new ReportedColumn(
                    metaData.getColumnLabel(i),
                    mappings.reported(metaData.getColumnType(i), metaData.getColumnTypeName(i))));
        }
        List<SqlType<?>> wanted = reading.types().apply(List.copyOf(columns));
        if (wanted.size() != columns.size()) {
            throw EngineErrors.declaredColumns(wanted.size(), columns.size());
        }
        return new RowLayout(
                columns.stream().map(ReportedColumn::name).toList(),
                wanted.stream().<SqlType<?>>map(mappings::resolve).toList(),
                List.of());
    }
}
