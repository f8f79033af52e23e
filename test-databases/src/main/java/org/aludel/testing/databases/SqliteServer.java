package org.aludel.testing.databases;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** SQLite: every database is a temporary file, because one in memory would be seen by a single connection only. */
final class SqliteServer implements DatabaseServer {

    private final Path directory;

    SqliteServer() {
        try {
            directory = Files.createTempDirectory("aludel-sqlite");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        directory.toFile().deleteOnExit();
    }

    @Override
    public FreshDatabase create(String name) {
        Path file = directory.resolve(name + ".db");
        // Foreign keys are watched only by connections that are told so.
        // A test database need not survive a crash; a second connection waits for the lock of the first.
        String url = "jdbc:sqlite:" + file + "?foreign_keys=on&synchronous=OFF&journal_mode=MEMORY&busy_timeout=10000";
        file.toFile().deleteOnExit();
        return new FreshDatabase(url, "", "", () -> delete(file));
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
