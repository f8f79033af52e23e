package org.aludel.compliance;

import static java.util.Objects.requireNonNull;

import org.aludel.compliance.cases.AggregateCases;
import org.aludel.compliance.cases.ArrayCases;
import org.aludel.compliance.cases.CommonTableCases;
import org.aludel.compliance.cases.CustomCases;
import org.aludel.compliance.cases.DeleteCases;
import org.aludel.compliance.cases.ErrorCases;
import org.aludel.compliance.cases.ExpressionCases;
import org.aludel.compliance.cases.FullTextCases;
import org.aludel.compliance.cases.FunctionCases;
import org.aludel.compliance.cases.InjectionCases;
import org.aludel.compliance.cases.InsertCases;
import org.aludel.compliance.cases.InsertManyCases;
import org.aludel.compliance.cases.JoinCases;
import org.aludel.compliance.cases.JsonCases;
import org.aludel.compliance.cases.LargeObjectCases;
import org.aludel.compliance.cases.LockCases;
import org.aludel.compliance.cases.MergeCases;
import org.aludel.compliance.cases.NameCases;
import org.aludel.compliance.cases.OrderAndLimitCases;
import org.aludel.compliance.cases.PredicateCases;
import org.aludel.compliance.cases.SelectCases;
import org.aludel.compliance.cases.SetOperationCases;
import org.aludel.compliance.cases.SubqueryCases;
import org.aludel.compliance.cases.TextCases;
import org.aludel.compliance.cases.TransactionCases;
import org.aludel.compliance.cases.TypeCases;
import org.aludel.compliance.cases.UpdateCases;
import org.aludel.compliance.cases.UpsertCases;
import org.aludel.compliance.cases.WindowCases;
import org.aludel.compliance.harness.ComplianceDatabase;
import org.aludel.compliance.harness.LiveDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.TestInstance;

/**
 * All cases, on one database. The author of a dialect writes one subclass and runs it as a test:
 *
 * <pre>{@code
 * class AcmeComplianceTest extends ComplianceSuite {
 *     @Override
 *     protected ComplianceDatabase createDatabase() {
 *         return ComplianceDatabase.of(new AcmeDataSource("jdbc:acme:mem:compliance"));
 *     }
 * }
 * }</pre>
 *
 * <p>The data set is created once; every case works in a transaction that is rolled back. Cases run one after another. Who
 * wants a part only extends the classes in {@code org.aludel.compliance.cases} instead.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ComplianceSuite {

    private @Nullable LiveDatabase live;

    /** Made by JUnit. */
    protected ComplianceSuite() {}

    /** Opens the database to test. Called once; the database is empty and nobody else uses it. */
    protected abstract ComplianceDatabase createDatabase() throws Exception;

    @BeforeAll
    final void openDatabase() throws Exception {
        live = LiveDatabase.open(createDatabase());
    }

    @AfterAll
    final void closeDatabase() {
        LiveDatabase open = live;
        if (open != null) {
            open.close();
        }
    }

    private LiveDatabase live() {
        return requireNonNull(live, "live");
    }

    @Nested
    final class Selects extends SelectCases {
        Selects() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Predicates extends PredicateCases {
        Predicates() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Joins extends JoinCases {
        Joins() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Subqueries extends SubqueryCases {
        Subqueries() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class SetOperations extends SetOperationCases {
        SetOperations() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class CommonTables extends CommonTableCases {
        CommonTables() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Windows extends WindowCases {
        Windows() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Aggregates extends AggregateCases {
        Aggregates() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class OrdersAndLimits extends OrderAndLimitCases {
        OrdersAndLimits() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Locks extends LockCases {
        Locks() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Functions extends FunctionCases {
        Functions() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Expressions extends ExpressionCases {
        Expressions() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Json extends JsonCases {
        Json() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Arrays extends ArrayCases {
        Arrays() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class FullText extends FullTextCases {
        FullText() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Texts extends TextCases {
        Texts() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class CustomElements extends CustomCases {
        CustomElements() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Inserts extends InsertCases {
        Inserts() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Upserts extends UpsertCases {
        Upserts() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Updates extends UpdateCases {
        Updates() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Deletes extends DeleteCases {
        Deletes() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Merges extends MergeCases {
        Merges() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class ManyInserts extends InsertManyCases {
        ManyInserts() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Types extends TypeCases {
        Types() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class LargeObjects extends LargeObjectCases {
        LargeObjects() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Names extends NameCases {
        Names() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Transactions extends TransactionCases {
        Transactions() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Errors extends ErrorCases {
        Errors() {
            super(ComplianceSuite.this::live);
        }
    }

    @Nested
    final class Injections extends InjectionCases {
        Injections() {
            super(ComplianceSuite.this::live);
        }
    }
}
