package org.aludel.provider.enhancement;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.aludel.enhancer.Enhancement;
import org.aludel.enhancer.Enhancer;
import org.aludel.enhancer.EnhancerOptions;

/** Classes of sources, which loaders may have plain and enhanced, all of them or some. */
final class CompiledClasses {

    private final Map<String, byte[]> classes = new TreeMap<>();

    /**
     * Compiles sources of the package {@code p}.
     *
     * @param folder an empty folder
     * @param sources the sources by the names of their classes
     */
    CompiledClasses(Path folder, Map<String, String> sources) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(
                "-proc:none", "-g", "-classpath", System.getProperty("java.class.path"), "-d", folder.toString()));
        for (Map.Entry<String, String> source : sources.entrySet()) {
            arguments.add(Files.writeString(folder.resolve(source.getKey() + ".java"), source.getValue())
                    .toString());
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        try (Stream<Path> files = Files.list(folder.resolve("p"))) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                classes.put("p." + name.substring(0, name.length() - ".class".length()), Files.readAllBytes(file));
            }
        }
    }

    /** A loader that has all classes plain. */
    ClassLoader plain() {
        return new Loader(Set.of());
    }

    /** A loader that has all classes enhanced. */
    ClassLoader enhanced() {
        return new Loader(classes.keySet());
    }

    /** A loader that has some classes enhanced, and all others plain. */
    ClassLoader enhanced(String... names) {
        return new Loader(Set.of(names));
    }

    private final class Loader extends ClassLoader {

        private final Set<String> chosen;
        private final Enhancer enhancer = new Enhancer(EnhancerOptions.defaults());

        Loader(Set<String> chosen) {
            super(CompiledClasses.class.getClassLoader());
            this.chosen = chosen;
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            byte[] used = chosen.contains(name)
                            && enhancer.enhance(name, bytes, this) instanceof Enhancement.Enhanced enhanced
                    ? enhanced.bytes()
                    : bytes;
            return defineClass(name, used, 0, used.length);
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            byte[] bytes = name.endsWith(".class")
                    ? classes.get(
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    : null;
            return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
        }
    }

    /** A class of a loader. */
    static Class<?> type(ClassLoader loader, String name) {
        try {
            return Class.forName("p." + name, true, loader);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** A new instance of a class of a loader, as something that this test knows. */
    static <T> T make(ClassLoader loader, String name, Class<T> as) {
        try {
            return as.cast(type(loader, name).getConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new LinkageError(e.getMessage(), e);
        }
    }
}
