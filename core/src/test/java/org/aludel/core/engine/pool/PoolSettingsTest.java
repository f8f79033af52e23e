package org.aludel.core.engine.pool;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PoolSettingsTest {

    @Test
    void hasTheseDefaults() {
        assertThat(PoolSettings.defaults())
                .isEqualTo(new PoolSettings(
                        0,
                        10,
                        0,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(30),
                        Duration.ofMinutes(10),
                        Validation.AFTER_IDLE,
                        Duration.ofSeconds(30),
                        Duration.ZERO,
                        List.of(),
                        ResetOnReturn.ROLLBACK));
    }

    @Test
    void changesOneSettingAtATime() {
        PoolSettings changed = PoolSettings.defaults()
                .withMaximumSize(20)
                .withMinimumSize(2)
                .withOverflow(5)
                .withAcquisitionTimeout(Duration.ofSeconds(1))
                .withMaximumLifetime(Duration.ofSeconds(2))
                .withIdleTimeout(Duration.ofSeconds(3))
                .withValidation(Validation.ALWAYS)
                .withValidateAfterIdle(Duration.ofSeconds(4))
                .withLeakDetection(Duration.ofSeconds(5))
                .withInitialSql(List.of("SET a"))
                .withResetOnReturn(ResetOnReturn.NOTHING);
        assertThat(changed)
                .isEqualTo(new PoolSettings(
                        2,
                        20,
                        5,
                        Duration.ofSeconds(1),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(3),
                        Validation.ALWAYS,
                        Duration.ofSeconds(4),
                        Duration.ofSeconds(5),
                        List.of("SET a"),
                        ResetOnReturn.NOTHING));
    }

    @ParameterizedTest
    @MethodSource("wrongSettings")
    void refusesWhatCannotBe(UnaryOperator<PoolSettings> change, String message) {
        assertThatThrownBy(() -> change.apply(PoolSettings.defaults()))
                .isInstanceOfSatisfying(
                        EngineException.class, e -> assertThat(e.code()).isEqualTo(CoreErrorCode.INVALID_SETTING))
                .hasMessage("[ALU-1314] The pool setting " + message);
    }

    static Stream<Arguments> wrongSettings() {
        return Stream.of(
                wrong(s -> s.withMaximumSize(0), "'maximumSize' is 0; it must be between 1 and 1000000."),
                wrong(s -> s.withMinimumSize(-1), "'minimumSize' is -1; it must be between 0 and 10."),
                wrong(s -> s.withMinimumSize(11), "'minimumSize' is 11; it must be between 0 and 10."),
                wrong(s -> s.withOverflow(-1), "'overflow' is -1; it must be between 0 and 1000000."),
                wrong(
                        s -> s.withAcquisitionTimeout(Duration.ofSeconds(-1)),
                        "'acquisitionTimeout' is PT-1S; it must not be negative. Zero switches it off."),
                wrong(
                        s -> s.withMaximumLifetime(Duration.ofSeconds(-1)),
                        "'maximumLifetime' is PT-1S; it must not be negative. Zero switches it off."));
    }

    private static Arguments wrong(UnaryOperator<PoolSettings> change, String message) {
        return Arguments.of(change, message);
    }
}
