package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.select;

import java.util.function.Supplier;
import org.aludel.compliance.data.Documents;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.compliance.harness.Requires;
import org.aludel.core.dialect.Capability;
import org.junit.jupiter.api.Test;

/** Full-text search. */
public abstract class FullTextCases extends Cases {

    protected FullTextCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    @Test
    @Requires(Capability.FULL_TEXT)
    void findsDocumentsByWords() {
        assertValues(select(Documents.ID)
                        .where(Documents.BODY.matchesText(database().hints().fullTextSearch()))
                        .orderBy(Documents.ID))
                .containsExactly(1, 2);
    }
}
