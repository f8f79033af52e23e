package org.aludel.provider.unit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.TableGenerator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.aludel.provider.fixture.FreshUnit.Outside;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.aludel.testing.support.GuideChapter;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The chapters for those who come from another provider say what the log says. */
class MovingGuideTest {

    private static final Pattern ROW = Pattern.compile("\\| `((?:hibernate|eclipselink)\\.[^`]*)` \\| (.*) \\|");

    @Entity(name = "Note")
    @NullUnmarked
    static class Note {
        @Id
        @GeneratedValue(strategy = GenerationType.TABLE, generator = "SEQ_GEN")
        @TableGenerator(
                name = "SEQ_GEN",
                table = "SEQUENCE",
                pkColumnName = "SEQ_NAME",
                valueColumnName = "SEQ_COUNT",
                pkColumnValue = "SEQ_GEN")
        private Long id;

        @Nullable
        Long id() {
            return id;
        }
    }

    @ParameterizedTest
    @CsvSource({"from-hibernate.md, hibernate.", "from-eclipselink.md, eclipselink."})
    void everyPropertyIsThere(String chapter, String namespace) {
        Map<String, String> shown = new LinkedHashMap<>();
        ROW.matcher(new GuideChapter(chapter).text())
                .results()
                .forEach(row ->
                        shown.put(row.group(1).replace(".*", "."), row.group(2).replace("`", "")));
        Map<String, String> table = new LinkedHashMap<>();
        ForeignProperties.table().forEach((key, replacement) -> {
            if (key.startsWith(namespace)) {
                table.put(key, replacement);
            }
        });
        assertThat(shown).containsExactlyEntriesOf(table);
    }

    @ParameterizedTest
    @CsvSource({"from-hibernate.md", "from-eclipselink.md"})
    void everySampleIsCompiled(String chapter) {
        new GuideChapter(chapter).requireSamplesIn("src/test/java/org/aludel/provider/unit/MovingGuideTest.java");
        assertThat(new GuideChapter(chapter).samples("xml"))
                .singleElement()
                .asString()
                .contains("<provider>org.aludel.AludelPersistenceProvider</provider>");
    }

    @Test
    void numbersOfEclipseLinkGoOn() {
        try (Units units = new Units(TestDatabase.H2, Note.class)) {
            try (Outside outside = units.outside()) {
                outside.execute("INSERT INTO SEQUENCE (SEQ_NAME, SEQ_COUNT) VALUES ('SEQ_GEN', 100)");
            }
            Note first = new Note();
            Note second = new Note();
            units.run(manager -> Stream.of(first, second).forEach(manager::persist));
            assertThat(first.id()).isEqualTo(101);
            assertThat(second.id()).isEqualTo(102);
        }
    }
}
