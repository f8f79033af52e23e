package org.aludel.compliance.acme;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import org.aludel.compliance.cases.CommonTableCases;
import org.aludel.compliance.cases.DeleteCases;
import org.aludel.compliance.cases.InjectionCases;
import org.aludel.compliance.cases.InsertCases;
import org.aludel.compliance.cases.JoinCases;
import org.aludel.compliance.cases.LockCases;
import org.aludel.compliance.cases.MergeCases;
import org.aludel.compliance.cases.SelectCases;
import org.aludel.compliance.cases.SetOperationCases;
import org.aludel.compliance.cases.UpdateCases;
import org.aludel.compliance.cases.UpsertCases;
import org.aludel.compliance.harness.ComplianceDatabase;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.dialect.Dialects;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** The author of a dialect that denies a lot runs a part of the suite; the dialect is found by its provider. */
class AcmeComplianceTest {

    private static @Nullable LiveDatabase live;

    @BeforeAll
    static void open() {
        FreshDatabase fresh = TestDatabase.H2.freshDatabase();
        live = LiveDatabase.open(
                ComplianceDatabase.of(AcmeDataSource.over(fresh.dataSource())).onClose(fresh::close));
    }

    @AfterAll
    static void close() {
        live().close();
    }

    private static LiveDatabase live() {
        return requireNonNull(live, "live");
    }

    @Test
    void findsTheDialectOfAStranger() {
        assertThat(live().dialect())
                .isInstanceOfSatisfying(
                        AcmeDialect.class,
                        dialect -> assertThat(dialect.database().majorVersion()).isPositive());
        assertThat(Dialects.named(AcmeDialect.NAME)).isInstanceOf(AcmeDialect.class);
    }

    @Nested
    final class Selects extends SelectCases {
        Selects() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class Joins extends JoinCases {
        Joins() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class SetOperations extends SetOperationCases {
        SetOperations() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class CommonTables extends CommonTableCases {
        CommonTables() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class Locks extends LockCases {
        Locks() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class Inserts extends InsertCases {
        Inserts() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class Upserts extends UpsertCases {
        Upserts() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class Updates extends UpdateCases {
        Updates() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class Deletes extends DeleteCases {
        Deletes() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class Merges extends MergeCases {
        Merges() {
            super(AcmeComplianceTest::live);
        }
    }

    @Nested
    final class Injections extends InjectionCases {
        Injections() {
            super(AcmeComplianceTest::live);
        }
    }
}
