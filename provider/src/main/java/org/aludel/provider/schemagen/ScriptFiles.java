package org.aludel.provider.schemagen;

import java.io.IOException;
import java.io.Writer;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.aludel.provider.unit.ScriptTarget;

/** Writes scripts. A file is written anew; what goes to the same file in one generation is appended. */
final class ScriptFiles {

    private final String unit;
    private final Set<Path> written = new HashSet<>();

    ScriptFiles(String unit) {
        this.unit = unit;
    }

    /** Writes statements, each on a line of its own and with a semicolon behind it. */
    void write(ScriptTarget target, List<String> statements) {
        try {
            if (target instanceof ScriptTarget.Given given) {
                write(given.writer(), statements);
                given.writer().flush();
                return;
            }
            Path file = path(((ScriptTarget.At) target).location());
            try (Writer writer = open(file)) {
                write(writer, statements);
            }
        } catch (IOException | URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            throw SchemaErrors.unwritableTarget(unit, name(target), e);
        }
    }

    private Writer open(Path file) throws IOException {
        return written.add(file)
                ? Files.newBufferedWriter(file, StandardCharsets.UTF_8)
                : Files.newBufferedWriter(file, StandardCharsets.UTF_8, StandardOpenOption.APPEND);
    }

    private static void write(Writer writer, List<String> statements) throws IOException {
        for (String statement : statements) {
            writer.append(statement).append(";\n");
        }
    }

    /** A file: URL may have spaces, which a URI may not. */
    private static Path path(String location) throws URISyntaxException {
        return location.startsWith("file:") ? Path.of(new URI(location.replace(" ", "%20"))) : Path.of(location);
    }

    private static String name(ScriptTarget target) {
        return target instanceof ScriptTarget.At at ? "'" + at.location() + "'" : "of a Writer";
    }
}
