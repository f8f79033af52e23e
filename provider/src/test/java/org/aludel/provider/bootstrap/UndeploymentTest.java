package org.aludel.provider.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing of an application is kept when its factories are closed and its class loader is let go. */
class UndeploymentTest {

    @TempDir
    private Path folder;

    @Test
    void theClassLoaderOfAnApplicationIsLetGo() throws Exception {
        String all = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
        String application = Arrays.stream(all.split(File.pathSeparator, -1))
                .filter(entry -> !entry.contains("h2-"))
                .collect(Collectors.joining(File.pathSeparator));
        Path output = folder.resolve("output.txt");
        Process process = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElse("java"),
                        "-Xmx256m",
                        "-XX:SoftRefLRUPolicyMSPerMB=0", // what only soft references hold is to go with a collection
                        "-cp",
                        all,
                        UndeploymentProgram.class.getName(),
                        application))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).endsWith("class loaders kept: 0\n");
    }
}
