package org.aludel.enhancer.directory;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A folder of a compiler.
 *
 * @param path the folder above the packages
 */
record ClassFolder(Path path) implements ClassTree {

    @Override
    public SortedSet<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(path)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> path.relativize(file).toString().replace(File.separatorChar, '/'))
                    .filter(ClassTree::isClass)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public byte[] read(String file) throws IOException {
        return Files.readAllBytes(path.resolve(file));
    }

    @Override
    public void replace(Map<String, byte[]> changed) throws IOException {
        for (Map.Entry<String, byte[]> entry : changed.entrySet()) {
            Path file = path.resolve(entry.getKey());
            Path written = Files.createTempFile(file.getParent(), "aludel", ".tmp");
            try {
                Files.write(written, entry.getValue());
                // a file for the owner alone would be another one than compilers write
                Files.copy(written, file, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(written);
            }
        }
    }
}
