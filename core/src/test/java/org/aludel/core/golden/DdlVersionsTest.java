package org.aludel.core.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Objects;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.UnsupportedConstructException;
import org.aludel.core.schema.ddl.SchemaStatement;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What newer versions can define and older ones cannot. */
class DdlVersionsTest {

    @ParameterizedTest(name = "{0} {1} and {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # product            | old     | new     | construct
            PostgreSQL           | 17.0    | 18.0    | computed: virtual
            H2                   | 2.2     | 2.3     | view: create materialized
            H2                   | 2.4     | 2.5     | index: unique with further columns
            SQLite               | 3.52    | 3.53    | change: forbid nulls
            SQLite               | 3.52    | 3.53    | change: add a check constraint
            SQLite               | 3.52    | 3.53    | change: drop a check constraint
            MySQL                | 8.0.15  | 8.0.16  | constraint: check
            MySQL                | 8.0.12  | 8.0.13  | index: on an expression
            MySQL                | 8.0.12  | 8.0.13  | default: computation
            Oracle               | 11.2    | 12.2    | identity: by default
            Oracle               | 11.2    | 12.2    | index: drop while others write
            Oracle               | 12.2    | 19.0    | sequence: go on elsewhere
            Oracle               | 21.0    | 23.0    | table: create if not exists
            Oracle               | 21.0    | 23.0    | sequence: drop if exists
            """)
    void newerVersionsCan(String product, String old, String young, String construct) {
        SchemaStatement statement =
                Objects.requireNonNull(DdlConstructs.all().get(construct)).statement();
        Dialect newer = dialect(product, young);
        assertThat(newer.compile(statement).sql()).isNotEmpty();
        assertThatExceptionOfType(UnsupportedConstructException.class)
                .isThrownBy(() -> dialect(product, old).compile(statement))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(CoreErrorCode.UNSUPPORTED_CONSTRUCT));
    }

    private static Dialect dialect(String product, String version) {
        String[] numbers = version.split("\\.", -1);
        return Dialects.of(
                new DatabaseInfo(product, version, Integer.parseInt(numbers[0]), Integer.parseInt(numbers[1])));
    }
}
