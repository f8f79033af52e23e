package org.aludel.examples.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java samples of the user guide are parts of classes that are compiled and run. */
class GuideTest {

    private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @ParameterizedTest(name = "{0}")
    @CsvSource({"core.md, GuideSamples, 10", "schema.md, SchemaGuideSamples, 8"})
    void everySampleOfAChapterIsCompiledAndRun(String chapter, String samples, int atLeast) throws IOException {
        String source = plain(Files.readString(Path.of("src/test/java/org/aludel/examples/core", samples + ".java")));
        Matcher matcher = SAMPLE.matcher(Files.readString(Path.of("..", "docs", "guide", chapter)));
        int count = 0;
        while (matcher.find()) {
            assertThat(source).contains(plain(matcher.group(1)));
            count++;
        }
        assertThat(count).isGreaterThanOrEqualTo(atLeast);
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
