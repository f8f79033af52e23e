package org.aludel.tck;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class FailureCauseTest {

    @Test
    void tellsTheFirstLinesOfTheFailureAndOfItsRoot() {
        var root = new SQLException("no such table\n  Position: 15");
        assertThat(FailureCause.of(new RuntimeException("cannot read", new IllegalStateException("x", root))))
                .isEqualTo("RuntimeException: cannot read / SQLException: no such table");
        assertThat(FailureCause.of(root)).isEqualTo("SQLException: no such table");
    }

    @Test
    void tellsThePlaceWhereThereIsNoMessage() {
        assertThat(FailureCause.of(new NullPointerException()))
                .startsWith("NullPointerException at org.aludel.tck.FailureCauseTest.");
    }

    @Test
    void tellsWhatALineAnnounces() {
        assertThat(FailureCause.firstLine("\nTwo problems:\n\n  1. no id\n  2. no table"))
                .isEqualTo("Two problems: 1. no id");
        assertThat(FailureCause.firstLine("\n \n")).isEmpty();
    }
}
