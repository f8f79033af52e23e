package org.aludel.provider.unit;

import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/** The files of a directory or jar file, in the order of their names. */
interface Archive extends Closeable {

    /** The names of all files, with slashes, relative to the root of the archive. */
    Collection<String> names();

    /**
     * Opens a file.
     *
     * @throws FileNotFoundException when there is none of this name
     */
    InputStream open(String name) throws IOException;

    @Override
    default void close() throws IOException {}

    /**
     * Opens what a URL names: a directory, a jar file, a directory in a jar file, or a jar file in a jar file.
     *
     * @throws IOException when there is no such thing
     */
    static Archive of(URL url) throws IOException {
        Deque<String> steps = new ArrayDeque<>(
                Arrays.asList(url.toExternalForm().replaceFirst("^(jar:)+", "").split("!/", -1)));
        URL first = new URL(url, steps.pop());
        Archive archive = switch (first.getProtocol()) {
            case "file" -> file(path(first));
            case "vfs" -> VirtualFiles.of(first);
            default -> zip(Resources.open(first));
        };
        while (!steps.isEmpty()) {
            archive = step(archive, steps.pop());
        }
        return archive;
    }

    private static Archive file(Path path) throws IOException {
        return Files.isDirectory(path) ? new Directory(path, files(path)) : Jar.of(path);
    }

    private static Archive step(Archive archive, String step) throws IOException {
        if (step.isEmpty()) {
            return archive;
        }
        String name = decoded(step);
        if (archive.names().contains(name)) {
            try (archive;
                    InputStream content = archive.open(name)) {
                return zip(content);
            }
        }
        String folder = name.endsWith("/") ? name : name + "/";
        if (archive.names().stream().noneMatch(file -> file.startsWith(folder))) {
            archive.close();
            throw new FileNotFoundException(name);
        }
        return new Folder(archive, folder);
    }

    /** A path without the escapes of URLs. */
    private static String decoded(String step) {
        try {
            return new URI("file:/" + step).getPath().substring(1);
        } catch (URISyntaxException notEncoded) {
            return step;
        }
    }

    private static Archive zip(InputStream content) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (ZipInputStream zip = new ZipInputStream(content)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (!entry.isDirectory()) {
                    entries.put(entry.getName(), zip.readAllBytes());
                }
            }
        }
        return new Memory(entries);
    }

    private static List<String> files(Path directory) throws IOException {
        try (Stream<Path> found = Files.walk(directory)) {
            return found.filter(Files::isRegularFile)
                    .map(file -> directory.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static Path path(URL url) {
        try {
            return Path.of(url.toURI());
        } catch (URISyntaxException | IllegalArgumentException notEncoded) {
            return Path.of(url.getPath());
        }
    }

    /** A directory of the file system. */
    record Directory(Path path, List<String> names) implements Archive {

        @Override
        public InputStream open(String name) throws IOException {
            return Files.newInputStream(path.resolve(name));
        }
    }

    /** A jar file of the file system. */
    record Jar(ZipFile file, List<String> names) implements Archive {

        static Jar of(Path path) throws IOException {
            if (!Files.exists(path)) {
                throw new FileNotFoundException(path.toString());
            }
            ZipFile file = new ZipFile(path.toFile());
            return new Jar(
                    file,
                    file.stream()
                            .filter(entry -> !entry.isDirectory())
                            .map(ZipEntry::getName)
                            .sorted()
                            .toList());
        }

        @Override
        public InputStream open(String name) throws IOException {
            ZipEntry entry = file.getEntry(name);
            if (entry == null) {
                throw new FileNotFoundException(name);
            }
            return file.getInputStream(entry);
        }

        @Override
        public void close() throws IOException {
            file.close();
        }
    }

    /** A jar file that no file system has. */
    record Memory(Map<String, byte[]> entries) implements Archive {

        @Override
        public Collection<String> names() {
            return entries.keySet();
        }

        @Override
        public InputStream open(String name) throws IOException {
            byte[] content = entries.get(name);
            if (content == null) {
                throw new FileNotFoundException(name);
            }
            return new ByteArrayInputStream(content);
        }
    }

    /** A directory within another archive. */
    record Folder(Archive archive, String prefix) implements Archive {

        @Override
        public Collection<String> names() {
            return archive.names().stream()
                    .filter(name -> name.startsWith(prefix))
                    .map(name -> name.substring(prefix.length()))
                    .toList();
        }

        @Override
        public InputStream open(String name) throws IOException {
            return archive.open(prefix + name);
        }

        @Override
        public void close() throws IOException {
            archive.close();
        }
    }
}
