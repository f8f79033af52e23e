package org.aludel.examples.core;

import static org.assertj.core.api.Assertions.assertThat;

import org.aludel.testing.support.GuideChapter;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The Java samples of the user guide are parts of classes that are compiled and run. */
class GuideTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource({"core.md, CoreGuideTest, 10", "schema.md, SchemaGuideTest, 8"})
    void everySampleOfAChapterIsCompiledAndRun(String chapter, String samples, int atLeast) {
        int count = new GuideChapter(chapter)
                .requireSamplesIn("src/test/java/org/aludel/examples/core/" + samples + ".java");
        assertThat(count).isGreaterThanOrEqualTo(atLeast);
    }
}
