package org.aludel.provider.unit;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a jar or directory that a test makes. */
final class Jars {

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    static Jars with(String name, String content) {
        return new Jars().and(name, content);
    }

    static Jars withClass(Class<?> type) {
        return new Jars().andClass(type);
    }

    Jars and(String name, String content) {
        return and(name, content.getBytes(StandardCharsets.UTF_8));
    }

    Jars and(String name, byte[] content) {
        files.put(name, content);
        return this;
    }

    Jars andClass(Class<?> type) {
        return andClass(type, "");
    }

    Jars andClass(Class<?> type, String folder) {
        String resource = type.getName().replace('.', '/') + ".class";
        try (InputStream content = type.getClassLoader().getResourceAsStream(resource)) {
            return and(folder + resource, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path writeJar(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        return Files.write(file, bytes());
    }

    Path writeFiles(Path directory) throws IOException {
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Path path = directory.resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
        return directory;
    }

    byte[] bytes() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
