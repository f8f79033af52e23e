package org.aludel.enhancer.directory;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a run has left behind, so that the next one need not look at it again: a text file with a line for the circumstances,
 * and one for each class file.
 *
 * <p>A class file that is as it was left is passed over. When a managed class was changed, added or removed, all files are
 * looked at again, since any of them may use its fields.
 */
final class EnhancementState {

    /**
     * A class file as it was left.
     *
     * @param digest the digest of its bytes
     * @param managed whether it may contain a managed class
     */
    record Left(String digest, boolean managed) {}

    private final String circumstances;
    private final Map<String, Left> files;

    private EnhancementState(String circumstances, Map<String, Left> files) {
        this.circumstances = circumstances;
        this.files = files;
    }

    /** A state without any file. */
    static EnhancementState empty(String circumstances) {
        return new EnhancementState(circumstances, new TreeMap<>());
    }

    /** The state that a file contains; an empty one if there is none, or if the circumstances were others. */
    static EnhancementState read(Path file, String circumstances) throws IOException {
        EnhancementState state = empty(circumstances);
        if (Files.isRegularFile(file)) {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            if (!lines.isEmpty() && lines.get(0).equals(circumstances)) {
                lines.stream()
                        .skip(1)
                        .map(line -> line.split(" ", 3))
                        .filter(parts -> parts.length == 3)
                        .forEach(parts -> state.files.put(parts[2], new Left(parts[0], parts[1].equals("managed"))));
            }
        }
        return state;
    }

    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(circumstances);
        files.forEach((name, left) -> lines.add(left.digest() + (left.managed() ? " managed " : " other ") + name));
        Path parent = file.toAbsolutePath().getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        Files.write(file, lines, StandardCharsets.UTF_8);
    }

    void put(String file, byte[] bytes, boolean managed) {
        files.put(file, new Left(digest(bytes), managed));
    }

    boolean isEmpty() {
        return files.isEmpty();
    }

    /** Whether a file is as it was left. */
    boolean isSame(String file, byte[] bytes) {
        Left left = files.get(file);
        return left != null && left.digest().equals(digest(bytes));
    }

    /** Whether a file was left with a managed class. */
    boolean wasManaged(String file) {
        Left left = files.get(file);
        return left != null && left.managed();
    }

    /** The files that were left. */
    Iterable<String> left() {
        return files.keySet();
    }

    static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
