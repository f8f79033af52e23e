package org.aludel.enhancer.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aludel.enhancer.error.EnhancerException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AgentOptionsTest {

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "  ", "constructors=on"})
    void nothingIsTheDefault(String text) {
        AgentOptions options = AgentOptions.parse(text);
        assertThat(options.constructors()).isTrue();
        assertThat(options.managed()).isEmpty();
        assertThat(options.excluded()).isEmpty();
    }

    @Test
    void allOptions() {
        AgentOptions options = AgentOptions.parse("constructors=off, managed=a.A:a.B,exclude=com.:org.x.");
        assertThat(options.constructors()).isFalse();
        assertThat(options.managed()).containsExactlyInAnyOrder("a.A", "a.B");
        assertThat(options.excluded()).containsExactly("com.", "org.x.");
        assertThat(AgentOptions.parse("exclude=").excluded()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"constructor=off", "constructors=maybe", "managed=a,b"})
    void mistakesAreTold(String text) {
        assertThatThrownBy(() -> AgentOptions.parse(text))
                .isInstanceOf(EnhancerException.class)
                .hasMessageStartingWith("[ALU-2016] There is no option '")
                .hasMessageContaining("constructors=on|off");
    }
}
