package org.aludel.integration;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Figures that tests have measured, for {@code docs/containers.md}: one file for each server. */
public final class Figures {

    private Figures() {}

    /** Adds a line to the figures of the server. */
    public static void tell(String name, String figure) {
        Path file = Path.of(System.getProperty("aludel.figures", "target/figures.txt"));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(
                    file,
                    name + ": " + figure + System.lineSeparator(),
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
