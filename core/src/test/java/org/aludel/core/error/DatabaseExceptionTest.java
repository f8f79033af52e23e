package org.aludel.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class DatabaseExceptionTest {

    private static final String SQL = "INSERT INTO book (isbn) VALUES (?)";
    private final SQLException reported = new SQLException("Key (isbn)=(s3cret) already exists", "23505", 7);

    @Test
    void tellsWhatTheDriverReported() {
        DatabaseException exception = new DatabaseException(SQL, reported, DriverMessage.HIDDEN);
        assertThat(exception.sqlState()).isEqualTo("23505");
        assertThat(exception.vendorCode()).isEqualTo(7);
        assertThat(exception.sql()).isEqualTo(SQL);
        assertThat(exception).hasCause(reported);
        assertThat((Object) exception.sqlException()).isSameAs(reported);
    }

    @Test
    void saysWhatHappenedAndWhereAndWhatToDo() {
        assertThat(new ConstraintViolationException(
                        ConstraintKind.UNIQUE, "uk_book", SQL, reported, DriverMessage.HIDDEN))
                .hasMessage("""
                        [ALU-1401] The change violates a unique constraint, named 'uk_book'. A row with the same key is there already; choose another key or change that row.
                          Statement: INSERT INTO book (isbn) VALUES (?)
                          SQLSTATE 23505, vendor code 7; the driver's own message, which may contain values, is in the cause.""");
    }

    @Test
    void repeatsTheDriversMessageOnlyWhenAsked() {
        assertThat(new DatabaseException(SQL, reported, DriverMessage.HIDDEN).getMessage())
                .doesNotContain("s3cret");
        assertThat(new DatabaseException(SQL, reported, DriverMessage.SHOWN).getMessage())
                .endsWith("\n  SQLSTATE 23505, vendor code 7\n  Driver: Key (isbn)=(s3cret) already exists");
    }

    @Test
    void saysThatThereIsNoStateAndNoStatement() {
        assertThat(new ConnectionLostException(null, new SQLException("gone"), DriverMessage.HIDDEN).getMessage())
                .doesNotContain("Statement:")
                .contains("SQLSTATE none, vendor code 0");
    }

    @Test
    void shortensALongStatementInTheMessageOnly() {
        String sql = "x".repeat(100_000);
        DatabaseException exception = new DatabaseException(sql, reported, DriverMessage.HIDDEN);
        assertThat(exception.getMessage()).hasSizeLessThan(5_000).contains("x... (100000 characters)");
        assertThat(exception.sql()).isEqualTo(sql);
    }

    @ParameterizedTest
    @EnumSource
    void namesEveryKindOfConstraint(ConstraintKind kind) {
        ConstraintViolationException exception =
                new ConstraintViolationException(kind, null, null, reported, DriverMessage.HIDDEN);
        assertThat(exception.constraintKind()).isEqualTo(kind);
        assertThat(exception.constraintName()).isNull();
        assertThat(exception.getMessage())
                .startsWith("[ALU-1401] The change violates a")
                .doesNotContain("named");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void knowsWhatCanBeTriedAgain(
            BiFunction<SQLException, DriverMessage, DatabaseException> create,
            CoreErrorCode code,
            boolean isTransient,
            boolean isRetryable) {
        DatabaseException exception = create.apply(reported, DriverMessage.HIDDEN);
        assertThat(exception.code()).isEqualTo(code);
        assertThat(exception.isTransient()).isEqualTo(isTransient);
        assertThat(exception.isRetryable()).isEqualTo(isRetryable);
        assertThat(exception.getMessage()).startsWith("[" + code.id() + "] ");
    }

    static Stream<Arguments> kinds() {
        return Stream.of(
                kind((e, m) -> new DatabaseException(SQL, e, m), CoreErrorCode.DATABASE_ERROR, false, false),
                kind(
                        (e, m) -> new ConstraintViolationException(ConstraintKind.CHECK, null, SQL, e, m),
                        CoreErrorCode.CONSTRAINT_VIOLATION,
                        false,
                        false),
                kind((e, m) -> new DeadlockException(SQL, e, m), CoreErrorCode.DEADLOCK, true, true),
                kind(
                        (e, m) -> new SerializationFailureException(SQL, e, m),
                        CoreErrorCode.SERIALIZATION_FAILURE,
                        true,
                        true),
                kind((e, m) -> new StatementTimeoutException(SQL, e, m), CoreErrorCode.STATEMENT_TIMEOUT, true, false),
                kind((e, m) -> new LockTimeoutException(SQL, e, m), CoreErrorCode.LOCK_TIMEOUT, true, false),
                kind((e, m) -> new ConnectionLostException(SQL, e, m), CoreErrorCode.CONNECTION_LOST, true, false),
                kind((e, m) -> new DataErrorException(SQL, e, m), CoreErrorCode.DATA_ERROR, false, false),
                kind((e, m) -> new SyntaxErrorException(SQL, e, m), CoreErrorCode.SYNTAX_ERROR, false, false),
                kind((e, m) -> new PermissionDeniedException(SQL, e, m), CoreErrorCode.PERMISSION_DENIED, false, false),
                kind(
                        (e, m) -> new TransactionRolledBackException(SQL, e, m),
                        CoreErrorCode.TRANSACTION_ROLLED_BACK,
                        true,
                        false));
    }

    private static Arguments kind(
            BiFunction<SQLException, DriverMessage, DatabaseException> create,
            CoreErrorCode code,
            boolean isTransient,
            boolean isRetryable) {
        return Arguments.of(create, code, isTransient, isRetryable);
    }
}
