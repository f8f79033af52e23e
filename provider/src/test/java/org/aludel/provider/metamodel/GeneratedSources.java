package org.aludel.provider.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Classes of a shop, as the metamodel generator sees them: their source. */
final class GeneratedSources {

    /** The classes that a unit has. */
    static final List<String> MANAGED =
            List.of("Base", "Customer", "Vip", "Order", "Address", "Odd", "Outer$Point", "Outer$Place");

    private static final String HEADING = "//// ";

    private GeneratedSources() {}

    /** The source files by the names of their classes. */
    static Map<String, String> all() throws IOException {
        Map<String, String> sources = new LinkedHashMap<>();
        try (InputStream file = GeneratedSources.class.getResourceAsStream("shop.txt")) {
            assertThat(file).isNotNull();
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            for (String section : text.substring(HEADING.length()).split("(?m)^" + HEADING, -1)) {
                int end = section.indexOf('\n');
                sources.put(section.substring(0, end), section.substring(end + 1));
            }
        }
        return sources;
    }
}
