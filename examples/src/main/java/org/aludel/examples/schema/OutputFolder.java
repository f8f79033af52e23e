package org.aludel.examples.schema;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** A folder that files are written to; made when it is not there. */
final class OutputFolder {

    private final Path folder;

    private OutputFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * The folder of a name.
     *
     * @throws FileException when it cannot be made
     */
    static OutputFolder at(String name) {
        try {
            return new OutputFolder(Files.createDirectories(Path.of(name)));
        } catch (IOException | InvalidPathException e) {
            throw new FileException(
                    "The folder '" + Visible.text(name) + "' cannot be made. Name one that may be written to.", e);
        }
    }

    /**
     * Writes a file, in place of the one that was there.
     *
     * @throws FileException when it cannot be written
     */
    Path write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            return Files.writeString(file, text);
        } catch (IOException e) {
            throw new FileException("The file '" + file + "' cannot be written. Name another folder.", e);
        }
    }
}
