package org.aludel.compliance.cases;

import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.selectFrom;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.text;
import static org.aludel.core.sql.Sql.update;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Locale;
import java.util.function.Supplier;
import org.aludel.compliance.data.Accounts;
import org.aludel.compliance.data.Departments;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.error.ConstraintKind;
import org.aludel.core.error.ConstraintViolationException;
import org.aludel.core.error.DataErrorException;
import org.aludel.core.error.DatabaseException;
import org.aludel.core.error.SyntaxErrorException;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** What failures of the database mean, told by the class of the exception. */
public abstract class ErrorCases extends Cases {

    protected ErrorCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private ConstraintViolationException violation(Statement statement) {
        ConstraintViolationException violation =
                catchThrowableOfType(ConstraintViolationException.class, () -> execute(statement));
        assertThat(violation)
                .as("the violation by " + dialect().compile(statement).sql())
                .isNotNull();
        assertThat(violation.sql()).isEqualTo(dialect().compile(statement).sql());
        assertThat(violation).hasCause(violation.sqlException());
        return violation;
    }

    private static void assertNamed(ConstraintViolationException violation, String name) {
        String told = violation.constraintName();
        if (told != null) {
            assertThat(told.toLowerCase(Locale.ROOT)).isEqualTo(name);
        }
    }

    @Test
    void tellsOfAPrimaryKey() {
        ConstraintViolationException violation =
                violation(insertInto(Accounts.TABLE).columns("id", "name").values(1, "other"));

        assertThat(violation.constraintKind()).isIn(ConstraintKind.PRIMARY_KEY, ConstraintKind.UNIQUE);
    }

    @Test
    void tellsOfAUniqueConstraint() {
        ConstraintViolationException violation =
                violation(insertInto(Accounts.TABLE).columns("id", "name").values(9, "cash"));

        assertThat(violation.constraintKind()).isEqualTo(ConstraintKind.UNIQUE);
        assertNamed(violation, "uq_accounts_name");
    }

    @Test
    void tellsOfAForeignKeyWithoutItsRow() {
        ConstraintViolationException violation = violation(insertInto(Accounts.TABLE)
                .columns("id", "name", "department_id")
                .values(9, "x", 99));

        assertThat(violation.constraintKind()).isEqualTo(ConstraintKind.FOREIGN_KEY);
        assertNamed(violation, "fk_accounts_department");
    }

    @Test
    void tellsOfARowThatIsStillReferredTo() {
        ConstraintViolationException violation =
                violation(deleteFrom(Departments.TABLE).where(Departments.ID.eq(1)));

        assertThat(violation.constraintKind()).isEqualTo(ConstraintKind.FOREIGN_KEY);
        assertNamed(violation, "fk_accounts_department");
    }

    @Test
    void tellsOfANotNullConstraint() {
        ConstraintViolationException violation =
                violation(update(Accounts.TABLE).set("name", null).where(Accounts.ID.eq(1)));

        assertThat(violation.constraintKind()).isEqualTo(ConstraintKind.NOT_NULL);
    }

    @Test
    void tellsOfACheck() {
        ConstraintViolationException violation =
                violation(update(Accounts.TABLE).set("balance", -1).where(Accounts.ID.eq(1)));

        assertThat(violation.constraintKind()).isEqualTo(ConstraintKind.CHECK);
        assertNamed(violation, "ck_accounts_balance");
    }

    /** Databases that do not watch lengths have to keep the whole text; none may cut it. */
    @Test
    void refusesOrKeepsTextThatIsTooLong() {
        String longText = "x".repeat(60);
        Statement statement = update(Accounts.TABLE).set("note", longText).where(Accounts.ID.eq(1));

        DataErrorException refusal = catchThrowableOfType(DataErrorException.class, () -> execute(statement));

        if (refusal == null) {
            assertValues(select(Accounts.NOTE).where(Accounts.ID.eq(1))).containsExactly(longText);
        } else {
            assertThat(refusal.getMessage()).contains("ALU-1407");
        }
    }

    @Test
    void tellsOfTextThatIsNotSql() {
        SyntaxErrorException error =
                catchThrowableOfType(SyntaxErrorException.class, () -> execute(text("selekt 1 from nowhere at all")));

        assertThat(error).isNotNull();
    }

    @Test
    void tellsOfATableThatIsNotThere() {
        DatabaseException error = catchThrowableOfType(
                DatabaseException.class,
                () -> connection().execute(selectFrom(table("not_there", column("id", SqlTypes.INTEGER)))));

        assertThat(error).isInstanceOf(SyntaxErrorException.class);
    }

    @Test
    void tellsOfAColumnThatIsNotThere() {
        DatabaseException error = catchThrowableOfType(
                DatabaseException.class,
                () -> connection()
                        .execute(select(Accounts.TABLE.unchecked("not_there", SqlTypes.INTEGER))
                                .from(Accounts.TABLE)));

        assertThat(error).isInstanceOf(SyntaxErrorException.class);
    }
}
