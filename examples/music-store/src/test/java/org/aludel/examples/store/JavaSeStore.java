package org.aludel.examples.store;

import java.net.URI;
import java.nio.file.Path;
import org.aludel.examples.store.launch.RunningStore;
import org.aludel.examples.store.se.Main;
import org.aludel.examples.store.se.Settings;

/** The store in Java SE, as the README starts it. */
final class JavaSeStore implements RunningStore {

    private final URI address;
    private final Process process;

    private JavaSeStore(URI address, Process process) {
        this.address = address;
        this.process = process;
    }

    static JavaSeStore start(Settings settings, Path log) {
        URI address = URI.create("http://localhost:" + settings.port() + "/");
        Process process = RunningStore.start(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                        "-Dstore.url=" + settings.url(),
                        "-Dstore.user=" + settings.user(),
                        "-Dstore.password=" + settings.password(),
                        "-Dstore.port=" + settings.port(),
                        Main.class.getName())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile()));
        try {
            RunningStore.await(address, process);
        } catch (RuntimeException e) {
            RunningStore.end(process);
            throw e;
        }
        return new JavaSeStore(address, process);
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
