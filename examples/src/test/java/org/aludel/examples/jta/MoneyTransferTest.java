package org.aludel.examples.jta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyTransferTest {

    @TempDir
    private Path log;

    @Test
    void oneTransferIsCommittedAndAnotherOneRolledBack() throws Exception {
        ByteArrayOutputStream printed = new ByteArrayOutputStream();

        MoneyTransfer.run(log, new PrintStream(printed, true, StandardCharsets.UTF_8));

        String text = printed.toString(StandardCharsets.UTF_8);
        assertThat(text.lines())
                .containsExactly(
                        "At first: Ada has 100.00; Bo has 5.00;",
                        "After a transfer of 60.00: Ada has 40.00; Bo has 65.00;",
                        "Another one is rolled back: Ada has not enough money",
                        "After that: Ada has 40.00; Bo has 65.00;");
        assertThat(Files.readString(Path.of("README.md"))).contains(text.strip());
    }
}
