package org.aludel.core.sql;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** A custom node that is closed to traversal is told so, with what to do about it. */
class ClosedNodeTest {

    /** Not a record, and it does not say how it is traversed. */
    private static final class Closed implements CustomExpression<Integer> {

        @Override
        public SqlType<Integer> type() {
            return SqlTypes.INTEGER;
        }

        @Override
        public void render(ElementWriter writer) {
            writer.text("1");
        }
    }

    @Test
    void isToldHowToOpen() {
        assertThatThrownBy(() -> new Closed().children())
                .isInstanceOf(InvalidStatementException.class)
                .hasMessageStartingWith("[ALU-1021]")
                .hasMessageContaining("Make it a public record");
    }
}
