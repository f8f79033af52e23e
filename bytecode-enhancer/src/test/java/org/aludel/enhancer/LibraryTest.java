package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.util.CheckClassAdapter;

/** All classes of large libraries, as if each of them were an entity: code of many compilers and styles. */
class LibraryTest {

    @ParameterizedTest
    @ValueSource(strings = {"assertj-core", "archunit-1", "junit-platform", "junit-jupiter-engine"})
    void everyClassCanBeEnhancedAndVerified(String library) throws Exception {
        Map<String, byte[]> classes = classes(library);
        assertThat(classes).isNotEmpty();
        Samples plain = new Samples(classes, getClass().getClassLoader());
        ClassLoader files = plain.loader();
        Enhancer enhancer = new Enhancer(EnhancerOptions.defaults().withManagedClasses(classes.keySet()));
        Map<String, byte[]> enhanced = new TreeMap<>(classes);
        List<String> changed = new ArrayList<>();
        classes.forEach((name, bytes) -> {
            if (enhancer.enhance(name, bytes, files) instanceof Enhancement.Enhanced result) {
                enhanced.put(name, result.bytes());
                changed.add(name);
            }
        });
        assertThat(changed).hasSizeGreaterThan(classes.size() / 2);
        ClassLoader loader = new ChildFirst(enhanced, getClass().getClassLoader());
        for (String name : changed) {
            // structure and frames of every method, without asking what a type is assignable to
            new ClassReader(enhanced.get(name))
                    .accept(new CheckClassAdapter(new org.objectweb.asm.ClassWriter(0), false), 0);
            link(loader, name);
        }
    }

    /** Lets the JVM verify a class without running its initializer: whoever asks for methods gets those of a linked class. */
    private static void link(ClassLoader loader, String name) throws ClassNotFoundException {
        try {
            assertThat(Class.forName(name, false, loader).getDeclaredMethods()).isNotNull();
        } catch (NoClassDefFoundError missing) {
            // optional dependencies of the library
            assertThat(missing).isNotInstanceOf(VerifyError.class);
        }
    }

    private static Map<String, byte[]> classes(String library) throws IOException {
        Path archive = Stream.of(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                .filter(path -> path.contains(library) && path.endsWith(".jar"))
                .map(Path::of)
                .findFirst()
                .orElseThrow();
        Map<String, byte[]> classes = new TreeMap<>();
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                String name = entry.getName();
                if (name.endsWith(".class") && !name.startsWith("META-INF") && !name.contains("-info")) {
                    classes.put(
                            name.substring(0, name.length() - 6).replace('/', '.'),
                            zip.getInputStream(entry).readAllBytes());
                }
            }
        }
        return classes;
    }

    private static final class ChildFirst extends ClassLoader {

        private final Map<String, byte[]> classes;

        ChildFirst(Map<String, byte[]> classes, ClassLoader parent) {
            super(parent);
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classes.get(name);
                if (bytes == null) {
                    return super.loadClass(name, resolve);
                }
                Class<?> loaded = findLoadedClass(name);
                return loaded == null ? defineClass(name, bytes, 0, bytes.length) : loaded;
            }
        }
    }
}
