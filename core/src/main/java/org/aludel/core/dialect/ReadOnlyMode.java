package org.aludel.core.dialect;

import org.jspecify.annotations.Nullable;

/**
 * How a connection is told that its transactions only read. The driver can do that as a rule.
 *
 * @param on a statement that makes the connection read-only, or null to ask the driver
 * @param off a statement that makes it writable again, or null to ask the driver
 */
public record ReadOnlyMode(@Nullable String on, @Nullable String off) {

    /** The driver does it. */
    public static final ReadOnlyMode BY_DRIVER = new ReadOnlyMode(null, null);

    /** The statement that switches the connection, or null to ask the driver. */
    public @Nullable String statement(boolean readOnly) {
        return readOnly ? on : off;
    }
}
