package org.aludel.enhancer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.aludel.enhancer.Samples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EnhanceTest {

    @TempDir
    Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int run(String... arguments) {
        out.reset();
        err.reset();
        return Enhance.run(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }

    private void write(String... sources) throws IOException {
        for (Map.Entry<String, byte[]> file : Samples.compile(sources).classes().entrySet()) {
            Files.write(folder.resolve(file.getKey() + ".class"), file.getValue());
        }
    }

    @Test
    void printsALineForEachClassThatChanges() throws IOException {
        write(
                "@jakarta.persistence.Entity class A { int v; A(int v) { } }",
                "class Use { int m(A a) { return a.v; } }",
                "class C { }");
        assertThat(run("--no-constructors", "--verbose", folder.toString())).isZero();
        assertThat(out()).isEqualTo("""
                        enhanced A
                          A from field 0
                          field 0 v I
                          tracker
                        routed   Use
                          Use is not watched
                          route A.v:I of A
                        """);
        assertThat(err()).isEmpty();
        assertThat(run(folder.toString())).isZero();
        assertThat(out()).isEmpty();
    }

    @Test
    void namesAndStateCanBeGiven() throws IOException {
        write("class A { int v; }");
        Path state = folder.resolve("state");
        assertThat(run(
                        "--state",
                        state.toString(),
                        "--managed",
                        "A,B",
                        "--classpath",
                        "x" + File.pathSeparator + "y",
                        folder.toString()))
                .isZero();
        assertThat(out()).isEqualTo("enhanced A\n");
        assertThat(state).exists();
    }

    @Test
    void aRefusedClassIsToldInTheStatus() throws IOException {
        write("enum E { X }");
        assertThat(run("--managed", "E", folder.toString())).isEqualTo(1);
        assertThat(out()).startsWith("refused  [ALU-2001] 'E' is an enum");
        write("record R(int v) { }");
        Files.delete(folder.resolve("E.class"));
        assertThat(run("--managed", "R", folder.toString())).isZero();
        assertThat(out()).startsWith("refused  [ALU-2002] 'R' is a record");
    }

    @Test
    void explainsItself() {
        assertThat(run("--help")).isZero();
        assertThat(out())
                .startsWith("Usage: ")
                .contains("--classpath", "--managed", "--no-constructors", "--state", "--verbose");
        assertThat(run()).isZero();
        assertThat(run("--verbose")).isEqualTo(2);
        assertThat(err()).startsWith("Usage: ");
    }

    @Test
    void mistakesAreErrors() {
        assertThat(run("--clases", "x")).isEqualTo(2);
        assertThat(err()).startsWith("[ALU-2016] There is no option '--clases'. The options are --classpath");
        assertThat(run(folder.resolve("none").toString())).isEqualTo(2);
        assertThat(err()).startsWith("[ALU-2013] There is neither a folder nor an archive at ");
        assertThat(run("--state")).isEqualTo(2);
    }

    @Test
    void aDescriptorThatCannotBeReadIsTold() throws IOException {
        write("@jakarta.persistence.Entity class A { int v; }");
        Files.createDirectories(folder.resolve("META-INF"));
        Files.writeString(folder.resolve("META-INF/orm.xml"), "<entity-mappings>");
        assertThat(run(folder.toString())).isZero();
        assertThat(out()).isEqualTo("enhanced A\n");
        assertThat(err()).startsWith("[ALU-2012] The descriptor file:");
    }
}
