package org.aludel.provider.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ForeignPropertiesTest {

    private static final Pattern OWN_KEY =
            Pattern.compile("(?<![\\w.])(?:jakarta\\.persistence|aludel)\\.[a-zA-Z.-]+[a-zA-Z]");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            hibernate.connection.url          | use jakarta.persistence.jdbc.url
            hibernate.dialect                 | none needed, the database is asked what it is
            hibernate.hikari.idleTimeout      | use a data source of HikariCP
            hibernate.hikari.maximumPoolSize  | use aludel.pool.maximum-size, or a data source of HikariCP
            hibernate.nobody.knows            | nothing takes its place
            eclipselink.jdbc.password         | use jakarta.persistence.jdbc.password
            eclipselink.logging.level.sql     | set the level of the logger org.aludel.sql
            eclipselink.logging.file          | set the level of the logger org.aludel
            eclipselink.jdbc.read-connections.min | none needed, there is one pool
            javax.persistence.lock.timeout    | use jakarta.persistence.lock.timeout
            """)
    void namesWhatTakesThePlace(String key, String replacement) {
        assertThat(ForeignProperties.replacement(key)).isEqualTo(replacement);
    }

    @Test
    void namesWhatBecomesOfTheValuesOfSchemaActions() {
        assertThat(ForeignProperties.replacement("hibernate.hbm2ddl.auto"))
                .startsWith("use jakarta.persistence.schema-generation.database.action: ")
                .contains(
                        "create-only becomes create", "create-drop become drop-and-create", "update has no equivalent");
        assertThat(ForeignProperties.replacement("eclipselink.ddl-generation"))
                .contains("create-tables becomes create", "create-or-extend-tables has no equivalent");
    }

    @Test
    void knowsTheMostUsedPropertiesOfBoth() {
        assertThat(ForeignProperties.table().keySet())
                .filteredOn(key -> key.startsWith("hibernate."))
                .hasSizeGreaterThanOrEqualTo(30);
        assertThat(ForeignProperties.table().keySet())
                .filteredOn(key -> key.startsWith("eclipselink."))
                .hasSizeGreaterThanOrEqualTo(30);
    }

    @Test
    void namesOnlyPropertiesThatThereAre() {
        List<String> known = UnitProperties.all().stream()
                .flatMap(property -> property.spellings().stream())
                .toList();
        assertThat(ForeignProperties.table().values()).allSatisfy(replacement -> {
            Matcher keys = OWN_KEY.matcher(replacement);
            assertThat(known).containsAll(keys.results().map(key -> key.group()).toList());
        });
    }

    @Test
    void saysNothingOfUnitsWithoutForeignProperties() {
        assertThat(ForeignProperties.describe("u", List.of("jakarta.persistence.jdbc.url", "org.example.hibernate.x")))
                .isEmpty();
    }
}
