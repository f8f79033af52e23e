package org.aludel.examples.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Text that was looked at once; {@code -Dgolden.write=true} writes it anew. */
final class GoldenFile {

    private GoldenFile() {}

    static void assertSame(String text, Path file) throws IOException {
        if (Boolean.getBoolean("golden.write")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, text);
        }
        assertThat(text).isEqualTo(Files.readString(file));
    }
}
