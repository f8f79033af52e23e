package org.aludel.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidValueException;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values of types that a database has not got. */
class StoredFormsTest {

    private static final Duration LONGEST = Duration.ofNanos(Long.MAX_VALUE);

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"db2", "derby", "mariadb", "mysql", "sqlite", "sqlserver"})
    void refusesLengthsOfTimeThatAreTooManyNanoseconds(String dialect) {
        TypeMappings types = Dialects.named(dialect).types();
        assertThat(types.literal(SqlTypes.DURATION, LONGEST)).contains("9223372036854775807");
        assertThatExceptionOfType(InvalidValueException.class)
                .isThrownBy(() -> types.literal(SqlTypes.DURATION, LONGEST.plusNanos(1)))
                .satisfies(refusal -> assertThat(refusal.code()).isEqualTo(CoreErrorCode.INVALID_INTERVAL));
    }
}
