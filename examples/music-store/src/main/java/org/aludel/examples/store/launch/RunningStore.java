package org.aludel.examples.store.launch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.List;

/** A store that runs in a process of its own. */
public interface RunningStore extends AutoCloseable {

    /** Where its page is; ends with a slash. */
    URI address();

    @Override
    void close();

    /** Waits until the store answers. */
    static void await(URI address, Process process) {
        long end = System.nanoTime() + Duration.ofMinutes(3).toNanos();
        while (true) {
            if (!process.isAlive()) {
                throw new IllegalStateException("The store has ended with " + process.exitValue());
            }
            if (answers(address)) {
                return;
            }
            if (System.nanoTime() > end) {
                throw new IllegalStateException("The store does not answer at " + address);
            }
            sleep();
        }
    }

    private static boolean answers(URI address) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) address.resolve("api/genres").toURL().openConnection();
            connection.setConnectTimeout(10_000);
            connection.setReadTimeout(60_000);
            return connection.getResponseCode() == 200;
        } catch (IOException e) {
            return false; // it does not listen yet
        }
    }

    /** Ends a process and those that it started, in the way of Ctrl-C. */
    static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        all.forEach(ProcessHandle::destroy);
        process.destroy();
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while ((process.isAlive() || all.stream().anyMatch(ProcessHandle::isAlive)) && System.nanoTime() < end) {
            sleep();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }

    /** Starts a process. */
    static Process start(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
