package org.aludel.enhancer.agent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import net.bytebuddy.ByteBuddy;
import org.aludel.enhancer.Enhancer;
import org.aludel.enhancer.Samples;
import org.aludel.enhancer.runtime.Tracker;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The agent in Java machines of its own. */
class EnhancerAgentTest {

    private static final String ENTITY = """
            package p;
            @jakarta.persistence.Entity
            public class A { public int v; A(int v) { this.v = v; } }
            """;
    private static final String NAMED = "package p; public class Named { int n; }";
    private static final String BELOW =
            "package p; @jakarta.persistence.Entity public class Below extends A { Below() { super(1); } }";
    private static final String MAIN = """
            package p;
            public class Main {
                public static void main(String[] arguments) throws Exception {
                    A a = new A(1);
                    System.out.println("A " + state(a.getClass()) + " Named " + state(Named.class) + " v " + ++a.v
                            + " constructors " + A.class.getDeclaredConstructors().length);
                }
                static String state(Class<?> type) {
                    for (Class<?> implemented : type.getInterfaces()) {
                        if (implemented.getSimpleName().equals("EnhancedInstance")) { return "enhanced"; }
                    }
                    return "plain";
                }
            }
            """;

    @TempDir
    static Path folder;

    private static Path agent;
    private static Path app;

