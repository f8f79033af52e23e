package org.aludel.compliance;

import org.aludel.compliance.harness.ComplianceDatabase;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;

/** Makes databases of the tests usable for the suite. */
final class TestDatabases {

    private TestDatabases() {}

    /** An empty database, which is dropped when the suite has ended. */
    static ComplianceDatabase fresh(TestDatabase database) {
        FreshDatabase fresh = database.freshDatabase();
        return ComplianceDatabase.of(fresh.dataSource()).onClose(fresh::close);
    }
}
