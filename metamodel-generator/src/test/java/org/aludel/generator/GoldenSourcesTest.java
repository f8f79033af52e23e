package org.aludel.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles the classes of each file in {@code golden}, and compares what is generated, and what the compiler says, with what
 * stands behind them. To write it anew: {@code -Dgolden.write=true}.
 */
class GoldenSourcesTest {

    private static final Path GOLDEN = Path.of("src", "test", "resources", "golden");
    private static final String HEADING = "//// ";
    private static final String OUTPUT = "generated ";
    private static final String MESSAGES = "messages";

    @TempDir
    private Path directory;

    static Stream<String> cases() throws IOException {
        try (Stream<Path> files = Files.list(GOLDEN)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void generatesWhatIsWritten(String name) throws IOException {
        String expected = Files.readString(GOLDEN.resolve(name));
        Map<String, String> inputs = new LinkedHashMap<>();
        StringBuilder actual = new StringBuilder();
        for (String section : expected.split("(?m)^" + HEADING, -1)) {
            String heading = section.lines().findFirst().orElse("");
            if (!heading.isEmpty() && !heading.startsWith(OUTPUT) && !heading.equals(MESSAGES)) {
                inputs.put(heading, section.substring(heading.length() + 1));
                actual.append(HEADING).append(section);
            }
        }
        Compilation compilation = Compilation.of(directory, inputs);
        compilation
                .generated()
                .forEach((file, text) -> actual.append(HEADING)
                        .append(OUTPUT)
                        .append(file)
                        .append('\n')
                        .append(text));
        if (!compilation.messages().isEmpty()) {
            actual.append(HEADING).append(MESSAGES).append('\n');
            compilation.messages().forEach(message -> actual.append(message).append('\n'));
        }
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN.resolve(name), actual.toString());
        }
        assertThat(actual).hasToString(Files.readString(GOLDEN.resolve(name)));
    }
}
