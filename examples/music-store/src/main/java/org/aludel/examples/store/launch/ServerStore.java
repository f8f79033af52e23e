package org.aludel.examples.store.launch;

import java.net.URI;
import java.nio.file.Path;
import org.aludel.examples.store.se.Settings;

/**
 * The store on a server: its WAR in the folder of deployments, and the default data source of the server on a database of the
 * caller's. As a program it runs until it is stopped.
 */
public final class ServerStore implements RunningStore {

    private final URI address;
    private final Process process;

    private ServerStore(URI address, Process process) {
        this.address = address;
        this.process = process;
    }

    /** Runs the server in the foreground. */
    public static void main(String[] arguments) throws InterruptedException {
        Settings settings = Settings.ofSystemProperties();
        Path base = Path.of(Server.property("store.server.base"));
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
     * @param base a folder for what the server writes, in place of what was in it
     * @param log the file for what it prints
     */
    public static ServerStore start(Path base, Settings settings, Path log) {
        Process process = RunningStore.start(
                command(base, settings).redirectErrorStream(true).redirectOutput(log.toFile()));
        URI address = address(settings.port());
        try {
            RunningStore.await(address, process);
        } catch (RuntimeException e) {
            RunningStore.end(process);
            throw e;
        }
        return new ServerStore(address, process);
    }

    private static ProcessBuilder command(Path base, Settings settings) {
        Server.delete(base);
        return Server.ofSystemProperties().prepare(base, settings);
    }

    private static URI address(int port) {
        return URI.create("http://localhost:" + port + "/music-store/");
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
