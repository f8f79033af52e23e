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

    /** A layout of the columns as the driver reports them. */
    static RowLayout layout(ResultSetMetaData metaData, TypeMappings mappings) throws SQLException {
        List<String> names = new ArrayList<>();
        List<SqlType<?>> types = new ArrayList<>();
        for (int i = 1; i <= metaData.getColumnCount(); i++) {
            names.add(metaData.getColumnLabel(i));
            types.add(mappings.resolve(mappings.reported(metaData.getColumnType(i), metaData.getColumnTypeName(i))));
        }
        return new RowLayout(names, types, List.of());
    }
}
