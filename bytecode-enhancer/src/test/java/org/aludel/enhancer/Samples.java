package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/**
 * Classes of a test: compiled from sources, plain or enhanced, and loaded by a loader of their own.
 *
 * @param classes the class files by the names of the classes
 * @param parent the loader of those that they may use
 */
public record Samples(Map<String, byte[]> classes, ClassLoader parent) {

    private static final Pattern PACKAGE = Pattern.compile("package ([\\w.]+);");
    /** What the sources may name without a package. */
    private static final String IMPORTS = Stream.of(
                    "jakarta.persistence", "java.util", "java.util.function", "org.aludel.enhancer")
            .map(name -> " import " + name + ".*;")
            .collect(Collectors.joining());

    private static final Pattern TYPE =
            Pattern.compile("\\b(?:class|interface|enum|record) (\\w+)", Pattern.UNICODE_CHARACTER_CLASS);

    /** Compiles sources with the newest language of this Java. */
    public static Samples compile(String... sources) {
        return compile(Runtime.version().feature(), Samples.class.getClassLoader(), Map.of(), sources);
    }

    /** Compiles sources for a release. */
    public static Samples compile(int release, String... sources) {
        return compile(release, Samples.class.getClassLoader(), Map.of(), sources);
    }

    /** Compiles sources that use other samples; these become the parent. */
    public static Samples compileOver(Samples below, ClassLoader parent, String... sources) {
        return compile(Runtime.version().feature(), parent, below.classes, sources);
    }

    private static Samples compile(int release, ClassLoader parent, Map<String, byte[]> known, String... sources) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
        List<String> options = List.of(
                "--release", String.valueOf(release), "-g", "-parameters", "-proc:none", "-Xlint:-options", "-nowarn");
        try (MemoryFiles files = new MemoryFiles(compiler, known)) {
            List<JavaFileObject> units =
                    Arrays.stream(sources).map(Samples::source).toList();
            boolean compiled = compiler.getTask(null, files, problems, options, null, units)
                    .call();
            assertThat(compiled).as(problems.getDiagnostics().toString()).isTrue();
            return new Samples(files.written(), parent);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaFileObject source(String text) {
        Matcher inPackage = PACKAGE.matcher(text);
        Matcher type = TYPE.matcher(text);
        assertThat(type.find()).isTrue();
        String name = (inPackage.find() ? inPackage.group(1).replace('.', '/') + "/" : "") + type.group(1);
        return new SimpleJavaFileObject(URI.create("memory:///" + name + ".java"), JavaFileObject.Kind.SOURCE) {
            @Override
            public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                return !text.startsWith("package")
                        ? IMPORTS + text
                        : text.substring(0, text.indexOf(';') + 1) + IMPORTS + text.substring(text.indexOf(';') + 1);
            }
        };
    }

    /** All of them enhanced, and verified. */
    public Samples enhanced() {
        return enhanced(new Enhancer(EnhancerOptions.defaults()));
    }

    /** All of them enhanced by an enhancer, and verified. */
    public Samples enhanced(Enhancer enhancer) {
        ClassLoader plain = loader();
        Map<String, byte[]> changed = new TreeMap<>(classes);
        Set<String> names = new HashSet<>();
        classes.forEach((name, bytes) -> {
            if (enhancer.enhance(name, bytes, plain) instanceof Enhancement.Enhanced enhanced) {
                changed.put(name, enhanced.bytes());
                names.add(name);
            }
        });
        Samples result = new Samples(changed, parent);
        result.verify(names);
        return result;
    }

    /** Passes all through the checks of ASM and of the JVM. */
    public Samples verify(Set<String> names) {
        ClassLoader loader = loader();
        for (String name : names) {
            StringWriter problems = new StringWriter();
            ClassReader reader = new ClassReader(bytes(name));
            CheckClassAdapter.verify(reader, loader, false, new PrintWriter(problems));
            assertThat(problems.toString()).as(name).isEmpty();
            load(loader, name);
        }
        return this;
    }

    /** One of them alone. */
    public Samples only(String name) {
        return new Samples(Map.of(name, bytes(name)), parent);
    }

    /** The bytes of a class. */
    public byte[] bytes(String name) {
        return classes.get(name);
    }

    /** A new loader for the classes. */
    public ClassesLoader loader() {
        return new ClassesLoader(classes, parent);
    }

    private static Class<?> load(ClassLoader loader, String name) {
        try {
            // initialization is what runs the verifier
            return Class.forName(name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Calls a static method without parameters of a class in a new loader. */
    public Object run(String className, String method) {
        try {
            var found = load(loader(), className).getDeclaredMethod(method);
            found.setAccessible(true);
            return found.invoke(null);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e.getCause() == null ? e : e.getCause());
        }
    }

    private static final class MemoryFiles extends ForwardingJavaFileManager<JavaFileManager> {

        private final Map<String, ByteArrayOutputStream> output = new TreeMap<>();
        private final Map<String, byte[]> known;

        MemoryFiles(JavaCompiler compiler, Map<String, byte[]> known) {
            super(compiler.getStandardFileManager(null, null, null));
            this.known = known;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + className.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    output.put(className, bytes);
                    return bytes;
                }
            };
        }

        @Override
        public Iterable<JavaFileObject> list(
                Location location, String packageName, Set<JavaFileObject.Kind> kinds, boolean recurse)
                throws IOException {
            List<JavaFileObject> found = new ArrayList<>();
            super.list(location, packageName, kinds, recurse).forEach(found::add);
            if (location == StandardLocation.CLASS_PATH) {
                known.keySet().stream()
                        .filter(name -> name.substring(0, Math.max(0, name.lastIndexOf('.')))
                                .equals(packageName))
                        .flatMap(name -> Stream.of(new KnownClass(name, known.get(name))))
                        .forEach(found::add);
            }
            return found;
        }

        @Override
        public String inferBinaryName(Location location, JavaFileObject file) {
            return file instanceof KnownClass known ? known.name : super.inferBinaryName(location, file);
        }

        Map<String, byte[]> written() {
            Map<String, byte[]> written = new TreeMap<>();
            output.forEach((name, bytes) -> written.put(name, bytes.toByteArray()));
            return written;
        }
    }

    private static final class KnownClass extends SimpleJavaFileObject {

        private final String name;
        private final byte[] bytes;

        KnownClass(String name, byte[] bytes) {
            super(URI.create("memory:///" + name.replace('.', '/') + ".class"), Kind.CLASS);
            this.name = name;
            this.bytes = bytes;
        }

        @Override
        public java.io.InputStream openInputStream() {
            return new java.io.ByteArrayInputStream(bytes);
        }
    }
}
