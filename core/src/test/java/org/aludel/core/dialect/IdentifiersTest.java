package org.aludel.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How names of the model are written, stored and read back. */
class IdentifiersTest {

    private static Identifiers of(String dialect) {
        return Dialects.named(dialect).identifiers();
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
                    # dialect  | name        | written        | stored
                    h2         | album       | album          | ALBUM
                    h2         | ALBUM       | "ALBUM"        | ALBUM
                    h2         | Album       | "Album"        | Album
                    h2         | "album"     | "album"        | album
                    h2         | order       | "ORDER"        | ORDER
                    h2         | "order"     | "order"        | order
                    h2         | ""a""       | ""\"a""\"      | "a"
                    postgresql | album       | album          | album
                    postgresql | "album"     | "album"        | album
                    postgresql | ALBUM       | "ALBUM"        | ALBUM
                    mariadb    | "album"     | `album`        | album
                    sqlserver  | "my album"  | [my album]     | my album
                    """)
    void areWrittenAndStored(String dialect, String name, String written, String stored) {
        assertThat(of(dialect).folded(name)).isEqualTo(stored);
        assertThat(of(dialect).quote(name)).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"album", "ALBUM", "Album", "order", "ORDER", "\"a\"", "\"", "\"\"", "a b", "_a", "1a"})
    void storedNamesAreReadAsNamesThatAreStoredSo(String stored) {
        for (String dialect : new String[] {"h2", "postgresql", "mariadb", "oracle", "sqlite", "sqlserver"}) {
            Identifiers identifiers = of(dialect);
            assertThat(identifiers.folded(identifiers.unfolded(stored)))
                    .as(dialect)
                    .isEqualTo(stored);
        }
    }

    @Test
    void theUsualNameIsReadAsItIsUsuallyWritten() {
        assertThat(of("h2").unfolded("ALBUM")).isEqualTo("album");
        assertThat(of("h2").unfolded("album")).isEqualTo("\"album\"");
        assertThat(of("postgresql").unfolded("album")).isEqualTo("album");
    }

    @Test
    void lengthIsCountedAsTheDatabaseCounts() {
        String russian = "я".repeat(40);
        assertThat(of("postgresql").fits(russian)).isFalse();
        assertThat(of("postgresql").shorten(russian))
                .matches("я{27}_[0-9a-f]{8}")
                .satisfies(name -> assertThat(of("postgresql").fits(name)).isTrue());
        assertThat(of("mariadb").fits(russian)).isTrue();
        assertThat(of("postgresql").limit()).isEqualTo("63 bytes");
        assertThat(of("mariadb").limit()).isEqualTo("64 characters");
    }

    @Test
    void shorteningCutsNoCharacterInTwo() {
        String name = of("mariadb").shorten("😀".repeat(40));
        assertThat(name).matches("(😀){27}_[0-9a-f]{8}");
    }

    @Test
    void quotesAroundANameCountNothing() {
        String quoted = "\"" + "a".repeat(63) + "\"";
        assertThat(of("postgresql").fits(quoted)).isTrue();
        assertThat(of("postgresql").shorten(quoted)).isEqualTo(quoted);
        assertThat(of("postgresql").shorten("\"" + "a".repeat(64) + "\"")).matches("\"a{54}_[0-9a-f]{8}\"");
    }
}
