package org.aludel.examples.schema;

import java.io.Console;
import org.jspecify.annotations.Nullable;

/** Where the password comes from. */
@FunctionalInterface
interface Password {

    /** The environment variable that holds it. */
    String VARIABLE = "ALUDEL_PASSWORD";

    /** The password, or null when there is none. */
    @Nullable
    String of(@Nullable String user);

    /** That of the environment; without such, a user is asked for it where there is a terminal. */
    static Password ofProcess() {
        return user -> {
            String given = System.getenv(VARIABLE);
            Console terminal = given == null && user != null ? System.console() : null;
            if (terminal == null) {
                return given;
            }
            char[] typed = terminal.readPassword("Password: ");
            return typed == null ? null : new String(typed);
        };
    }
}
