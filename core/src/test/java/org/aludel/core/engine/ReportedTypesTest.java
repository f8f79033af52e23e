package org.aludel.core.engine;

import static org.aludel.core.sql.Sql.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.aludel.core.type.Json;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a text gives whose columns nobody declared. */
class ReportedTypesTest {

    @ParameterizedTest(name = "{0}")
    @EnumSource(
            value = TestDatabase.class,
            names = {"H2", "POSTGRESQL"})
    void readsTheClassesOfTodayInsteadOfThoseOfOldJdbc(TestDatabase kind) {
        try (TestEngine database = TestEngine.on(kind);
                EngineConnection connection = database.engine().connect()) {
            Row row = connection
                    .execute(text("SELECT CAST('2024-01-02 03:04:05' AS TIMESTAMP) AS a,"
                            + " CAST('2024-01-02 03:04:05+00' AS TIMESTAMP WITH TIME ZONE) AS b,"
                            + " CAST('03:04:05' AS TIME) AS c,"
                            + " CAST('8d4b1f0c-5a43-4a0e-8a90-000000000001' AS UUID) AS d,"
                            + " CAST(1.50 AS DECIMAL(10, 2)) AS e,"
                            + " CAST(7 AS SMALLINT) AS f,"
                            + " TRUE AS g,"
                            + " CAST('12' AS JSON) AS h"))
                    .one();
            assertThat(row.get("a")).isEqualTo(LocalDateTime.of(2024, 1, 2, 3, 4, 5));
            assertThat(row.get("b", OffsetDateTime.class)).isEqualTo("2024-01-02T03:04:05Z");
            assertThat(row.get("c")).isEqualTo(LocalTime.of(3, 4, 5));
            assertThat(row.get("d")).isEqualTo(UUID.fromString("8d4b1f0c-5a43-4a0e-8a90-000000000001"));
            assertThat(row.get("e")).isEqualTo(new BigDecimal("1.50"));
            assertThat(row.get("f", Integer.class)).isEqualTo(7);
            assertThat(row.get("g")).isEqualTo(true);
            assertThat(row.get("h")).isInstanceOf(Json.class);
        }
    }
}
