package org.aludel.core.golden;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One text file of blocks: {@code # name}, then the lines that belong to it, then an empty line. */
final class GoldenFile {

    private final Path path;

    GoldenFile(String dialect) {
        path = Path.of(System.getProperty("basedir", "."), "src", "test", "resources", "golden", dialect + ".txt");
    }

    Path path() {
        return path;
    }

    Map<String, String> read() throws IOException {
        Map<String, String> blocks = new LinkedHashMap<>();
        if (!Files.exists(path)) {
            return blocks;
        }
        String name = null;
        StringBuilder lines = new StringBuilder();
        for (String line :
                List.of(Files.readString(path, StandardCharsets.UTF_8).split("\n"))) {
            if (line.startsWith("# ")) {
                put(blocks, name, lines);
                name = line.substring(2);
            } else {
                lines.append(line).append('\n');
            }
        }
        put(blocks, name, lines);
        return blocks;
    }

    private static void put(Map<String, String> blocks, String name, StringBuilder lines) {
        if (name != null) {
            blocks.put(name, lines.toString().strip());
        }
        lines.setLength(0);
    }

    void write(Map<String, String> blocks) throws IOException {
        StringBuilder text = new StringBuilder();
        blocks.forEach((name, lines) -> text.append(text.length() == 0 ? "# " : "\n# ")
                .append(name)
                .append('\n')
                .append(lines)
                .append('\n'));
        Files.createDirectories(path.getParent());
        Files.writeString(path, text.toString(), StandardCharsets.UTF_8);
    }
}
