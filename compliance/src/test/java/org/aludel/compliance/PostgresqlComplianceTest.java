package org.aludel.compliance;

import org.aludel.compliance.harness.ComplianceDatabase;
import org.aludel.compliance.harness.DdlHints;
import org.aludel.testing.databases.TestDatabase;

class PostgresqlComplianceTest extends ComplianceSuite {

    @Override
    protected ComplianceDatabase createDatabase() {
        return TestDatabases.fresh(TestDatabase.POSTGRESQL)
                .withDdl(DdlHints.standard().withCollation("C"));
    }
}
