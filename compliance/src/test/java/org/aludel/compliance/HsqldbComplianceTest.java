package org.aludel.compliance;

import org.aludel.compliance.harness.ComplianceDatabase;
import org.aludel.compliance.harness.DdlHints;
import org.aludel.testing.databases.TestDatabase;

class HsqldbComplianceTest extends ComplianceSuite {

    @Override
    protected ComplianceDatabase createDatabase() {
        return TestDatabases.fresh(TestDatabase.HSQLDB)
                .withDdl(DdlHints.standard().withCollation("SQL_TEXT"));
    }
}
