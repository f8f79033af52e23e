package org.aludel.provider.schemagen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.aludel.provider.schemagen.SqlScript.UnfinishedScript;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Where a script is divided, and where it is not. */
class SqlScriptTest {

    static Stream<Arguments> scripts() {
        return Stream.of(
                script("", List.of()),
                script(" ;; \n ; ", List.of()),
                script("a", List.of("a")),
                script("a;b", List.of("a", "b")),
                script("\uFEFFa;", List.of("a")),
                script(" a\n  b ;\r\n c ; ", List.of("a\n  b", "c")),
                script("say 'a;b'; c", List.of("say 'a;b'", "c")),
                script("say 'it''s; so'; c", List.of("say 'it''s; so'", "c")),
                script("say 'a\\'; c", List.of("say 'a\\'", "c")),
                script("say E'a\\';b'; c", List.of("say E'a\\';b'", "c")),
                script("x.type'a\\'; c", List.of("x.type'a\\'", "c")),
                script("\"a;b\"; `c;d`", List.of("\"a;b\"", "`c;d`")),
                script("a -- b;'c\n;d", List.of("a -- b;'c", "d")),
                script("-- a;\n-- b", List.of()),
                script("-- about a\na; /* about b; */ b;", List.of("a", "b")),
                script("a /* b;'c */ d; e", List.of("a /* b;'c */ d", "e")),
                script("a /* b /* c; */ d; */ e; f", List.of("a /* b /* c; */ d; */ e", "f")),
                script("/*!40101 SET x */; b", List.of("/*!40101 SET x */", "b")),
                script("1 - 2 / 3; b", List.of("1 - 2 / 3", "b")),
                script("do $$ a; 'b $$; c", List.of("do $$ a; 'b $$", "c")),
                script("do $x$ a; $$ ; $x$; c", List.of("do $x$ a; $$ ; $x$", "c")),
                script("a$b; c$d", List.of("a$b", "c$d")),
                script("f($1); g($2)", List.of("f($1)", "g($2)")),
                script("cost $; b", List.of("cost $", "b")));
    }

    private static Arguments script(String text, List<String> statements) {
        return Arguments.of(text, statements);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void dividesAtSemicolonsBetweenStatements(String text, List<String> statements) throws UnfinishedScript {
        assertThat(SqlScript.parts(text, false)).extracting(SqlScript.Part::sql).containsExactlyElementsOf(statements);
    }

    @Test
    void knowsBackslashesWhereTheDatabaseDoes() throws UnfinishedScript {
        assertThat(SqlScript.parts("say 'a\\';b'; say \"c\\\";d\"; e", true))
                .extracting(SqlScript.Part::sql)
                .containsExactly("say 'a\\';b'", "say \"c\\\";d\"", "e");
    }

    @Test
    void tellsTheLinesOfStatements() throws UnfinishedScript {
        assertThat(SqlScript.parts("a;\n\n-- about b\n  b\n  c;\nd; e", false))
                .extracting(SqlScript.Part::line)
                .containsExactly(1, 4, 6, 6);
    }

    static Stream<Arguments> unfinished() {
        return Stream.of(
                Arguments.of("a;\nb 'c;", 2, "a text"),
                Arguments.of("a 'b''", 1, "a text"),
                Arguments.of("\"a", 1, "a name"),
                Arguments.of("a;\n\n/* b", 3, "a comment"),
                Arguments.of("/* /* */", 1, "a comment"),
                Arguments.of("/*", 1, "a comment"),
                Arguments.of("do $x$ a $$", 1, "a text in $x$"));
    }

    @ParameterizedTest
    @MethodSource("unfinished")
    void findsWhatDoesNotEnd(String text, int line, String what) {
        assertThatThrownBy(() -> SqlScript.parts(text, false))
                .isInstanceOfSatisfying(
                        UnfinishedScript.class, e -> assertThat(e.line()).isEqualTo(line))
                .hasMessage(what);
    }
}
