package org.aludel.provider.libraries;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.aludel.enhancer.Enhancer;
import org.aludel.enhancer.agent.EnhancerAgent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@link LibrariesTest} in a virtual machine of its own, where the agent enhances classes while they are loaded. */
class AgentTest {

    @TempDir
    private Path folder;

    @Test
    void librariesGetTheSameByTheAgent() throws Exception {
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-javaagent:" + agent(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        AgentProgram.class.getName()))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            assertThat(process.waitFor(150, TimeUnit.SECONDS)).isTrue();
        } finally {
            process.destroyForcibly();
        }
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).contains(AgentProgram.DONE);
        assertThat(process.exitValue()).isZero();
    }

    private Path agent() throws IOException, java.net.URISyntaxException {
        Path classes = Path.of(Enhancer.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        return Files.isDirectory(classes) ? archive(classes) : classes;
    }

    /** What the build makes of the classes of the agent. */
    private Path archive(Path classes) throws IOException {
        Path archive = folder.resolve("agent.jar");
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().putValue("Premain-Class", EnhancerAgent.class.getName());
        try (OutputStream file = Files.newOutputStream(archive);
                JarOutputStream jar = new JarOutputStream(file, manifest);
                Stream<Path> all = Files.walk(classes)) {
            for (Path each :
                    all.filter(path -> path.toString().endsWith(".class")).toList()) {
                jar.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace(File.separatorChar, '/')));
                jar.write(Files.readAllBytes(each));
            }
        }
        return archive;
    }
}
