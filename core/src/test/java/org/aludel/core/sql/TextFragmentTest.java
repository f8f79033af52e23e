package org.aludel.core.sql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.NumericChars;
import net.jqwik.api.constraints.StringLength;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which colons in SQL text begin a parameter. */
class TextFragmentTest {

    /** Pieces joined by {@code ?}, and the names. */
    private static String cut(String sql) {
        TextFragment fragment = TextFragment.parse(sql);
        return String.join("?", fragment.pieces()) + " -> "
                + fragment.parameters().stream()
                        .map(parameter -> ((Parameter) parameter).name())
                        .collect(Collectors.joining(","));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', quoteCharacter = '\u00a7', textBlock = """
            a = :x                          | a = ? -> x
            a = :x AND b = :y               | a = ? AND b = ? -> x,y
            :x                              | ? -> x
            :x:y                            | ?? -> x,y
            a = :x_1 OR a=:größe            | a = ? OR a=? -> x_1,größe
            a = :x AND b = :x               | a = ? AND b = ? -> x,x
            (:x,:y)                         | (?,?) -> x,y
            a = ':x'                        | a = ':x' ->
            a = 'it''s :x' AND b = :y       | a = 'it''s :x' AND b = ? -> y
            a = 'open :x                    | a = 'open :x ->
            ":x" = :y                       | ":x" = ? -> y
            "a"":x" = :y                    | "a"":x" = ? -> y
            `:x` = :y                       | `:x` = ? -> y
            [a:b] = :y                      | [a?] = ? -> b,y
            a::int = :x                     | a::int = ? -> x
            :x::int                         | ?::int -> x
            a = :: x                        | a = :: x ->
            a :=  3                         | a :=  3 ->
            t[1:2]                          | t[1:2] ->
            a \\:b                          | a :b ->
            a \\b                           | a \\b ->
            -- :x                           | -- :x ->
            a - :x                          | a - ? -> x
            a -:x                           | a -? -> x
            /* :x */ :y                     | /* :x */ ? -> y
            /* :x                           | /* :x ->
            /*/ :x */ :y                    | /*/ :x */ ? -> y
            a / :x                          | a / ? -> x
            $$ :x $$ :y                     | $$ :x $$ ? -> y
            $tag$ :x $$ :y $tag$ :z         | $tag$ :x $$ :y $tag$ ? -> z
            $1 = :x                         | $1 = ? -> x
            a$b$ :x                         | a$b$ ? -> x
            $ :x                            | $ ? -> x
            12:30                           | 12:30 ->
            """)
    void cutsAtNamedParameters(String sql, String expected) {
        assertThat(cut(sql.strip())).isEqualTo(expected.endsWith("->") ? expected + " " : expected);
    }

    @Test
    void endsALineCommentAtTheEndOfTheLine() {
        assertThat(cut("a -- :x\n = :y")).isEqualTo("a -- :x\n = ? -> y");
    }

    @Test
    void bindsValuesListsAndExpressions() {
        TextFragment fragment = TextFragment.parse(":a :b :c :d")
                .bind(Map.of("a", 1, "b", List.of(1, 2), "c", Sql.literal(7)))
                .bind("d", SqlTypes.DATE, null);

        assertThat(fragment.parameters().get(0)).isInstanceOfSatisfying(BindParameter.class, bind -> {
            assertThat(bind.value()).isEqualTo(1);
            assertThat(bind.type()).isEqualTo(SqlTypes.INTEGER);
        });
        assertThat(fragment.parameters().get(1)).isEqualTo(ListParameter.of(SqlTypes.INTEGER, List.of()));
        assertThat(((ListParameter<?>) fragment.parameters().get(1)).values()).hasSize(2);
        assertThat(fragment.parameters().get(2)).isEqualTo(Sql.literal(7));
        assertThat(fragment.parameters().get(3)).isEqualTo(Sql.value(null, SqlTypes.DATE));
    }

    @Test
    void bindsOneNameInAllItsPlaces() {
        assertThat(TextFragment.parse(":a :b :a").bind("a", 1).parameters())
                .extracting(parameter -> ((Parameter) parameter).name())
                .containsExactly(null, "b", null);
    }

    @Test
    void refusesAValueForAnUnknownName() {
        assertThatThrownBy(() -> TextFragment.parse("a = :name").bind("nmae", "secret"))
                .isInstanceOf(InvalidStatementException.class)
                .hasMessage("[ALU-1020] The text has no parameter named nmae. Its parameters are: name.");
        assertThatThrownBy(() -> TextFragment.parse("a = 1").bind("b", 2))
                .hasMessageEndingWith("Its parameters are: none.");
    }

    @Test
    void refusesPiecesThatDoNotFitTheParameters() {
        assertThatThrownBy(() -> new TextFragment(Arrays.asList("a", "b"), List.of()))
                .hasMessageContaining("ALU-1019");
    }

    @Property
    void losesNoCharacterOfTextWithoutParameters(
            @ForAll @AlphaChars @NumericChars @Chars({'\'', '"', '`', '-', '/', '*', '$', ' ', '\n', ';', '?'})
                    String sql) {
        TextFragment fragment = TextFragment.parse(sql);

        assertThat(fragment.parameters()).isEmpty();
        assertThat(fragment.pieces()).containsExactly(sql);
    }

    @Property
    void takesNothingInsideAStringForAParameter(
            @ForAll @CharRange(from = 'a', to = 'f') @Chars({':', '-', '/', '*', '$', '"'}) String inside,
            @ForAll @CharRange(from = 'a', to = 'f') @StringLength(min = 1, max = 5) String name) {
        String sql = "'" + inside + "' = :" + name;

        assertThat(cut(sql)).isEqualTo("'" + inside + "' = ? -> " + name);
    }
}
