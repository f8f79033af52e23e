package org.aludel.tck;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is logged while a test runs. Tests of the TCK log the reason of a failure and then throw something that says
 * no more than "failed", so that the log is where the cause is.
 */
final class TestLog extends Handler {

    private static final Logger ROOT = Logger.getLogger("");
    private static final int LONGEST = 400_000;

    private final SimpleFormatter formatter = new SimpleFormatter();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Throwable thrown;
    private @Nullable String lastError;

    /** Takes the place of all handlers that are installed. */
    void install() {
        for (Handler other : ROOT.getHandlers()) {
            ROOT.removeHandler(other);
        }
        ROOT.addHandler(this);
    }

    /** Forgets what was logged so far. */
    synchronized void begin() {
        text.setLength(0);
        thrown = null;
        lastError = null;
    }

    @Override
    public synchronized void publish(LogRecord logged) {
        if (text.length() < LONGEST) {
            text.append(formatter.format(logged));
        }
        if (logged.getLevel().intValue() >= Level.SEVERE.intValue()) {
            lastError = formatter.formatMessage(logged);
        }
        if (logged.getLevel().intValue() >= Level.INFO.intValue() && thrown == null) {
            thrown = logged.getThrown();
        }
    }

    /** One line about why the running test failed with {@code failure}: what was logged, else the failure itself. */
    synchronized String causeOf(Throwable failure) {
        if (thrown != null) {
            return FailureCause.of(thrown);
        }
        String own = FailureCause.of(failure);
        return lastError == null || failure.getCause() != null ? own : own + ": " + FailureCause.firstLine(lastError);
    }

    /** Writes what was logged since {@link #begin()}, and the failure, to a file. */
    synchronized void write(Path file, Throwable failure) {
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text + "\n" + trace);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write " + file, e);
        }
    }

    /** Deletes what an earlier run wrote. */
    void forget(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot delete " + file, e);
        }
    }

    @Override
    public void flush() {
        // Everything is in memory.
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
