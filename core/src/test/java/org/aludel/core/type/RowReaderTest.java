package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reading a row as a whole gives what reading it column by column gives. */
class RowReaderTest {

    private static final List<SqlType<?>> TYPES = List.of(
            SqlTypes.INTEGER,
            SqlTypes.BIGINT,
            SqlTypes.VARCHAR,
            SqlTypes.BOOLEAN,
            SqlTypes.DOUBLE,
            SqlTypes.DECIMAL,
            SqlTypes.DATE,
            SqlTypes.TIMESTAMP,
            SqlTypes.SMALLINT,
            SqlTypes.REAL,
            SqlTypes.UUID,
            SqlTypes.varchar(5),
            SqlTypes.VARCHAR.as(StringBuilder.class, StringBuilder::toString, StringBuilder::new),
            SqlTypes.UNKNOWN);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0    | 0             | ''   | FALSE | 0    | 0    | DATE '1970-01-01' | TIMESTAMP '1970-01-01 00:00:00' | 0    | 0
            7    | 9000000000    | 'a'  | TRUE  | 1.5  | 2.50 | DATE '2024-02-29' | TIMESTAMP '2024-02-29 12:30:01' | 3    | 0.5
            -1   | -1            | ' '  | FALSE | -0.0 | -1   | DATE '0001-01-01' | TIMESTAMP '9999-12-31 23:59:59' | -1   | -1
            NULL | NULL          | NULL | NULL  | NULL | NULL | NULL              | NULL                            | NULL | NULL
            """, ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '"')
    void readsEveryTypeAsTheTypeDoes(
            String a, String b, String c, String d, String e, String f, String g, String h, String i, String j)
            throws SQLException {
        String uuid = a.equals("NULL") ? "NULL" : "RANDOM_UUID()";
        String sql = "SELECT " + String.join(", ", a, b, c, d, e, f, g, h, i, j, uuid, c, c, a);
        try (Connection connection = DriverManager.getConnection("jdbc:h2:mem:");
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            assertThat(row.next()).isTrue();
            List<Object> byColumn = new ArrayList<>();
            for (int column = 1; column <= TYPES.size(); column++) {
                byColumn.add(TYPES.get(column - 1).read(row, column));
            }
            assertThat(RowReader.of(TYPES).read(row))
                    .usingElementComparator((x, y) -> String.valueOf(x).compareTo(String.valueOf(y)))
                    .containsExactly(byColumn.toArray());
        }
    }
}
