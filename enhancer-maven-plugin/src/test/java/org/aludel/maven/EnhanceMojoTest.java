package org.aludel.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Both goals, over folders of a real compiler. */
class EnhanceMojoTest {

    private static final String ENTITY = "@jakarta.persistence.Entity public class A { int v; A(int v) {} }";

    @TempDir
    Path folder;

    private final List<String> said = new ArrayList<>();

    private void compile(String name, String source) throws IOException {
        Path file = folder.resolve("src").resolve(name + ".java");
        Files.createDirectories(file.getParent());
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Path classes = Files.createDirectories(folder.resolve("target/classes"));
        String classPath = classes + File.pathSeparator + System.getProperty("java.class.path");
        int status = compiler.run(
                null, null, null, "-proc:none", "-cp", classPath, "-d", classes.toString(), file.toString());
        assertThat(status).isZero();
    }

    private AbstractMojo goal(Class<? extends AbstractMojo> type, Map<String, Object> more) {
        try {
            AbstractMojo mojo = type.getConstructor().newInstance();
            set(mojo, "classes", folder.resolve("target/classes").toFile());
            set(mojo, "state", folder.resolve("target/aludel.txt").toFile());
            set(mojo, "classPath", List.of(System.getProperty("java.class.path").split(File.pathSeparator)));
            for (Map.Entry<String, Object> parameter : more.entrySet()) {
                set(mojo, parameter.getKey(), parameter.getValue());
            }
            mojo.setLog(new SystemStreamLog() {
                @Override
                public void info(CharSequence text) {
                    said.add("info " + text);
                }

                @Override
                public void warn(CharSequence text) {
                    said.add("warn " + text);
                }
            });
            return mojo;
        } catch (ReflectiveOperationException e) {
            throw new LinkageError("The goal has another form", e);
        }
    }

    /** As Maven does it. */
    private static void set(AbstractMojo mojo, String parameter, Object value) throws ReflectiveOperationException {
        Field field = field(mojo.getClass(), parameter);
        field.setAccessible(true);
        field.set(mojo, value);
    }

    /** Parameters may be those of a superclass. */
    private static Field field(Class<?> type, String parameter) throws NoSuchFieldException {
        boolean own = Arrays.stream(type.getDeclaredFields())
                .anyMatch(field -> field.getName().equals(parameter));
        return own || type == AbstractMojo.class
                ? type.getDeclaredField(parameter)
                : field(type.getSuperclass(), parameter);
    }

    @ParameterizedTest
    @ValueSource(classes = {EnhanceMojo.class, EnhanceTestsMojo.class})
    void enhancesAfterTheCompilerAndOnlyWhatChanged(Class<? extends AbstractMojo> type) throws Exception {
        compile("A", ENTITY);
        compile("Use", "class Use { int m(A a) { return a.v; } }");
        AbstractMojo goal = goal(type, Map.of());
        goal.execute();
        goal.execute();
        compile("Use", "class Use { int m(A a) { return a.v++; } }");
        goal.execute();
        assertThat(said)
                .containsExactly(
                        "info Enhanced 1 managed classes, and 1 that use their fields",
                        "info Nothing to enhance - all classes are up to date",
                        "info Enhanced 0 managed classes, and 1 that use their fields");
        URL[] urls = {folder.resolve("target/classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            Class<?> enhanced = Class.forName("A", true, loader);
            assertThat(EnhancedInstance.class).isAssignableFrom(enhanced);
            assertThat(enhanced.getDeclaredConstructors()).hasSize(2);
        }
        assertThat(folder.resolve("target/aludel.txt")).exists();
    }

    @Test
    void parametersReachTheEnhancer() throws Exception {
        compile("A", ENTITY);
        compile("Named", "class Named { int v; }");
        goal(EnhanceMojo.class, Map.of("constructors", false, "managedClasses", Set.of("Named")))
                .execute();
        assertThat(said).containsExactly("info Enhanced 2 managed classes, and 0 that use their fields");
        URL[] urls = {folder.resolve("target/classes").toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(urls, getClass().getClassLoader())) {
            assertThat(Class.forName("A", true, loader).getDeclaredConstructors())
                    .hasSize(1);
        }
    }

    @Test
    void whatStaysPlainIsToldAndFailsAStrictBuild() throws Exception {
        compile("E", "enum E { X }");
        goal(EnhanceMojo.class, Map.of("managedClasses", Set.of("E"))).execute();
        assertThat(said.get(0)).startsWith("warn refused  [ALU-2001] 'E' is an enum");
        Files.delete(folder.resolve("target/aludel.txt"));
        assertThatThrownBy(() -> goal(EnhanceMojo.class, Map.of("managedClasses", Set.of("E"), "strict", true))
                        .execute())
                .isInstanceOf(MojoFailureException.class)
                .hasMessageContaining("[ALU-2001]");
    }

    @Test
    void anErrorEndsTheBuild() throws Exception {
        compile("A", ENTITY);
        Files.write(folder.resolve("target/classes/A.class"), new byte[] {1, 2, 3});
        assertThatThrownBy(() -> goal(EnhanceMojo.class, Map.of()).execute())
                .isInstanceOf(MojoExecutionException.class)
                .hasMessageContaining("[ALU-2009]");
    }

    @Test
    void thereMayBeNothingToDo() throws Exception {
        goal(EnhanceMojo.class, Map.of()).execute();
        assertThat(said).isEmpty();
        compile("A", ENTITY);
        byte[] plain = Files.readAllBytes(folder.resolve("target/classes/A.class"));
        goal(EnhanceMojo.class, Map.of("skip", true)).execute();
        assertThat(said).containsExactly("info Nothing is enhanced");
        assertThat(Files.readAllBytes(folder.resolve("target/classes/A.class"))).isEqualTo(plain);
    }

    /** The descriptor that Maven reads is made by the build of this module. */
    @Test
    void mavenFindsTheGoals() throws IOException {
        try (InputStream descriptor = getClass().getResourceAsStream("/META-INF/maven/plugin.xml")) {
            assertThat(descriptor).isNotNull();
            String text = new String(descriptor.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(text)
                    .contains("<goalPrefix>aludel</goalPrefix>")
                    .contains("<goal>enhance</goal>", "<phase>process-classes</phase>")
                    .contains("<goal>enhance-tests</goal>", "<phase>process-test-classes</phase>");
        }
    }
}
