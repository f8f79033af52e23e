package org.aludel.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The table of {@code docs/dialects.md} says what the newest version of each dialect can do. Run with
 * {@code -Dgolden.write=true} to write it anew.
 */
class CapabilityTableTest {

    private static final Path PAGE = Path.of("..", "docs", "dialects.md");
    private static final List<String> DIALECTS =
            List.of("postgresql", "h2", "mariadb", "mysql", "sqlite", "hsqldb", "derby", "oracle", "sqlserver", "db2");

    @Test
    void theTableIsWhatDialectsSay() throws IOException {
        String page = Files.readString(PAGE);
        int begin = page.indexOf("| capability");
        String expected = page.substring(0, begin) + table();
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(PAGE, expected);
        }

        assertThat(Files.readString(PAGE)).isEqualTo(expected);
    }

    @Test
    void everyDialectIsFoundByItsName() {
        assertThat(DIALECTS)
                .allSatisfy(name -> assertThat(Dialects.named(name).name()).isEqualTo(name));
    }

    private static String table() {
        StringBuilder table = new StringBuilder("| capability |");
        DIALECTS.forEach(name -> table.append(' ').append(name).append(" |"));
        table.append("\n|---|").append(":-:|".repeat(DIALECTS.size())).append('\n');
        for (Capability capability : Capability.values()) {
            table.append("| ").append(capability.construct()).append(" |");
            for (String name : DIALECTS) {
                table.append(Dialects.named(name).supports(capability) ? " yes |" : " |");
            }
            table.append('\n');
        }
        return table.toString();
    }
}
