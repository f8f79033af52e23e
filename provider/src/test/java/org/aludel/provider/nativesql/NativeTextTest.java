package org.aludel.provider.nativesql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Collectors;
import org.aludel.provider.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which places of SQL text are parameters. */
class NativeTextTest {

    @Spec("3.171")
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = ';', quoteCharacter = '~', ignoreLeadingAndTrailingWhitespace = true, textBlock = """
        # text                                     ; parameters    ; pieces
        a = ? AND b = ?                            ; ?1 ?2         ; a = {} AND b = {}
        a = ?1 OR b = ?2 OR c = ?1                 ; ?1 ?2         ; a = {} OR b = {} OR c = {}
        a = ?2 AND b = ?1                          ; ?2 ?1         ; a = {} AND b = {}
        a = ?12                                    ; ?12           ; a = {}
        a = :name AND b = :other                   ; :name :other  ; a = {} AND b = {}
        a = :n OR b = :n                           ; :n            ; a = {} OR b = {}
        (:a)+(:b)                                  ; :a :b         ; ({})+({})
        '?' || :a || 'it''s ?1 :b'                 ; :a            ; '?' || {} || 'it''s ?1 :b'
        "odd ? name" = ?                           ; ?1            ; "odd ? name" = {}
        `odd :name` = ?                            ; ?1            ; `odd :name` = {}
        E'quote \\' ? ' || :a                      ; :a            ; E'quote \\' ? ' || {}
        /* ? :b */ a = ?                           ; ?1            ; /* ? :b */ a = {}
        /* a /* ? */ ? */ a = ?                    ; ?1            ; /* a /* ? */ ? */ a = {}
        a - ? / ?                                  ; ?1 ?2         ; a - {} / {}
        $$ ? :b $$ || :a                           ; :a            ; $$ ? :b $$ || {}
        $tag$ ? $$ :b $tag$ || :a                  ; :a            ; $tag$ ? $$ :b $tag$ || {}
        a$b = ? AND c = $1                         ; ?1            ; a$b = {} AND c = $1
        x::date = ?::date                          ; ?1            ; x::date = {}::date
        CAST(:d AS date)::text                     ; :d            ; CAST({} AS date)::text
        @x := ?                                    ; ?1            ; @x := {}
        data ?| array['a'] AND b = ?               ; ?1            ; data ??| array['a'] AND b = {}
        data ?& array['a'] AND b = ?               ; ?1            ; data ??& array['a'] AND b = {}
        data ?? 'a' AND b = ?                      ; ?1            ; data ?? 'a' AND b = {}
        data \\? 'a' AND b = ?                     ; ?1            ; data ?? 'a' AND b = {}
        a[1\\:2] = ?                               ; ?1            ; a[1:2] = {}
        ?||'x'                                     ; ?1            ; {}||'x'
        SELECT 1                                   ; ~~            ; SELECT 1
        'never closed ?                            ; ~~            ; 'never closed ?
        """)
    void findsTheParameters(String sql, String parameters, String pieces) {
        NativeText text = NativeText.parse(sql);
        assertThat(text.parameters().stream()
                        .map(parameter ->
                                parameter.name() == null ? "?" + parameter.position() : ":" + parameter.name())
                        .collect(Collectors.joining(" ")))
                .isEqualTo(parameters);
        assertThat(String.join("{}", text.text().pieces())).isEqualTo(pieces);
    }

    @Test
    void aCommentEndsWithItsLine() {
        NativeText text = NativeText.parse("SELECT 1 -- ? :b\n WHERE a = ?");
        assertThat(text.parameters()).hasSize(1);
    }

    @Test
    void namesAndNumbersDoNotMix() {
        assertThatThrownBy(() -> NativeText.parse("a = ?1 AND b = :b"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(
                        "[ALU-4650] The SQL text has parameters with names and others with numbers. Use one kind only:"
                                + " a = ?1 AND b = :b");
    }

    @ParameterizedTest
    @CsvSource({"?0", "?9999999999"})
    void numbersBeginWithOne(String parameter) {
        assertThatThrownBy(() -> NativeText.parse("a = " + parameter))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("[ALU-4650] There can be no parameter " + parameter);
    }
}
