package org.aludel.generator;

import jakarta.persistence.Entity;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * What comes out when source files are compiled with the processor.
 *
 * @param generated the generated source files by their names
 * @param messages what the compiler said, each with the line that it said it of
 */
record Compilation(Map<String, String> generated, List<String> messages) {

    private static final String API = location(Entity.class);

    private static String location(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Compiles files, in an empty directory.
     *
     * @param directory the directory
     * @param files texts by names; what is not Java lies beside the classes
     */
    static Compilation of(Path directory, Map<String, String> files) {
        try {
            return compile(directory, files);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Compilation compile(Path directory, Map<String, String> files) throws IOException {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        Path generated = Files.createDirectories(directory.resolve("generated"));
        List<Path> units = new ArrayList<>();
        for (Map.Entry<String, String> file : files.entrySet()) {
            boolean java = file.getKey().endsWith(".java");
            Path path = (java ? sources : classes).resolve(file.getKey());
            Files.createDirectories(path.getParent());
            Files.writeString(path, file.getValue());
            if (java) {
                units.add(path);
            }
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    manager,
                    diagnostics,
                    List.of(
                            "-d",
                            classes.toString(),
                            "-s",
                            generated.toString(),
                            "-Xlint:all,-processing,-classfile,-options,-serial,-path",
                            "-classpath",
                            API,
                            "--release",
                            "17"),
                    null,
                    manager.getJavaFileObjectsFromPaths(units));
            task.setProcessors(List.of(new MetamodelProcessor()));
            task.call();
        }
        List<String> messages = new ArrayList<>();
        for (Diagnostic<? extends JavaFileObject> diagnostic : diagnostics.getDiagnostics()) {
            messages.add(text(diagnostic));
        }
        return new Compilation(texts(generated), messages);
    }

    private static String text(Diagnostic<? extends JavaFileObject> diagnostic) {
        JavaFileObject file = diagnostic.getSource();
        String place = file == null ? "" : place(file, diagnostic.getLineNumber());
        return diagnostic.getKind() + place + ": " + diagnostic.getMessage(Locale.ROOT);
    }

    private static String place(@Nullable JavaFileObject file, long line) {
        String name = file == null ? "" : file.getName().replace('\\', '/');
        return " at " + name.substring(name.lastIndexOf('/') + 1) + ", line " + line;
    }

    private static Map<String, String> texts(Path directory) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(directory.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
        }
        return texts;
    }
}
