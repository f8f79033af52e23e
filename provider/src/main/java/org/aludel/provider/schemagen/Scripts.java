package org.aludel.provider.schemagen;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.regex.Pattern;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineConnection;
import org.aludel.core.sql.Sql;
import org.aludel.provider.unit.Resources;
import org.aludel.provider.unit.ScriptErrors;
import org.aludel.provider.unit.ScriptSource;
import org.aludel.provider.unit.UnitDescriptor;
import org.jspecify.annotations.Nullable;

/** Reads the scripts of a unit and executes them. A reader that was given is read once, and its text kept. */
final class Scripts {

    private static final System.Logger LOG = System.getLogger("org.aludel.schema");

    /** A letter and a colon are a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*", Pattern.DOTALL);

    private final UnitDescriptor unit;
    private final IdentityHashMap<Reader, String> read = new IdentityHashMap<>();

    Scripts(UnitDescriptor unit) {
        this.unit = unit;
    }

    /** The statements of a script, for a database of the dialect. */
    List<SqlScript.Part> statements(ScriptSource source, Dialect dialect) {
        try {
            return SqlScript.parts(text(source), backslashEscapes(dialect));
        } catch (SqlScript.UnfinishedScript e) {
            throw SchemaErrors.unfinishedScript(name(source), e.line(), String.valueOf(e.getMessage()));
        }
    }

    /**
     * Executes a script. Its text goes to the driver as it is.
     *
     * @param errors whether a transaction executes it, which the first failure undoes, or one for each statement
     */
    void execute(ScriptSource source, Engine engine, ScriptErrors errors) {
        List<SqlScript.Part> statements = statements(source, engine.dialect());
        LOG.log(System.Logger.Level.DEBUG, () -> "executing " + statements.size() + " statements of " + name(source));
        if (errors == ScriptErrors.FAIL) {
            engine.run(connection -> {
                for (SqlScript.Part part : statements) {
                    try {
                        execute(part, connection);
                    } catch (SQLException e) {
                        throw SchemaErrors.statementFailed(name(source), part.line(), e);
                    }
                }
            });
            return;
        }
        try (EngineConnection connection = engine.connect()) {
            statements.forEach(part -> executeAlone(part, connection, source));
        }
    }

    private static void executeAlone(SqlScript.Part part, EngineConnection connection, ScriptSource source) {
        connection.begin();
        try {
            execute(part, connection);
        } catch (SQLException e) {
            connection.rollback();
            LOG.log(
                    System.Logger.Level.WARNING,
                    SchemaErrors.statementLeftOut(name(source), part.line(), e).getMessage());
            return;
        }
        connection.commit();
    }

    private static void execute(SqlScript.Part part, EngineConnection connection) throws SQLException {
        try (Statement statement = connection.unwrap(Connection.class).createStatement()) {
            statement.execute(part.sql());
        }
    }

    private static String name(ScriptSource source) {
        return source instanceof ScriptSource.At at ? "'" + at.location() + "'" : "of a Reader";
    }

    /** Databases whose texts have escapes need a backslash doubled in a literal. */
    private static boolean backslashEscapes(Dialect dialect) {
        return dialect.compile(Sql.select(Sql.literal("\\"))).sql().contains("\\\\");
    }

    private String text(ScriptSource source) {
        try {
            if (source instanceof ScriptSource.Given given) {
                String known = read.get(given.reader());
                String text = known == null ? all(given.reader()) : known;
                read.put(given.reader(), text);
                return text;
            }
            String location = ((ScriptSource.At) source).location();
            try (InputStream stream = open(location)) {
                return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
            }
        } catch (IOException e) {
            throw SchemaErrors.unreadableScript(unit.name(), name(source), e);
        }
    }

    private static String all(Reader reader) throws IOException {
        StringWriter text = new StringWriter();
        reader.transferTo(text);
        return text.toString();
    }

    /** A URL, a resource of the class path or of the root of the unit, or a file. */
    private InputStream open(String location) throws IOException {
        if (SCHEME.matcher(location).matches()) {
            return Resources.open(new URL(location));
        }
        String resource = location.startsWith("/") ? location.substring(1) : location;
        URL found = unit.classLoader().getResource(resource);
        if (found != null) {
            return Resources.open(found);
        }
        InputStream ofRoot = ofRoot(resource);
        if (ofRoot != null) {
            return ofRoot;
        }
        try {
            Path file = Path.of(location);
            if (Files.isRegularFile(file)) {
                return Files.newInputStream(file);
            }
        } catch (InvalidPathException e) {
            LOG.log(System.Logger.Level.DEBUG, "the location of a script is no path", e);
        }
        throw SchemaErrors.noScript(unit.name(), location);
    }

    private @Nullable InputStream ofRoot(String resource) {
        URL root = unit.root();
        if (root == null) {
            return null;
        }
        String form = root.toExternalForm();
        boolean directory = form.endsWith("/");
        try {
            return Resources.open(directory ? new URL(root, resource) : new URL("jar:" + form + "!/" + resource));
        } catch (MalformedURLException e) {
            LOG.log(System.Logger.Level.DEBUG, "the location of a script is no URL", e);
            return null;
        } catch (IOException e) {
            return null;
        }
    }
}
