package org.aludel.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.aludel.core.dialect.h2.H2Dialect;
import org.aludel.core.dialect.hsqldb.HsqldbDialect;
import org.aludel.core.dialect.postgresql.PostgresDialect;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The statements that take several values from a sequence. */
class SequenceBlocksTest {

    private static Dialect dialect(String name) {
        return switch (name) {
            case "h2" -> H2Dialect.NEWEST;
            case "hsqldb" -> HsqldbDialect.NEWEST;
            default -> PostgresDialect.NEWEST;
        };
    }

    private static String sql(String dialect, Statement statement) {
        return dialect(dialect).compile(statement).sql();
    }

    @ParameterizedTest(name = "{0}, {1}")
    @CsvSource(delimiter = '|', textBlock = """
            h2         | 1 | SELECT NEXT VALUE FOR ids AS v
            h2         | 3 | SELECT NEXT VALUE FOR ids AS v FROM system_range(1, ?) AS n (i)
            postgresql | 1 | SELECT nextval('ids') AS v
            postgresql | 3 | SELECT nextval('ids') AS v FROM generate_series(1, ?) AS n (i)
            """)
    void aStatementTakesAsManyValuesAsWanted(String dialect, int count, String sql) {
        SelectStatement statement = dialect(dialect).sequenceBlocks().nextValues(QualifiedName.of("ids"), count);
        assertThat(sql(dialect, statement)).isEqualTo(sql);
    }

    @Test
    void elsewhereTheRowsAreGiven() {
        SelectStatement statement = dialect("hsqldb").sequenceBlocks().nextValues(QualifiedName.of("ids"), 3);
        assertThat(sql("hsqldb", statement)).contains("NEXT VALUE FOR ids", "VALUES");
    }

    @Test
    void identityColumnsHaveSequencesOnPostgres() {
        SequenceBlocks blocks = dialect("postgresql").sequenceBlocks();
        QualifiedName table = QualifiedName.of("shop", "Order");
        Statement statement = Objects.requireNonNull(blocks.nextIdentityValues(table, "id", 5));
        assertThat(sql("postgresql", statement))
                .contains("pg_get_serial_sequence(", "has_sequence_privilege(", "nextval(", "generate_series(1, ?)");
        assertThat(dialect("h2").sequenceBlocks().nextIdentityValues(table, "id", 5))
                .isNull();
    }
}
