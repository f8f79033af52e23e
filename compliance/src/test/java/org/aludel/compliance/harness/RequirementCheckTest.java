package org.aludel.compliance.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.error.UnsupportedConstructException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** What is demanded of a dialect that denies a capability. */
class RequirementCheckTest {

    private static final Set<Capability> DENIED = EnumSet.of(Capability.FULL_JOIN, Capability.LATERAL);

    private static UnsupportedConstructException refusal(Executable body) throws Throwable {
        return RequirementCheck.refusal(body, StandardDialect.INSTANCE, DENIED);
    }

    @Test
    void acceptsTheRefusalOfOneOfTheDeniedCapabilities() throws Throwable {
        UnsupportedConstructException expected =
                CompileErrors.unsupported("standard", Capability.LATERAL.construct(), "Use a join.");

        assertThat(refusal(() -> {
                    throw expected;
                }))
                .isSameAs(expected);
    }

    @Test
    void failsWhenNothingIsRefused() {
        assertThatThrownBy(() -> refusal(() -> {}))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("no statement of this case was refused")
                .hasMessageContaining("'standard'")
                .hasMessageContaining("FULL JOIN");
    }

    @Test
    void failsWhenTheDatabaseHadToRefuse() {
        IllegalStateException failure = new IllegalStateException("syntax error");

        assertThatThrownBy(() -> refusal(() -> {
                    throw failure;
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("let a statement with it through")
                .hasCause(failure);
    }

    @Test
    void failsWhenAnAssertionOfTheCaseFailedInstead() {
        assertThatThrownBy(() -> refusal(() -> {
                    throw new AssertionError("other rows");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("let a statement with it through");
    }

    @Test
    void failsWhenSomethingElseIsRefused() {
        assertThatThrownBy(() -> refusal(() -> {
                    throw CompileErrors.unsupported("standard", Capability.MERGE.construct(), "Use an upsert.");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("has to be ALU-1150 and to name the dialect");
    }

    @Test
    void failsWhenTheRefusalNamesAnotherDialect() {
        assertThatThrownBy(() -> refusal(() -> {
                    throw CompileErrors.unsupported("other", Capability.LATERAL.construct(), "Use a join.");
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("'standard'");
    }

    @Test
    void failsWhenTheRefusalHasAnotherCode() {
        assertThatThrownBy(() -> refusal(() -> {
                    throw CompileErrors.unsupportedType("standard", Capability.LATERAL.construct());
                }))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("ALU-1150");
    }
}
