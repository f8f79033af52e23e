package org.aludel.examples.store.launch;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.aludel.examples.store.se.Settings;

/** A server that was unpacked. What it writes goes to another folder, in which it finds its configuration and the WAR. */
public sealed interface Server permits Payara, WildFly {

    /**
     * Puts the configuration and the WAR into a folder, and tells how the server is started with them.
     *
     * @param base a folder that is not there yet
     */
    ProcessBuilder prepare(Path base, Settings settings);

    /** What system properties say: {@code store.server} and {@code store.server.home}. */
    static Server ofSystemProperties() {
        Path home = Path.of(property("store.server.home"));
        String name = property("store.server");
        return switch (name) {
            case "payara" -> new Payara(home);
            case "wildfly" -> new WildFly(home);
            default -> throw new IllegalArgumentException("There is no server " + name);
        };
    }

    /** A system property that is needed. */
    static String property(String name) {
        return requireNonNull(System.getProperty(name), name);
    }

    /** The name of a script of a server. */
    static String script(String name, String unix, String windows) {
        return name + (property("os.name").toLowerCase(Locale.ROOT).startsWith("windows") ? windows : unix);
    }

    /** Deletes a folder, if it is there. */
    static void delete(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.map(Path::toFile).sorted((one, other) -> other.compareTo(one)).forEach(File::delete);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies a folder to where there is none. */
    static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(copy);
                } else {
                    Files.copy(file, copy);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Puts the WAR into the folder of which the server deploys what is in it. */
    static void deploy(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.copy(Path.of(property("store.war")), folder.resolve("music-store.war"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
