package org.aludel.enhancer.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.aludel.enhancer.error.EnhancerErrors;

/**
 * An archive. It is written anew when a class changes, with its entries in the order that they had.
 *
 * @param path the file
 */
record ClassArchive(Path path) implements ClassTree {

    @Override
    public SortedSet<String> files() throws IOException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            return archive.stream()
                    .map(ZipEntry::getName)
                    .filter(ClassTree::isClass)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Override
    public byte[] read(String file) throws IOException {
        try (ZipFile archive = new ZipFile(path.toFile())) {
            return bytes(archive, archive.getEntry(file));
        }
    }

    @Override
    public void replace(Map<String, byte[]> changed) throws IOException {
        Path written = path.resolveSibling(path.getFileName() + ".aludel");
        try {
            try (ZipFile archive = new ZipFile(path.toFile());
                    OutputStream file = Files.newOutputStream(written);
                    ZipOutputStream out = new ZipOutputStream(file)) {
                copy(archive, changed, out);
            }
            Files.move(written, path, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private void copy(ZipFile archive, Map<String, byte[]> changed, ZipOutputStream out) throws IOException {
        for (ZipEntry entry : Collections.list(archive.entries())) {
            if (isSignature(entry.getName())) {
                throw EnhancerErrors.signedArchive(path);
            }
            byte[] replacement = changed.get(entry.getName());
            write(entry, replacement == null ? bytes(archive, entry) : replacement, out);
        }
        if (archive.getComment() != null) {
            out.setComment(archive.getComment());
        }
    }

    private static boolean isSignature(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return upper.startsWith("META-INF/") && upper.endsWith(".SF") && upper.indexOf('/', 9) < 0;
    }

    private static byte[] bytes(ZipFile archive, ZipEntry entry) throws IOException {
        try (InputStream in = archive.getInputStream(entry)) {
            return in.readAllBytes();
        }
    }

    private static void write(ZipEntry entry, byte[] bytes, ZipOutputStream out) throws IOException {
        ZipEntry copy = new ZipEntry(entry);
        copy.setSize(bytes.length);
        if (entry.getMethod() == ZipEntry.STORED) {
            CRC32 sum = new CRC32();
            sum.update(bytes);
            copy.setCrc(sum.getValue());
            copy.setCompressedSize(bytes.length);
        } else {
            copy.setCompressedSize(-1);
        }
        out.putNextEntry(copy);
        out.write(bytes);
        out.closeEntry();
    }
}
