package org.aludel.examples.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VisibleTest {

    @ParameterizedTest
    @CsvSource({"abc, 3", "näme, 4", "nä, 2", "名前, 4", "😀, 2", "ﾅ, 1"})
    void knowsHowWideATextIsInATerminal(String text, int width) {
        assertThat(Visible.width(text)).isEqualTo(width);
    }

    @Test
    void showsCharactersThatCannotBeSeen() {
        assertThat(Visible.text("a\u0000\u001b\u0085\u00ad\u200b\u2028\ufeff\uffff\ud800z\n"))
                .isEqualTo("a\\u0000\\u001b\\u0085\\u00ad\\u200b\\u2028\\ufeff\\uffff\\ud800z\\n");
    }

    @Test
    void cutsBetweenCharacters() {
        assertThat(Visible.text("😀😀😀", 3)).isEqualTo("😀😀😀");
        assertThat(Visible.text("😀😀😀", 2)).isEqualTo("😀…");
    }
}
