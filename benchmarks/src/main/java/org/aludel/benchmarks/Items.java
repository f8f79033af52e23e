package org.aludel.benchmarks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** Reads items by hand. */
final class Items {

    private Items() {}

    static Item read(ResultSet row) throws SQLException {
        return new Item(
                row.getLong(1),
                row.getInt(2),
                row.getString(3),
                row.getString(4),
                row.getString(5),
                row.getBigDecimal(6),
                row.getDouble(7),
                row.getBoolean(8),
                row.getObject(9, LocalDate.class),
                row.getObject(10, LocalDateTime.class));
    }
}
