package org.aludel.testing.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every error code of a module has an entry in {@code docs/errors.md}, and every entry of the module's numbers has a code. A
 * module has a test that extends this.
 *
 * @param <C> the codes of the module
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ErrorCatalogueContract<C> {

    private static final Path CATALOGUE = Path.of("..", "docs", "errors.md");

    private final List<C> codes;
    private final Function<C, String> id;
    private final Function<C, String> title;
    private final Pattern heading;

    /**
     * The contract for some codes.
     *
     * @param numbers a regular expression of what follows {@code ALU-} in the codes of the module
     * @param codes all codes of the module
     * @param id the id of a code, {@code ALU-nnnn}
     * @param title what a code means
     */
    protected ErrorCatalogueContract(String numbers, C[] codes, Function<C, String> id, Function<C, String> title) {
        this.codes = List.of(codes);
        this.id = id;
        this.title = title;
        this.heading = Pattern.compile("^## (ALU-" + numbers + "): .+$", Pattern.MULTILINE);
    }

    List<C> codes() {
        return codes;
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeHasAnEntryWithItsTitleACauseAnExampleAndARemedy(C code) throws IOException {
        String catalogue = Files.readString(CATALOGUE);
        String begin = "## " + id.apply(code) + ": " + title.apply(code) + "\n";
        assertThat(catalogue).contains(begin);
        String rest = catalogue.substring(catalogue.indexOf(begin) + begin.length());
        String entry = rest.contains("\n## ") ? rest.substring(0, rest.indexOf("\n## ")) : rest;
        assertThat(entry).contains("**Cause.**", "**Example.**", "**Remedy.**");
    }

    @Test
    void everyEntryHasACodeAndEntriesAreInOrder() throws IOException {
        Matcher headings = heading.matcher(Files.readString(CATALOGUE));
        assertThat(headings.results().map(found -> found.group(1)))
                .containsExactlyElementsOf(codes.stream().map(id).sorted().toList());
    }

    @Test
    void noNumberIsUsedTwice() {
        assertThat(codes.stream().map(id)).doesNotHaveDuplicates();
    }
}
