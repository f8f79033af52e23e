package org.aludel.jpql.error;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class QueryPlaceTest {

    @Test
    void countsLinesAndColumnsFromOne() {
        QueryPlace place = new QueryPlace("ab\ncde\n", 4, 6);
        assertThat(place.line()).isEqualTo(2);
        assertThat(place.column()).isEqualTo(2);
        assertThat(place.excerpt()).isEqualTo("de");
        assertThat(place.picture()).isEqualTo("    cde\n     ^^");
    }

    @Test
    void marksTheEndOfTheText() {
        assertThat(new QueryPlace("ab", 2, 2).picture()).isEqualTo("    ab\n      ^");
        assertThat(new QueryPlace("", 0, 0).picture()).isEqualTo("    \n    ^");
    }

    @Test
    void marksTheFirstLineOfAPlaceOfSeveral() {
        assertThat(new QueryPlace("a bc\nde", 2, 7).picture()).isEqualTo("    a bc\n      ^^");
    }

    @Test
    void keepsTabsSoThatTheMarkStandsBelowThePlace() {
        assertThat(new QueryPlace("\ta\tb", 3, 4).picture()).isEqualTo("    \ta\tb\n    \t \t^");
    }

    @Test
    void showsTheSurroundingsOfAPlaceInALongLine() {
        String text = "a".repeat(300) + "X" + "b".repeat(300);
        assertThat(new QueryPlace(text, 300, 301).picture())
                .isEqualTo("    ..." + "a".repeat(60) + "X" + "b".repeat(59) + "...\n    " + " ".repeat(63) + "^");
    }

    @Test
    void showsNoControlCharacters() {
        assertThat(new QueryPlace("a\0b\rc", 4, 5).picture()).isEqualTo("    a b c\n        ^");
    }
}
