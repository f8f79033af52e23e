package org.aludel.examples.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names and comments that try to be something else than text. */
class HostileNamesTest {

    private static final List<String> NAMES = List.of(
            "</text><script>x</script>",
            "a -> b; } digraph {",
            "\"]; c [label=\"x",
            "end\\",
            ">> t9 [label=<",
            "&lt;&amp;&#60;",
            "]]><!-- <?x ?>",
            "url(#a) javascript:x",
            " blank  blank ",
            "näme 名前 😀");

    @TempDir
    Path folder;

    private ProgramRun run;

    @BeforeEach
    void drawsThem() {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase()) {
            Script.run(database, "create table parent (id int primary key)");
            for (String name : NAMES) {
                String quoted = '"' + name.replace("\"", "\"\"") + '"';
                String comment = "'" + name + "'";
                Script.run(
                        database,
                        "create table " + quoted + " (" + quoted + " int constraint "
                                + quoted.replaceAll("\"$", "_fk\"") + " references parent)",
                        "comment on table " + quoted + " is " + comment,
                        "comment on column " + quoted + "." + quoted + " is " + comment);
            }
            Script.run(database, "comment on table parent is U&'\\001b[2J\\202egreen\\0007\\000anew line\\d83d'");
            run = ProgramRun.on(database, "--out", folder.toString());
        }
    }

    @Test
    void areTextInTheSvg() throws IOException {
        SvgReader svg = SvgReader.of(folder.resolve("schema.svg"));

        assertThat(svg.texts("name")).containsAll(NAMES).hasSize(NAMES.size() + 1);
        assertThat(svg.texts("column")).containsAll(NAMES);
        assertThat(svg.titles("table")).containsAll(NAMES);
        assertThat(svg.count("reference")).isEqualTo(NAMES.size());
        assertThat(svg.vocabulary())
                .containsExactly(
                        "@class",
                        "@d",
                        "@fill",
                        "@height",
                        "@transform",
                        "@viewBox",
                        "@width",
                        "@x",
                        "@xmlns",
                        "@y",
                        "g",
                        "path",
                        "rect",
                        "style",
                        "svg",
                        "text",
                        "title");
    }

    @Test
    void areTextInTheDotFile() throws IOException {
        DotReader dot = DotReader.of(folder.resolve("schema.dot"));

        assertThat(dot.edges()).isEqualTo(NAMES.size());
        assertThat(dot.labels()).hasSize(NAMES.size() + 1);
        assertThat(NAMES)
                .allSatisfy(name -> assertThat(dot.labels())
                        .anyMatch(label -> DotReader.cells(label).get(0).equals(name)
                                && DotReader.cells(label).contains(name)));
        assertThat(dot.quoted()).containsAll(NAMES);
        assertThat(dot.words()).allMatch(word -> word.matches("[a-z]+|[tknc]?[0-9.]+|BORDER|LR"));
    }

    @Test
    void controlNoTerminal() {
        assertThat(run.code()).isZero();
        assertThat(run.out().chars().filter(c -> c != '\n' && Character.isISOControl(c)))
                .isEmpty();
        assertThat(run.out())
                .contains("table parent -- \\u001b[2J\\u202egreen\\u0007\\nnew line\\ud83d\n")
                .contains("table \"end\\\" -- end\\\n")
                .contains("    \"näme 名前 😀\"  integer  FK   näme 名前 😀\n");
    }

    @Test
    void leaveNothingInThePicturesThatCannotBeSeen() throws IOException {
        String seen = "\\u001b[2J\\u202egreen\\u0007\\nnew line\\ud83d";

        assertThat(SvgReader.of(folder.resolve("schema.svg")).titles("table")).contains(seen);
        assertThat(DotReader.of(folder.resolve("schema.dot")).quoted()).contains(seen);
    }
}
