package org.aludel.testing.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * A chapter of the user guide, whose samples are parts of what is compiled and run.
 *
 * @param name the name of its file in {@code docs/guide}
 */
public record GuideChapter(String name) {

    /** The text of the chapter. */
    public String text() {
        return read(guide().resolve(name));
    }

    /** Above the directory of the module; modules may lie in others. */
    private static Path guide() {
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            Path guide = folder.resolve("docs").resolve("guide");
            if (Files.isDirectory(guide)) {
                return guide;
            }
        }
        throw new IllegalStateException(
                "There is no docs/guide above " + Path.of("").toAbsolutePath());
    }

    /** The samples in a language, as {@code java} or {@code xml}. */
    public List<String> samples(String language) {
        return Pattern.compile("```" + language + "\n(.*?)```", Pattern.DOTALL)
                .matcher(text())
                .results()
                .map(sample -> sample.group(1))
                .toList();
    }

    /**
     * Fails when a Java sample stands in none of some files; spaces and line breaks do not count.
     *
     * @param sources the files, from the directory of the module
     * @return the number of samples
     */
    public int requireSamplesIn(String... sources) {
        StringBuilder all = new StringBuilder();
        for (String source : sources) {
            all.append(plain(read(Path.of(source))));
        }
        List<String> samples = samples("java");
        assertThat(samples).allSatisfy(sample -> assertThat(all).contains(plain(sample)));
        return samples.size();
    }

    private static String read(Path path) {
        try {
            return Files.readString(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String plain(String code) {
        return code.replaceAll("\\s+", "");
    }
}
