package org.aludel.compliance;

import org.aludel.compliance.harness.ComplianceDatabase;
import org.aludel.compliance.harness.DdlHints;
import org.aludel.testing.databases.TestDatabase;

class SqliteComplianceTest extends ComplianceSuite {

    @Override
    protected ComplianceDatabase createDatabase() {
        return TestDatabases.fresh(TestDatabase.SQLITE)
                .withDdl(DdlHints.standard()
                        .withGeneratedKey("integer primary key")
                        .withCollation("binary"));
    }
}
