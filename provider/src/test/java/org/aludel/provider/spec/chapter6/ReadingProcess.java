package org.aludel.provider.spec.chapter6;

import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aludel.provider.fixture.Streams;

/** Another process, which runs criteria that it did not make. */
public final class ReadingProcess {

    private ReadingProcess() {}

    /** Reads criteria from a file and writes their results to another one. */
    public static void main(String[] arguments) throws Exception {
        try (EntityManagerFactory factory = Library.open(arguments[0], "none")) {
            Map<?, ?> criteria = (Map<?, ?>) Streams.read(Files.readAllBytes(Path.of(arguments[1])));
            @SuppressWarnings("unchecked") // as they were written
            String results = Library.run(factory, (Map<String, ?>) criteria);
            Files.writeString(Path.of(arguments[2]), results, StandardCharsets.UTF_8);
        }
    }
}
