package org.aludel.examples.store.wildfly;

import static java.util.Objects.requireNonNull;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.aludel.examples.store.se.Settings;

/**
 * The store on WildFly: its WAR in the folder of deployments, and the default data source of the server on a database of the
 * caller's. As a program it runs until it is stopped.
 */
public final class WildFlyStore implements RunningStore {

    private static final String DATA_SOURCE = "SUBSYSTEM_DATASOURCES_DATA_SOURCE_EXAMPLEDS__";

    private final URI address;
    private final Process process;

    private WildFlyStore(URI address, Process process) {
        this.address = address;
        this.process = process;
    }

    /** Runs the server in the foreground. */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.ofSystemProperties();
        Path base = Path.of(property("store.wildfly.base"));
        Process process = RunningStore.start(command(base, settings).inheritIO());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> RunningStore.end(process), "store-stop"));
        URI address = address(settings.port());
        RunningStore.await(address, process);
        System.out.println("The store is open at " + address + " (stop it with Ctrl-C)");
        process.waitFor();
    }

    /**
     * Starts a server and waits until the store answers.
     *
     * @param base an empty folder, or one of a server before, for what the server writes
     * @param log the file for what it prints
     */
    public static WildFlyStore start(Path base, Settings settings, Path log) {
        Process process = RunningStore.start(
                command(base, settings).redirectErrorStream(true).redirectOutput(log.toFile()));
        URI address = address(settings.port());
        try {
            RunningStore.await(address, process);
        } catch (RuntimeException e) {
            RunningStore.end(process);
            throw e;
        }
        return new WildFlyStore(address, process);
    }

    private static URI address(int port) {
        return URI.create("http://localhost:" + port + "/music-store/");
    }

    private static ProcessBuilder command(Path base, Settings settings) {
        Path home = Path.of(property("store.wildfly.home"));
        prepare(home, base);
        boolean windows = property("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        List<String> command = new ArrayList<>(List.of(
                home.resolve("bin")
                        .resolve(windows ? "standalone.bat" : "standalone.sh")
                        .toString(),
                "-Djboss.server.base.dir=" + base,
                "-Djboss.socket.binding.port-offset=" + (settings.port() - 8080),
                "-Dstore.data=" + System.getProperty("store.data", "")));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment()
                .putAll(Map.of(
                        "JAVA_HOME",
                        System.getProperty("java.home"),
                        "NOPAUSE",
                        "true",
                        "WILDFLY_OVERRIDING_ENV_VARS",
                        "true",
                        DATA_SOURCE + "CONNECTION_URL",
                        settings.url(),
                        DATA_SOURCE + "USER_NAME",
                        settings.user(),
                        DATA_SOURCE + "PASSWORD",
                        settings.password(),
                        // The database may be started anew.
                        DATA_SOURCE + "CHECK_VALID_CONNECTION_SQL",
                        "select 1",
                        DATA_SOURCE + "VALIDATE_ON_MATCH",
                        "true",
                        DATA_SOURCE + "BACKGROUND_VALIDATION",
                        "false"));
        return builder;
    }

    /** A folder for what a server writes, with its configuration as it was unpacked, and the WAR. */
    private static void prepare(Path home, Path base) {
        try {
            delete(base);
            Path original = home.resolve("standalone");
            try (Stream<Path> files = Files.walk(original.resolve("configuration"))) {
                for (Path file : files.toList()) {
                    Files.createDirectories(base.resolve("configuration"));
                    if (Files.isRegularFile(file)) {
                        Files.copy(file, base.resolve(original.relativize(file).toString()));
                    }
                }
            }
            Files.createDirectories(base.resolve("deployments"));
            Files.copy(
                    Path.of(property("store.war")),
                    base.resolve("deployments").resolve("music-store.war"),
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String property(String name) {
        return requireNonNull(System.getProperty(name), name);
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                files.map(Path::toFile)
                        .sorted((one, other) -> other.compareTo(one))
                        .forEach(File::delete);
            }
        }
    }

    @Override
    public URI address() {
        return address;
    }

    @Override
    public void close() {
        RunningStore.end(process);
    }
}
