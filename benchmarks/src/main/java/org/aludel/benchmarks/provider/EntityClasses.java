package org.aludel.benchmarks.provider;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aludel.benchmarks.provider.model.Item;
import org.jspecify.annotations.Nullable;

/** A folder for each provider with the entity classes it runs with: as they are compiled, or enhanced. Closing deletes them. */
final class EntityClasses implements AutoCloseable {

    private final Map<String, Path> folders = new HashMap<>();

    /**
     * Makes the folders.
     *
     * @param generated how many classes there are beside the model
     */
    EntityClasses(int generated) throws IOException {
        for (Providers provider : Providers.values()) {
            Path folder = Files.createTempDirectory("entities");
            folders.put(provider.label(), folder);
            copyModel(folder);
            ManyEntities.write(generated, folder);
            provider.prepare(folder);
        }
    }

    /** What stands before the class path of a variant; null for JDBC, which needs nothing. */
    @Nullable
    Path of(String variant) {
        return folders.get(variant);
    }

    /** The files of all classes in a folder and below. */
    static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.toString().endsWith(".class"))
                    .filter(file -> !file.endsWith("package-info.class"))
                    .sorted()
                    .toList();
        }
    }

    /** Where all the rest is that these classes need. */
    static List<Path> classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
    }

    /** The classes and nothing beside them: no unit is described twice. */
    private static void copyModel(Path folder) throws IOException {
        String place = Item.class.getPackageName().replace('.', '/');
        Files.createDirectories(folder.resolve(place));
        for (Path file : files(compiled().resolve(place))) {
            Files.copy(file, folder.resolve(place).resolve(file.getFileName().toString()));
        }
    }

    private static Path compiled() {
        try {
            return Path.of(Item.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (Path folder : folders.values()) {
            try (Stream<Path> all = Files.walk(folder)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
