package org.aludel.compliance;

import org.aludel.compliance.harness.ComplianceDatabase;
import org.aludel.compliance.harness.DdlHints;
import org.aludel.testing.databases.TestDatabase;

class MariadbComplianceTest extends ComplianceSuite {

    @Override
    protected ComplianceDatabase createDatabase() {
        return TestDatabases.fresh(TestDatabase.MARIADB)
                .withDdl(DdlHints.standard()
                        .withGeneratedKey("integer auto_increment primary key")
                        .withCollation("utf8mb4_bin")
                        .withFullText("lazy", "create fulltext index documents_body on documents (body)"));
    }
}
