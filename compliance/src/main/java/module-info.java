/* The tests that every dialect passes on a live database, for authors of dialects, too. */
open module org.aludel.compliance {
    requires transitive org.aludel.core;
    requires transitive org.assertj.core;
    requires transitive org.junit.jupiter.api;
    requires transitive org.junit.jupiter.params;
    requires static transitive org.jspecify;

    exports org.aludel.compliance;
    exports org.aludel.compliance.cases;
    exports org.aludel.compliance.data;
    exports org.aludel.compliance.harness;
}
