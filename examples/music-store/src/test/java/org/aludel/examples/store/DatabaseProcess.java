package org.aludel.examples.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.aludel.examples.store.launch.RunningStore;
import org.h2.tools.Server;

/** H2 as a server in a process of its own, so that it can be killed and started again. */
final class DatabaseProcess implements AutoCloseable {

    private final Path folder;
    private final int port;
    private Process process;

    DatabaseProcess(Path folder) {
        this.folder = folder;
        this.port = freePort();
    }

    /** A port that nobody listens at. */
    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where it is. What is committed is written at once, so that nothing is lost when the process is killed. */
    Database database() {
        return new Database("jdbc:h2:tcp://localhost:" + port + "/./store;WRITE_DELAY=0", "sa", "sa");
    }

    void start() throws SQLException, InterruptedException, URISyntaxException {
        Path library = Path.of(
                Server.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        process = RunningStore.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        library.toString(),
                        Server.class.getName(),
                        "-tcp",
                        "-tcpPort",
                        String.valueOf(port),
                        "-baseDir",
                        folder.toString(),
                        "-ifNotExists")
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("database.log").toFile()));
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        Database database = database();
        while (true) {
            try {
                DriverManager.getConnection(database.url(), database.user(), database.password())
                        .close();
                return;
            } catch (SQLException e) {
                if (System.nanoTime() > end) {
                    throw e;
                }
                Thread.sleep(100);
            }
        }
    }

    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        if (process != null) {
            kill();
        }
    }
}
