package org.aludel.generator;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.generator.error.GeneratorErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code of the generator has an entry in {@code docs/errors.md}, and every entry of its range has a code. */
class ErrorCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "errors.md");
    private static final Pattern HEADING = Pattern.compile("^## (ALU-60\\d{2}): (.+)$", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource(GeneratorErrorCode.class)
    void everyCodeHasAnEntryWithItsTitleACauseAnExampleAndARemedy(GeneratorErrorCode code) throws IOException {
        String catalogue = Files.readString(CATALOGUE);
        String heading = "## " + code.id() + ": " + code.title() + "\n";
        assertThat(catalogue).contains(heading);
        String rest = catalogue.substring(catalogue.indexOf(heading) + heading.length());
        String entry = rest.contains("\n## ") ? rest.substring(0, rest.indexOf("\n## ")) : rest;
        assertThat(entry).contains("**Cause.**", "**Example.**", "**Remedy.**");
    }

    @Test
    void everyEntryHasACode() throws IOException {
        List<String> ids = Arrays.stream(GeneratorErrorCode.values())
                .map(GeneratorErrorCode::id)
                .toList();
        Matcher headings = HEADING.matcher(Files.readString(CATALOGUE));
        assertThat(headings.results().map(heading -> heading.group(1))).containsExactlyElementsOf(ids);
    }
}
