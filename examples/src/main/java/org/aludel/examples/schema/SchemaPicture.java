package org.aludel.examples.schema;

import java.io.PrintStream;
import java.util.List;
import org.aludel.core.deployment.SchemaDeployment;
import org.aludel.core.engine.Engine;
import org.aludel.core.engine.EngineSettings;
import org.aludel.core.engine.Pooling;
import org.aludel.core.error.AludelException;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.schema.MetaData;
import org.jspecify.annotations.Nullable;

/** Prints the schema of a database, and draws it. Without the URL of a database it creates one to draw. */
public final class SchemaPicture {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int MISUSED = 2;

    private static final String URL_OF_SAMPLE = "jdbc:h2:mem:";

    private final PrintStream out;
    private final PrintStream errors;
    private final Password password;

    SchemaPicture(PrintStream out, PrintStream errors, Password password) {
        this.out = out;
        this.errors = errors;
        this.password = password;
    }

    /** Runs the example; ends the JVM with another code than 0 when it fails. */
    public static void main(String[] arguments) {
        int code = new SchemaPicture(System.out, System.err, Password.ofProcess()).run(List.of(arguments));
        if (code != DONE) {
            System.exit(code);
        }
    }

    /** Does what the arguments say, and returns the exit code. */
    int run(List<String> words) {
        try {
            show(Arguments.of(words));
            return DONE;
        } catch (UsageException e) {
            errors.println(e.getMessage());
            errors.print(Arguments.USAGE);
            return MISUSED;
        } catch (AludelException | FileException e) {
            errors.println(e.getMessage());
            return FAILED;
        }
    }

    private void show(Arguments arguments) {
        if (arguments.help()) {
            out.print(Arguments.USAGE);
            return;
        }
        String url = arguments.url();
        try (Engine engine = Engine.ofUrl(url == null ? URL_OF_SAMPLE : url, settings(arguments.user()))) {
            if (url == null) {
                SchemaDeployment.to(engine).createAll(SampleStore.SCHEMA);
            }
            Inspector inspector = Inspector.of(engine);
            String schema = arguments.schema();
            show(schema == null ? inspector.metaData() : inspector.metaData(schema), engine, arguments.folder());
        }
    }

    private void show(MetaData schema, Engine engine, @Nullable String folder) {
        out.print(new SchemaText(engine.dialect()).of(schema));
        if (folder != null) {
            Diagram diagram = DiagramOfSchema.of(schema, engine.dialect().types());
            OutputFolder files = OutputFolder.at(folder);
            out.println("written: " + files.write("schema.dot", DotFile.of(diagram)));
            out.println("written: " + files.write("schema.svg", SvgFile.of(ElkLayout.of(diagram))));
        }
    }

    /** One connection serves all: a database in memory may be gone with the last one. */
    private EngineSettings settings(@Nullable String user) {
        EngineSettings settings = EngineSettings.defaults().pooling(Pooling.SINGLE_CONNECTION);
        String secret = password.of(user);
        if (user != null) {
            settings = settings.property("user", user);
        }
        return secret == null ? settings : settings.property("password", secret);
    }
}
