package org.aludel.provider.unit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What takes the place of properties that only another provider understands, so that somebody who changes to this one
 * learns it from one line of the log. The table is in {@code foreign-properties.txt}. Values are never looked at.
 */
final class ForeignProperties {

    /** Put together while running: some servers replace this name in all classes of an application. */
    private static final String OLD = String.join(".", "javax", "persistence", "");

    private static final List<String> NAMESPACES = List.of("hibernate.", "eclipselink.", OLD);

    private ForeignProperties() {}

    /** One sentence that names all foreign properties among some keys, with what to use; empty when there are none. */
    static Optional<String> describe(String unit, Collection<String> keys) {
        List<String> found = keys.stream()
                .filter(key -> NAMESPACES.stream().anyMatch(key::startsWith))
                .sorted()
                .map(key -> key + " (" + replacement(key) + ")")
                .toList();
        return found.isEmpty() ? Optional.empty() : Optional.of(UnitErrors.foreignProperties(unit, found));
    }

    /** What to use instead of a property. */
    static String replacement(String key) {
        if (key.startsWith(OLD)) {
            return "use jakarta.persistence." + key.substring(OLD.length());
        }
        String known = Table.REPLACEMENTS.get(key);
        if (known != null) {
            return known;
        }
        return Table.REPLACEMENTS.entrySet().stream()
                .filter(entry -> entry.getKey().endsWith(".") && key.startsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("nothing takes its place");
    }

    /** The known properties, in the order of the table. */
    static Map<String, String> table() {
        return Table.REPLACEMENTS;
    }

    /** Read when a foreign property is met for the first time, which is never in most programs. */
    private static final class Table {
        private static final String RESOURCE = "foreign-properties.txt";

        private static final Map<String, String> REPLACEMENTS = read();

        private static Map<String, String> read() {
            try (InputStream content = ForeignProperties.class.getResourceAsStream(RESOURCE)) {
                if (content == null) {
                    throw new IllegalStateException(RESOURCE + " is not beside its class");
                }
                Map<String, String> replacements = new LinkedHashMap<>();
                new String(content.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .filter(line -> !line.isBlank() && !line.startsWith("#"))
                        .forEach(line -> {
                            int bar = line.indexOf('|');
                            replacements.put(
                                    line.substring(0, bar).strip(),
                                    line.substring(bar + 1).strip());
                        });
                return replacements;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