    @BeforeAll
    static void build() throws IOException {
        agent = folder.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", EnhancerAgent.class.getName());
        manifest.getMainAttributes().putValue("Agent-Class", EnhancerAgent.class.getName());
        Path classes = location(Enhancer.class);
        try (OutputStream file = Files.newOutputStream(agent);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each :
                    all.filter(path -> path.toString().endsWith(".class")).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                jar.write(Files.readAllBytes(each));
            }
        }
        app = folder.resolve("app");
        write(app, Samples.compile(17, ENTITY, NAMED, MAIN, BELOW));
    }

    private static void write(Path to, Samples samples) throws IOException {
        for (Map.Entry<String, byte[]> file : samples.classes().entrySet()) {
            Path path = to.resolve(file.getKey().replace('.', '/') + ".class");
            Files.createDirectories(path.getParent());
            Files.write(path, file.getValue());
        }
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (java.net.URISyntaxException e) {
            throw new AssertionError(e);
        }
    }

    private static String classPath(Object... more) {
        List<String> paths = new ArrayList<>();
        paths.add(app.toString());
        paths.add(location(jakarta.persistence.Entity.class).toString());
        for (Object path : more) {
            paths.add(path.toString());
        }
        return String.join(File.pathSeparator, paths);
    }

    private static String java(String... arguments) throws Exception {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xverify:all");
        command.add("-Xmx128m");
        command.addAll(List.of(arguments));
        Path output = Files.createTempFile(folder, "out", ".txt");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        return Files.readString(output, StandardCharsets.UTF_8)
                .lines()
                .filter(line ->
                        !line.contains("warning: Options -Xverify") && !line.contains("Sharing is only supported"))
                .reduce("", (all, line) -> all + line + "\n");
    }

    @Test
    void enhancesClassesOfTheClassPath() throws Exception {
        assertThat(java("-javaagent:" + agent, "-cp", classPath(location(ByteBuddy.class)), "p.Main"))
                .isEqualTo("A enhanced Named plain v 2 constructors 2\n");
    }

    @Test
    void takesOptions() throws Exception {
        String options = "=constructors=off,managed=p.Named";
        assertThat(java("-javaagent:" + agent + options, "-cp", classPath(location(ByteBuddy.class)), "p.Main"))
                .isEqualTo("A enhanced Named enhanced v 2 constructors 1\n");
        assertThat(java("-javaagent:" + agent + "=exclude=p.", "-cp", classPath(location(ByteBuddy.class)), "p.Main"))
                .isEqualTo("A plain Named plain v 2 constructors 1\n");
        assertThat(java("-javaagent:" + agent + "=wrong", "-cp", classPath(location(ByteBuddy.class)), "p.Main"))
                .contains("[ALU-2016] There is no option 'wrong'")
                .doesNotContain("A enhanced");
    }

    @Test
    void readsMappingFilesOfTheClassPath() throws Exception {
        Path descriptors = folder.resolve("descriptors");
        Files.createDirectories(descriptors.resolve("META-INF"));
        Files.writeString(
                descriptors.resolve("META-INF/orm.xml"),
                "<entity-mappings><package>p</package><entity class='Named'/></entity-mappings>");
        assertThat(java("-javaagent:" + agent, "-cp", classPath(location(ByteBuddy.class), descriptors), "p.Main"))
                .isEqualTo("A enhanced Named enhanced v 2 constructors 2\n");
    }

    @Test
    void withoutByteBuddyAllStaysPlain() throws Exception {
        assertThat(java("-javaagent:" + agent, "-cp", classPath(), "p.Main"))
                .contains("[ALU-2019] The agent does not find Byte Buddy")
                .endsWith("A plain Named plain v 2 constructors 1\n");
    }

    @Test
    void modulesMayUseWhatEnhancedClassesCall() throws Exception {
        Path module = folder.resolve("module");
        write(module, Samples.compile(17, ENTITY, NAMED, MAIN));
        Path descriptor = module.resolve("module-info.class");
        net.bytebuddy.jar.asm.ClassWriter writer = new net.bytebuddy.jar.asm.ClassWriter(0);
        writer.visit(61, net.bytebuddy.jar.asm.Opcodes.ACC_MODULE, "module-info", null, null, null);
        var declaration = writer.visitModule("app", 0, null);
        declaration.visitRequire("java.base", net.bytebuddy.jar.asm.Opcodes.ACC_MANDATED, null);
        declaration.visitRequire("jakarta.persistence", 0, null);
        declaration.visitEnd();
        Files.write(descriptor, writer.toByteArray());
        String path = module + File.pathSeparator + location(jakarta.persistence.Entity.class);
        assertThat(java(
                        "-javaagent:" + agent,
                        "-cp",
                        location(ByteBuddy.class).toString(),
                        "-p",
                        path,
                        "-m",
                        "app/p.Main"))
                .isEqualTo("A enhanced Named plain v 2 constructors 2\n");
    }

    /** What is loaded already cannot get fields, and what extends it stays plain as well. */
    @Test
    void comesLate() throws Exception {
        String late = """
                package p;
                public class Late {
                    public static void main(String[] arguments) throws Exception {
                        String before = Main.state(A.class);
                        var machine = com.sun.tools.attach.VirtualMachine.attach(String.valueOf(ProcessHandle.current().pid()));
                        machine.loadAgent(arguments[0]);
                        machine.detach();
                        System.out.println(before + " " + Main.state(A.class) + " " + Main.state(Other.class) + " " + Use.use(new A(3)));
                        System.out.println(new Below().v);
                    }
                }
                """;
        String other = "package p; @jakarta.persistence.Entity public class Other { int o; }";
        String use = "package p; class Use { static int use(A a) { return a.v + new Other().o; } }";
        write(app, Samples.compile(ENTITY, NAMED, MAIN, BELOW, other, use, late));
        assertThat(java(
                        "-Djdk.attach.allowAttachSelf=true",
                        "-cp",
                        classPath(location(ByteBuddy.class)),
                        "p.Late",
                        agent.toString()))
                .contains("plain plain enhanced 3\n")
                .contains("[ALU-2005] 'p.Below' stays plain, because its superclass 'p.A' does")
                .endsWith("1\n");
    }

    /** The contract is in the same archive as the agent: nothing else is needed by enhanced classes. */
    @Test
    void theContractIsInTheArchive() throws Exception {
        assertThat(location(Tracker.class)).isEqualTo(location(Enhancer.class));
    }
}
