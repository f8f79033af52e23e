package org.aludel.provider;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.provider.error.ProviderErrorCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every code of the provider has an entry in {@code docs/errors.md}, and every entry of its range has a code. */
class ErrorCatalogueTest {

    private static final Path CATALOGUE = Path.of("..", "docs", "errors.md");
    private static final Pattern HEADING = Pattern.compile("^## (ALU-[45]\\d{3}): (.+)$", Pattern.MULTILINE);

    @ParameterizedTest
    @EnumSource(ProviderErrorCode.class)
    void everyCodeHasAnEntryWithItsTitleACauseAnExampleAndARemedy(ProviderErrorCode code) throws IOException {
        String catalogue = Files.readString(CATALOGUE);
        String heading = "## " + code.id() + ": " + code.title() + "\n";
        assertThat(catalogue).contains(heading);
        String rest = catalogue.substring(catalogue.indexOf(heading) + heading.length());
        String entry = rest.contains("\n## ") ? rest.substring(0, rest.indexOf("\n## ")) : rest;
        assertThat(entry).contains("**Cause.**", "**Example.**", "**Remedy.**");
    }

    @Test
    void everyEntryHasACodeAndEntriesAreInOrder() throws IOException {
        List<String> ids = Arrays.stream(ProviderErrorCode.values())
                .map(ProviderErrorCode::id)
                .toList();
        Matcher headings = HEADING.matcher(Files.readString(CATALOGUE));
        assertThat(headings.results().map(heading -> heading.group(1)))
                .isSortedAccordingTo(String::compareTo)
                .containsExactlyElementsOf(ids.stream().sorted().toList());
    }
}
