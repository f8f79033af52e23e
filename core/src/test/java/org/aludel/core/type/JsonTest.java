package org.aludel.core.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aludel.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @Test
    void keepsItsTextAsItIs() {
        Json json = Json.of(" { \"b\" : 1 } ");
        assertThat(json).hasToString(" { \"b\" : 1 } ");
        assertThat(json.text()).isEqualTo(json.toString());
        assertThat(json).isEqualTo(Json.of(" { \"b\" : 1 } ")).isNotEqualTo(Json.of("{\"b\":1}"));
    }

    @Test
    void knowsTheJsonNull() {
        assertThat(Json.NULL.isNull()).isTrue();
        assertThat(Json.of(" null\n").isNull()).isTrue();
        assertThat(Json.of("{}").isNull()).isFalse();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\'', textBlock = """
        # text                                  | canonical form
        null                                    | null
        [ ]                                     | []
        { }                                     | {}
        [ true , false,null ]                   | [true,false,null]
        {"b": {"d": 1, "c": 2}, "a": []}        | {"a":[],"b":{"c":2,"d":1}}
        {"a": 1, "a": 2}                        | {"a":2}
        [1, 1.0, 1e0, 10E-1, -0, 0.00]          | [1,1,1,1,0,0]
        [100, 1e2, 12345678901234567890]        | [100,100,12345678901234567890]
        [0.1, 1E-3, 1e400]                      | [0.1,0.001,1E+400]
        "\\u0041\\/\\u00e9"                         | "A/\u00e9"
        "\\u000A\\u0001\\u001f\\"\\\\\\t"       | "\\n\\u0001\\u001f\\"\\\\\\t"
        "\\ud83d\\ude80"                        | "\ud83d\ude80"
        """)
    void hasOneCanonicalForm(String text, String canonical) {
        assertThat(Json.of(text).canonical()).hasToString(canonical);
        assertThat(Json.of(canonical).canonical()).hasToString(canonical);
    }

    @ParameterizedTest(name = "[{index}] {0}")
    @ValueSource(
            strings = {
                "", " ", "nul", "nulll", "[", "[1", "[1,]", "[,1]", "{", "{\"a\"}", "{\"a\":}", "{a:1}", "{\"a\":1,}",
                "01", "1.", ".5", "+1", "-", "1e", "NaN", "'a'", "\"a", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"\n\"",
                "1 2", "[1}", "\uffff", "1\uffff", "\u00a01", "1e99999999999"
            })
    void hasNoCanonicalFormOfOtherText(String text) {
        assertThatThrownBy(() -> Json.of(text).canonical())
                .isInstanceOf(InvalidValueException.class)
                .hasMessageStartingWith("[ALU-1108] ");
    }

    @Test
    void tellsWhereTheGrammarIsBroken() {
        assertThatThrownBy(() -> Json.of("{\"a\": tru}").canonical())
                .hasMessage("[ALU-1108] A text is not JSON: it breaks the grammar at character 7"
                        + "\n  Correct the text there");
    }

    @Test
    void endsBeforeTheStackDoes() {
        assertThat(Json.of("[".repeat(500) + "]".repeat(500)).canonical().text())
                .hasSize(1000);
        assertThatThrownBy(() -> Json.of("[".repeat(100_000)).canonical())
                .hasMessage("[ALU-1108] A JSON text is nested more than 500 levels deep at character 501"
                        + "\n  Compare such documents as text");
    }
}
