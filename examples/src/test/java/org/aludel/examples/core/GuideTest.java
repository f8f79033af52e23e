package org.aludel.examples.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The Java samples of the user guide are parts of {@link GuideSamples}, which is compiled and run. */
class GuideTest {

    private static final Pattern SAMPLE = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);

    @Test
    void everySampleOfTheCoreChapterIsCompiledAndRun() throws IOException {
        String source = plain(Files.readString(Path.of("src/test/java/org/aludel/examples/core/GuideSamples.java")));
        Matcher samples = SAMPLE.matcher(Files.readString(Path.of("..", "docs", "guide", "core.md")));
        int count = 0;
        while (samples.find()) {
            assertThat(source).contains(plain(samples.group(1)));
            count++;
        }
        assertThat(count).isGreaterThan(10);
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
