package org.aludel.core.deployment.random;

import net.jqwik.api.Group;
import org.aludel.testing.databases.TestDatabase;

/** Random schemas on live databases. */
@SuppressWarnings("ClassCanBeStatic") // a group is an inner class
class SchemaPropertiesTest {

    @Group
    class H2 extends SchemaProperties {
        H2() {
            super(TestDatabase.H2);
        }
    }

    @Group
    class Hsqldb extends SchemaProperties {
        Hsqldb() {
            super(TestDatabase.HSQLDB);
        }
    }

    @Group
    class Derby extends SchemaProperties {
        Derby() {
            super(TestDatabase.DERBY);
        }
    }

    @Group
    class Sqlite extends SchemaProperties {
        Sqlite() {
            super(TestDatabase.SQLITE);
        }
    }

    @Group
    class Postgresql extends SchemaProperties {
        Postgresql() {
            super(TestDatabase.POSTGRESQL);
        }
    }

    @Group
    class MariaDb extends SchemaProperties {
        MariaDb() {
            super(TestDatabase.MARIADB);
        }
    }
}
