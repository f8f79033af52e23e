package org.aludel.examples.schema;

import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the program is to do. Messages about arguments repeat no values: there may be passwords among them.
 *
 * @param url the URL of the database, or null for the sample
 * @param user the user, or null
 * @param schema the name of the schema, or null for the current one
 * @param folder where the pictures go, or null for none
 * @param help true when only the usage is asked for
 */
record Arguments(
        @Nullable String url,
        @Nullable String user,
        @Nullable String schema,
        @Nullable String folder,
        boolean help) {

    static final String USAGE = """
            Usage: [JDBC-URL] [--user NAME] [--schema NAME] [--out FOLDER]
              JDBC-URL  the database; without it, a sample in memory is created and shown
              --user    who connects; the password is the environment variable %s, or asked for
              --schema  another schema than the current one
              --out     where schema.dot and schema.svg are written; without it, only text is printed
            """.formatted(Password.VARIABLE);

    private static final Set<String> OPTIONS = Set.of("--user", "--schema", "--out");

    /**
     * Reads the words of the command line.
     *
     * @throws UsageException when there is something that the program does not know
     */
    static Arguments of(List<String> words) {
        Map<String, String> options = new HashMap<>();
        @Nullable String url = null;
        boolean help = false;
        Iterator<String> rest = words.iterator();
        while (rest.hasNext()) {
            String word = rest.next();
            if (word.equals("--help")) {
                help = true;
            } else if (word.startsWith("-")) {
                option(word, rest, options);
            } else if (url == null) {
                url = word;
            } else {
                throw new UsageException("There is more than one URL.");
            }
        }
        return new Arguments(url, options.get("--user"), options.get("--schema"), options.get("--out"), help);
    }

    private static void option(String word, Iterator<String> rest, Map<String, String> options) {
        String name = word.split("=", 2)[0];
        if (name.startsWith("--password")) {
            throw new UsageException("A password is no argument, since others can see those. Set the variable "
                    + Password.VARIABLE + ", or wait to be asked.");
        }
        if (!OPTIONS.contains(word)) {
            throw new UsageException("The option '" + Visible.text(name) + "' is not known, or its value is not a"
                    + " word of its own.");
        }
        if (!rest.hasNext()) {
            throw new UsageException("The option '" + word + "' lacks its value.");
        }
        if (options.put(word, rest.next()) != null) {
            throw new UsageException("The option '" + word + "' is there twice.");
        }
    }
}
