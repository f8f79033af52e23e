package org.aludel.compliance;

import org.aludel.compliance.harness.ComplianceDatabase;
import org.aludel.testing.databases.TestDatabase;

class DerbyComplianceTest extends ComplianceSuite {

    @Override
    protected ComplianceDatabase createDatabase() {
        return TestDatabases.fresh(TestDatabase.DERBY);
    }
}
