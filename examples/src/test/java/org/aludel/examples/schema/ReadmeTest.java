package org.aludel.examples.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README shows what the program makes of its own sample. */
class ReadmeTest {

    @TempDir
    Path folder;

    @Test
    void thePictureIsTheOneThatTheProgramMakes() throws IOException {
        ProgramRun.with("", "--out", folder.toString());

        GoldenFile.assertSame(Files.readString(folder.resolve("schema.svg")), Path.of("music-store.svg"));
    }

    @Test
    void theTextIsTheOneThatTheProgramPrints() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        String sample = readme.substring(readme.indexOf("\ntable track"));

        assertThat(ProgramRun.with("").out()).contains(sample.substring(0, sample.indexOf("```")));
    }

    @Test
    void theArgumentsAreThoseOfTheProgram() throws IOException {
        assertThat(Files.readString(Path.of("README.md"))).contains(Arguments.USAGE);
    }
}
