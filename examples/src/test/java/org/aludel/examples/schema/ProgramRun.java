package org.aludel.examples.schema;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.aludel.testing.databases.FreshDatabase;

/**
 * What a run of the program left behind.
 *
 * @param code the exit code
 * @param out what it printed
 * @param errors what it complained of
 */
record ProgramRun(int code, String out, String errors) {

    /** Runs the program with a password. */
    static ProgramRun with(String password, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        int code = new SchemaPicture(printer(out), printer(errors), user -> password).run(List.of(arguments));
        return new ProgramRun(code, out.toString(StandardCharsets.UTF_8), errors.toString(StandardCharsets.UTF_8));
    }

    /** Runs the program on a database. */
    static ProgramRun on(FreshDatabase database, String... more) {
        String[] arguments = new String[3 + more.length];
        arguments[0] = database.jdbcUrl();
        arguments[1] = "--user";
        arguments[2] = database.user();
        System.arraycopy(more, 0, arguments, 3, more.length);
        return with(database.password(), arguments);
    }

    private static PrintStream printer(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }
}
