package org.aludel.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLInvalidAuthorizationSpecException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLSyntaxErrorException;
import java.sql.SQLTimeoutException;
import java.sql.SQLTransactionRollbackException;
import java.sql.SQLTransientConnectionException;
import java.util.Map;
import java.util.stream.Stream;
import org.aludel.core.dialect.DatabaseError.Kind;
import org.aludel.core.dialect.db2.Db2Errors;
import org.aludel.core.dialect.derby.DerbyErrors;
import org.aludel.core.dialect.h2.H2Errors;
import org.aludel.core.dialect.hsqldb.HsqldbErrors;
import org.aludel.core.dialect.mysql.MysqlErrors;
import org.aludel.core.dialect.oracle.OracleErrors;
import org.aludel.core.dialect.postgresql.PostgresErrors;
import org.aludel.core.dialect.sqlite.SqliteErrors;
import org.aludel.core.dialect.sqlserver.SqlServerErrors;
import org.aludel.core.error.ConstraintKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SqlErrorClassifierTest {

    private static final Map<String, SqlErrorClassifier> CLASSIFIERS = Map.of(
            "standard", SqlStateErrorClassifier.INSTANCE,
            "postgresql", PostgresErrors.INSTANCE,
            "h2", H2Errors.INSTANCE,
            "mysql", MysqlErrors.INSTANCE,
            "sqlite", SqliteErrors.INSTANCE,
            "hsqldb", HsqldbErrors.INSTANCE,
            "derby", DerbyErrors.INSTANCE,
            "oracle", OracleErrors.INSTANCE,
            "sqlserver", SqlServerErrors.INSTANCE,
            "db2", Db2Errors.INSTANCE);

    @ParameterizedTest(name = "{0} {1}/{2} {5}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # classifier | state | code   | constraint kind | name    | message
            standard     | 23000 | 0      | UNKNOWN         |         | Integrity constraint violation
            standard     | 23001 | 0      | FOREIGN_KEY     |         | Restrict violation
            standard     | 23502 | 0      | NOT_NULL        |         | Not null
            standard     | 23503 | 0      | FOREIGN_KEY     |         | Foreign key
            standard     | 23505 | 0      | UNIQUE          |         | Unique
            standard     | 23513 | 0      | CHECK           |         | Check
            standard     | 40002 | 0      | UNKNOWN         |         | Found at commit
            standard     | 44000 | 0      | CHECK           |         | WITH CHECK OPTION
            postgresql   | 23505 | 0      | UNIQUE          | uk_book | ERROR: duplicate key value violates unique constraint "uk_book"
            postgresql   | 23505 | 0      | PRIMARY_KEY     | book_pkey | ERROR: duplicate key value violates unique constraint "book_pkey"
            postgresql   | 23505 | 0      | UNIQUE          | uk_book | FEHLER: doppelter Schlüsselwert verletzt Unique-Constraint „uk_book“
            postgresql   | 23505 | 0      | UNIQUE          | uk_book | ERREUR: la valeur d'une clé dupliquée rompt la contrainte unique « uk_book »
            postgresql   | 23505 | 0      | UNIQUE          | uk_book | ERROR: llave duplicada viola restricción de unicidad «uk_book»
            postgresql   | 23503 | 0      | FOREIGN_KEY     | fk_book | ERROR: insert or update on table "book" violates foreign key constraint "fk_book"
            postgresql   | 23503 | 0      | FOREIGN_KEY     | fk_book | ERROR: update or delete on table "author" violates foreign key constraint "fk_book" on table "book"
            postgresql   | 23514 | 0      | CHECK           | ck_book | ERROR: new row for relation "book" violates check constraint "ck_book"
            postgresql   | 23P01 | 0      | EXCLUSION       | ex_book | ERROR: conflicting key value violates exclusion constraint "ex_book"
            postgresql   | 23502 | 0      | NOT_NULL        |         | ERROR: null value in column "title" of relation "book" violates not-null constraint
            h2           | 23505 | 23505  | PRIMARY_KEY     | PK_BOOK | Unique index or primary key violation: "PUBLIC.PK_BOOK PRIMARY KEY ON PUBLIC.BOOK(ID) ( /* key:1 */ 1)"
            h2           | 23505 | 23505  | PRIMARY_KEY     |         | Unique index or primary key violation: "PRIMARY KEY ON PUBLIC.BOOK(ID) ( /* key:1 */ 1)"
            h2           | 23505 | 23505  | UNIQUE          | UK_BOOK | Unique index or primary key violation: "PUBLIC.UK_BOOK INDEX PUBLIC.UK_BOOK_INDEX_1 ON PUBLIC.BOOK(A NULLS FIRST) VALUES ( /* 1 */ 'a' )"
            h2           | 23505 | 23505  | UNIQUE          | UK_BOOK | Unique index or primary key violation: "PUBLIC.UK_BOOK_INDEX_1 ON PUBLIC.BOOK(A NULLS FIRST) VALUES ( /* 1 */ 'a' )"
            h2           | 23505 | 23505  | UNIQUE          | uk book | Unique index or primary key violation: "PUBLIC.""uk book"" INDEX PUBLIC.""x"" ON PUBLIC.BOOK(A)"
            h2           | 23505 | 23505  | UNIQUE          | UK_BOOK | Eindeutiger Index oder Primärschlüssel verletzt: "PUBLIC.UK_BOOK ON PUBLIC.BOOK(A)"
            h2           | 23506 | 23506  | FOREIGN_KEY     | FK_BOOK | Referential integrity constraint violation: "FK_BOOK: PUBLIC.BOOK FOREIGN KEY(PID) REFERENCES PUBLIC.AUTHOR(ID) (99)"
            h2           | 23503 | 23503  | FOREIGN_KEY     | FK_BOOK | Referential integrity constraint violation: "FK_BOOK: PUBLIC.BOOK FOREIGN KEY(PID) REFERENCES PUBLIC.AUTHOR(ID) (1)"
            h2           | 23513 | 23513  | CHECK           | CK_BOOK | Check constraint violation: "CK_BOOK: "
            h2           | 23502 | 23502  | NOT_NULL        |         | NULL not allowed for column "U"
            mysql        | 23000 | 1062   | UNIQUE          | uk_book | Duplicate entry 'a' for key 'book.uk_book'
            mysql        | 23000 | 1062   | UNIQUE          | uk_book | (conn=4) Duplicate entry 'it's.a 'trap'' for key 'uk_book'
            mysql        | 23000 | 1062   | PRIMARY_KEY     | PRIMARY | Duplicate entry '1' for key 'book.PRIMARY'
            mysql        | 23000 | 1062   | PRIMARY_KEY     | PRIMARY | Duplicate entry '1' for key 'PRIMARY'
            mysql        | 23000 | 1452   | FOREIGN_KEY     | fk_book | Cannot add or update a child row: a foreign key constraint fails (`a`.`book`, CONSTRAINT `fk_book` FOREIGN KEY (`pid`) REFERENCES `author` (`id`))
            mysql        | 23000 | 1451   | FOREIGN_KEY     | fk_book | Cannot delete or update a parent row: a foreign key constraint fails (`a`.`book`, CONSTRAINT `fk_book` FOREIGN KEY (`pid`) REFERENCES `author` (`id`))
            mysql        | 23000 | 1216   | FOREIGN_KEY     |         | Cannot add or update a child row: a foreign key constraint fails
            mysql        | 23000 | 1048   | NOT_NULL        |         | Column 'title' cannot be null
            mysql        | HY000 | 1364   | NOT_NULL        |         | Field 'title' doesn't have a default value
            mysql        | HY000 | 3819   | CHECK           | ck_book | Check constraint 'ck_book' is violated.
            mysql        | 23000 | 4025   | CHECK           | ck_book | CONSTRAINT `ck_book` failed for `a`.`book`
            mysql        | 44000 | 1369   | CHECK           |         | CHECK OPTION failed 'a.v'
            sqlite       |       | 19     | PRIMARY_KEY     |         | [SQLITE_CONSTRAINT_PRIMARYKEY] A PRIMARY KEY constraint failed (UNIQUE constraint failed: par.id)
            sqlite       |       | 19     | PRIMARY_KEY     |         | [SQLITE_CONSTRAINT_ROWID] A ROWID constraint failed (rowid)
            sqlite       |       | 19     | UNIQUE          |         | [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: book.a, book.b)
            sqlite       |       | 19     | UNIQUE          | ix_book | [SQLITE_CONSTRAINT_UNIQUE] A UNIQUE constraint failed (UNIQUE constraint failed: index 'ix_book')
            sqlite       |       | 19     | FOREIGN_KEY     |         | [SQLITE_CONSTRAINT_FOREIGNKEY] A foreign key constraint failed (FOREIGN KEY constraint failed)
            sqlite       |       | 19     | NOT_NULL        |         | [SQLITE_CONSTRAINT_NOTNULL] A NOT NULL constraint failed (NOT NULL constraint failed: book.a)
            sqlite       |       | 19     | CHECK           | ck_book | [SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed (CHECK constraint failed: ck_book)
            sqlite       |       | 19     | CHECK           |         | [SQLITE_CONSTRAINT_CHECK] A CHECK constraint failed (CHECK constraint failed: v > 0)
            sqlite       |       | 19     | UNKNOWN         |         | [SQLITE_CONSTRAINT_TRIGGER] A RAISE function failed (no)
            hsqldb       | 23505 | -104   | UNIQUE          | UK_BOOK | integrity constraint violation: unique constraint or index violation ; UK_BOOK table: BOOK
            hsqldb       | 23505 | -104   | PRIMARY_KEY     | SYS_PK_10094 | integrity constraint violation: unique constraint or index violation ; SYS_PK_10094 table: BOOK
            hsqldb       | 23505 | -104   | UNIQUE          | IX_BOOK | integrity constraint violation: unique constraint or index violation: IX_BOOK
            hsqldb       | 23503 | -177   | FOREIGN_KEY     | FK_BOOK | integrity constraint violation: foreign key no parent ; FK_BOOK table: BOOK value: 99
            hsqldb       | 23504 | -8     | FOREIGN_KEY     | FK_BOOK | integrity constraint violation: foreign key no action ; FK_BOOK table: BOOK
            hsqldb       | 23502 | -10    | NOT_NULL        | SYS_CT_1 | integrity constraint violation: NOT NULL check constraint ; SYS_CT_1 table: BOOK column: U
            hsqldb       | 23513 | -157   | CHECK           | CK_BOOK | integrity constraint violation: check constraint ; CK_BOOK table: BOOK
            derby        | 23505 | 30000  | UNIQUE          | UK_BOOK | The statement was aborted because it would have caused a duplicate key value in a unique or primary key constraint or unique index identified by 'UK_BOOK' defined on 'BOOK'.
            derby        | 23503 | 30000  | FOREIGN_KEY     | FK_BOOK | INSERT on table 'BOOK' caused a violation of foreign key constraint 'FK_BOOK' for key (99).  The statement has been rolled back.
            derby        | 23502 | 30000  | NOT_NULL        |         | Column 'U'  cannot accept a NULL value.
            derby        | 23513 | 30000  | CHECK           | CK_BOOK | The check constraint 'CK_BOOK' was violated while performing an INSERT or UPDATE on table '"APP"."BOOK"'.
            oracle       | 23000 | 1      | UNIQUE          | UK_BOOK | ORA-00001: unique constraint (SCOTT.UK_BOOK) violated
            oracle       | 23000 | 1400   | NOT_NULL        |         | ORA-01400: cannot insert NULL into ("SCOTT"."BOOK"."TITLE")
            oracle       | 72000 | 1407   | NOT_NULL        |         | ORA-01407: cannot update ("SCOTT"."BOOK"."TITLE") to NULL
            oracle       | 23000 | 2290   | CHECK           | CK_BOOK | ORA-02290: check constraint (SCOTT.CK_BOOK) violated
            oracle       | 23000 | 2291   | FOREIGN_KEY     | FK_BOOK | ORA-02291: integrity constraint (SCOTT.FK_BOOK) violated - parent key not found
            oracle       | 23000 | 2292   | FOREIGN_KEY     | FK_BOOK | ORA-02292: integrity constraint (SCOTT.FK_BOOK) violated - child record found
            oracle       | 40000 | 2091   | UNIQUE          | UK_BOOK | ORA-02091: transaction rolled back\\nORA-00001: unique constraint (SCOTT.UK_BOOK) violated
            oracle       | 42000 | 604    | FOREIGN_KEY     | FK_BOOK | ORA-00604: error occurred at recursive SQL level 1\\nORA-06512: at line 2\\nORA-02291: integrity constraint (SCOTT.FK_BOOK) violated - parent key not found
            sqlserver    | 23000 | 2627   | PRIMARY_KEY     | PK_book | Violation of PRIMARY KEY constraint 'PK_book'. Cannot insert duplicate key in object 'dbo.book'. The duplicate key value is (1).
            sqlserver    | 23000 | 2627   | UNIQUE          | UK_book | Violation of UNIQUE KEY constraint 'UK_book'. Cannot insert duplicate key in object 'dbo.book'. The duplicate key value is (PRIMARY KEY).
            sqlserver    | 23000 | 2601   | UNIQUE          | IX_book | Cannot insert duplicate key row in object 'dbo.book' with unique index 'IX_book'. The duplicate key value is (a).
            sqlserver    | 23000 | 547    | FOREIGN_KEY     | FK_book | The INSERT statement conflicted with the FOREIGN KEY constraint "FK_book". The conflict occurred in database "a", table "dbo.author", column 'id'.
            sqlserver    | 23000 | 547    | FOREIGN_KEY     | FK_book | The DELETE statement conflicted with the REFERENCE constraint "FK_book". The conflict occurred in database "a", table "dbo.CHECKED", column 'pid'.
            sqlserver    | 23000 | 547    | CHECK           | CK_book | The INSERT statement conflicted with the CHECK constraint "CK_book". The conflict occurred in database "a", table "dbo.book", column 'n'.
            sqlserver    | 23000 | 515    | NOT_NULL        |         | Cannot insert the value NULL into column 'title', table 'a.dbo.book'; column does not allow nulls. INSERT fails.
            db2          | 23505 | -803   | UNIQUE          |         | DB2 SQL Error: SQLCODE=-803, SQLSTATE=23505, SQLERRMC=2;SCOTT.BOOK, DRIVER=4.33
            db2          | 23503 | -530   | FOREIGN_KEY     | FK_BOOK | DB2 SQL Error: SQLCODE=-530, SQLSTATE=23503, SQLERRMC=SCOTT.BOOK.FK_BOOK, DRIVER=4.33
            db2          | 23504 | -532   | FOREIGN_KEY     | FK_BOOK | DB2 SQL Error: SQLCODE=-532, SQLSTATE=23504, SQLERRMC=SCOTT.BOOK.FK_BOOK, DRIVER=4.33
            db2          | 23513 | -545   | CHECK           | CK_BOOK | DB2 SQL Error: SQLCODE=-545, SQLSTATE=23513, SQLERRMC=SCOTT.BOOK.CK_BOOK, DRIVER=4.33
            db2          | 23513 | -545   | CHECK           | CK_BOOK | The requested operation is not allowed because a row does not satisfy the check constraint "SCOTT.BOOK.CK_BOOK".. SQLCODE=-545, SQLSTATE=23513, DRIVER=4.33
            db2          | 23502 | -407   | NOT_NULL        |         | DB2 SQL Error: SQLCODE=-407, SQLSTATE=23502, SQLERRMC=TBSPACEID=2, TABLEID=4, COLNO=1, DRIVER=4.33
            """)
    void tellsConstraints(String classifier, String state, int code, ConstraintKind kind, String name, String message) {
        assertThat(CLASSIFIERS.get(classifier).classify(new SQLException(message.replace("\\n", "\n"), state, code)))
                .isEqualTo(DatabaseError.constraint(kind, name));
    }

    @ParameterizedTest(name = "{0} {1}/{2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
            # classifier | state | code   | kind                    | message
            standard     |       | 0      | OTHER                   | ?
            standard     | 1     | 0      | OTHER                   | ?
            standard     | 08001 | 0      | CONNECTION_LOST         | cannot connect
            standard     | 08006 | 0      | CONNECTION_LOST         | connection failure
            standard     | 0A000 | 0      | OTHER                   | feature not supported
            standard     | 21000 | 0      | DATA_ERROR              | cardinality violation
            standard     | 22003 | 0      | DATA_ERROR              | numeric value out of range
            standard     | 25006 | 0      | OTHER                   | read-only transaction
            standard     | 28000 | 0      | PERMISSION_DENIED       | invalid authorization
            standard     | 40001 | 0      | SERIALIZATION_FAILURE   | serialization failure
            standard     | 40000 | 0      | TRANSACTION_ROLLED_BACK | rollback
            standard     | 40003 | 0      | TRANSACTION_ROLLED_BACK | completion unknown
            standard     | 42000 | 0      | SYNTAX_ERROR            | syntax or access rule
            standard     | 42501 | 0      | PERMISSION_DENIED       | insufficient privilege
            standard     | 57014 | 0      | STATEMENT_TIMEOUT       | canceled
            standard     | HYT00 | 0      | STATEMENT_TIMEOUT       | timeout
            standard     | HY008 | 0      | STATEMENT_TIMEOUT       | canceled
            standard     | HYT01 | 0      | CONNECTION_LOST         | connection timeout
            postgresql   | 40P01 | 0      | DEADLOCK                | ERROR: deadlock detected
            postgresql   | 40001 | 0      | SERIALIZATION_FAILURE   | ERROR: could not serialize access due to concurrent update
            postgresql   | 55P03 | 0      | LOCK_TIMEOUT            | ERROR: canceling statement due to lock timeout
            postgresql   | 57014 | 0      | STATEMENT_TIMEOUT       | ERROR: canceling statement due to statement timeout
            postgresql   | 57P01 | 0      | CONNECTION_LOST         | FATAL: terminating connection due to administrator command
            postgresql   | 57P05 | 0      | CONNECTION_LOST         | FATAL: terminating connection due to idle-session timeout
            postgresql   | 25P03 | 0      | CONNECTION_LOST         | FATAL: terminating connection due to idle-in-transaction timeout
            postgresql   | 25P02 | 0      | TRANSACTION_ROLLED_BACK | ERROR: current transaction is aborted
            postgresql   | 53300 | 0      | CONNECTION_LOST         | FATAL: sorry, too many clients already
            postgresql   | 28P01 | 0      | PERMISSION_DENIED       | FATAL: password authentication failed for user "a"
            postgresql   | 42501 | 0      | PERMISSION_DENIED       | ERROR: permission denied for table book
            postgresql   | 42P01 | 0      | SYNTAX_ERROR            | ERROR: relation "book" does not exist
            postgresql   | 22P02 | 0      | DATA_ERROR              | ERROR: invalid input syntax for type integer
            h2           | 40001 | 40001  | DEADLOCK                | Deadlock detected
            h2           | HYT00 | 50200  | LOCK_TIMEOUT            | Timeout trying to lock table
            h2           | 57014 | 57014  | STATEMENT_TIMEOUT       | Statement was canceled or the session timed out
            h2           | 90131 | 90131  | SERIALIZATION_FAILURE   | Concurrent update in table
            h2           | 90067 | 90067  | CONNECTION_LOST         | Connection is broken
            h2           | 90098 | 90098  | CONNECTION_LOST         | The database has been closed
            h2           | 22001 | 22001  | DATA_ERROR              | Value too long
            h2           | 42S02 | 42102  | SYNTAX_ERROR            | Table not found
            h2           | 90096 | 90096  | PERMISSION_DENIED       | Not enough rights
            h2           | 28000 | 28000  | PERMISSION_DENIED       | Wrong user name or password
            mysql        | 40001 | 1213   | DEADLOCK                | Deadlock found when trying to get lock
            mysql        | HY000 | 1205   | LOCK_TIMEOUT            | Lock wait timeout exceeded
            mysql        | HY000 | 3572   | LOCK_TIMEOUT            | Statement aborted because lock(s) could not be acquired immediately and NOWAIT is set.
            mysql        | HY000 | 1020   | SERIALIZATION_FAILURE   | Record has changed since last read in table 'book'
            mysql        | 70100 | 1969   | STATEMENT_TIMEOUT       | Query execution was interrupted (max_statement_time exceeded)
            mysql        | HY000 | 3024   | STATEMENT_TIMEOUT       | Query execution was interrupted, maximum statement execution time exceeded
            mysql        | 70100 | 1317   | STATEMENT_TIMEOUT       | Query execution was interrupted
            mysql        | 70100 | 1927   | CONNECTION_LOST         | Connection was killed
            mysql        | 08S01 | 0      | CONNECTION_LOST         | Communications link failure
            mysql        | HY000 | 4031   | CONNECTION_LOST         | The client was disconnected by the server because of inactivity
            mysql        | 28000 | 1045   | PERMISSION_DENIED       | Access denied for user
            mysql        | 42000 | 1142   | PERMISSION_DENIED       | SELECT command denied to user
            mysql        | 22003 | 1264   | DATA_ERROR              | Out of range value for column
            mysql        | HY000 | 1366   | DATA_ERROR              | Incorrect integer value
            mysql        | 42S02 | 1146   | SYNTAX_ERROR            | Table doesn't exist
            mysql        | 21S01 | 1136   | SYNTAX_ERROR            | Column count doesn't match value count at row 1
            sqlite       |       | 5      | LOCK_TIMEOUT            | [SQLITE_BUSY] The database file is locked (database is locked)
            sqlite       |       | 6      | LOCK_TIMEOUT            | [SQLITE_LOCKED_SHAREDCACHE] Contention with a different database connection
            sqlite       |       | 5      | SERIALIZATION_FAILURE   | [SQLITE_BUSY_SNAPSHOT] Another database connection has already written to the database
            sqlite       |       | 9      | STATEMENT_TIMEOUT       | [SQLITE_INTERRUPT] Operation terminated by sqlite3_interrupt() (interrupted)
            sqlite       |       | 20     | DATA_ERROR              | [SQLITE_MISMATCH] Data type mismatch (datatype mismatch)
            sqlite       |       | 19     | DATA_ERROR              | [SQLITE_CONSTRAINT_DATATYPE] A type constraint failed (cannot store TEXT value in INTEGER column book.n)
            sqlite       |       | 1      | DATA_ERROR              | [SQLITE_ERROR] SQL error or missing database (integer overflow)
            sqlite       |       | 1      | SYNTAX_ERROR            | [SQLITE_ERROR] SQL error or missing database (near "selec": syntax error)
            sqlite       |       | 8      | PERMISSION_DENIED       | [SQLITE_READONLY] Attempt to write a readonly database
            sqlite       |       | 0      | CONNECTION_LOST         | database connection closed
            sqlite       |       | 11     | OTHER                   | [SQLITE_CORRUPT] The database disk image is malformed
            hsqldb       | 40001 | -4861  | SERIALIZATION_FAILURE   | transaction rollback: serialization failure
            hsqldb       | 40501 | -4871  | SERIALIZATION_FAILURE   | transaction rollback: row change by multiple transactions
            hsqldb       | 40502 | -4872  | STATEMENT_TIMEOUT       | statement execution aborted: timeout reached
            hsqldb       | 08003 | -1303  | CONNECTION_LOST         | connection exception: connection does not exist
            hsqldb       | 22001 | 3401   | DATA_ERROR              | data exception: string data, right truncation
            hsqldb       | 42501 | -5501  | SYNTAX_ERROR            | user lacks privilege or object not found: NOSUCH
            derby        | 40001 | 30000  | DEADLOCK                | A lock could not be obtained due to a deadlock
            derby        | 40XL1 | 30000  | LOCK_TIMEOUT            | A lock could not be obtained within the time requested
            derby        | XCL52 | 30000  | STATEMENT_TIMEOUT       | The statement has been cancelled or timed out.
            derby        | 42502 | 30000  | PERMISSION_DENIED       | User 'A' does not have SELECT permission
            derby        | 42X05 | 30000  | SYNTAX_ERROR            | Table/View 'NOSUCH' does not exist.
            derby        | 08006 | 45000  | CONNECTION_LOST         | Database 'a' shutdown.
            oracle       | 61000 | 60     | DEADLOCK                | ORA-00060: deadlock detected while waiting for resource
            oracle       | 72000 | 8177   | SERIALIZATION_FAILURE   | ORA-08177: can't serialize access for this transaction
            oracle       | 61000 | 54     | LOCK_TIMEOUT            | ORA-00054: resource busy and acquire with NOWAIT specified
            oracle       | 72000 | 30006  | LOCK_TIMEOUT            | ORA-30006: resource busy; acquire with WAIT timeout expired
            oracle       | 72000 | 1013   | STATEMENT_TIMEOUT       | ORA-01013: user requested cancel of current operation
            oracle       | 08006 | 17002  | CONNECTION_LOST         | IO Error: Connection reset
            oracle       | 66000 | 28     | CONNECTION_LOST         | ORA-00028: your session has been killed
            oracle       | 66000 | 12541  | CONNECTION_LOST         | ORA-12541: TNS:no listener
            oracle       | 40000 | 2091   | TRANSACTION_ROLLED_BACK | ORA-02091: transaction rolled back
            oracle       | 72000 | 12899  | DATA_ERROR              | ORA-12899: value too large for column
            oracle       | 42000 | 1722   | DATA_ERROR              | ORA-01722: invalid number
            oracle       | 22008 | 1843   | DATA_ERROR              | ORA-01843: not a valid month
            oracle       | 42000 | 942    | SYNTAX_ERROR            | ORA-00942: table or view does not exist
            oracle       | 72000 | 1017   | PERMISSION_DENIED       | ORA-01017: invalid username/password; logon denied
            oracle       | 42000 | 1031   | PERMISSION_DENIED       | ORA-01031: insufficient privileges
            sqlserver    | 40001 | 1205   | DEADLOCK                | Transaction (Process ID 52) was deadlocked on lock resources
            sqlserver    | S0002 | 3960   | SERIALIZATION_FAILURE   | Snapshot isolation transaction aborted due to update conflict.
            sqlserver    | S0001 | 1222   | LOCK_TIMEOUT            | Lock request time out period exceeded.
            sqlserver    | HY008 | 0      | STATEMENT_TIMEOUT       | The query has timed out.
            sqlserver    | 08S01 | 0      | CONNECTION_LOST         | Connection reset
            sqlserver    | S0001 | 596    | CONNECTION_LOST         | Cannot continue the execution because the session is in the kill state.
            sqlserver    | S0001 | 3998   | TRANSACTION_ROLLED_BACK | Uncommittable transaction is detected at the end of the batch.
            sqlserver    | 22001 | 2628   | DATA_ERROR              | String or binary data would be truncated
            sqlserver    | S0001 | 245    | DATA_ERROR              | Conversion failed when converting the varchar value
            sqlserver    | S0002 | 208    | SYNTAX_ERROR            | Invalid object name 'nosuch'.
            sqlserver    | S0001 | 18456  | PERMISSION_DENIED       | Login failed for user
            db2          | 40001 | -911   | DEADLOCK                | DB2 SQL Error: SQLCODE=-911, SQLSTATE=40001, SQLERRMC=2, DRIVER=4.33
            db2          | 40001 | -911   | LOCK_TIMEOUT            | DB2 SQL Error: SQLCODE=-911, SQLSTATE=40001, SQLERRMC=68, DRIVER=4.33
            db2          | 57033 | -913   | DEADLOCK                | DB2 SQL Error: SQLCODE=-913, SQLSTATE=57033, SQLERRMC=00C90088;00000304;x, DRIVER=4.33
            db2          | 57033 | -913   | LOCK_TIMEOUT            | DB2 SQL Error: SQLCODE=-913, SQLSTATE=57033, SQLERRMC=00C9008E;00000304;x, DRIVER=4.33
            db2          | 40001 | -911   | DEADLOCK                | The current transaction has been rolled back because of a deadlock or timeout.  Reason code "2".. SQLCODE=-911, SQLSTATE=40001
            db2          | 57014 | -952   | STATEMENT_TIMEOUT       | DB2 SQL Error: SQLCODE=-952, SQLSTATE=57014
            db2          | 08001 | -4499  | CONNECTION_LOST         | A communication error occurred
            db2          | 08506 | -4498  | TRANSACTION_ROLLED_BACK | A connection failed but has been reestablished
            db2          | 42501 | -551   | PERMISSION_DENIED       | DB2 SQL Error: SQLCODE=-551, SQLSTATE=42501
            db2          | 42704 | -204   | SYNTAX_ERROR            | DB2 SQL Error: SQLCODE=-204, SQLSTATE=42704, SQLERRMC=A.NOSUCH
            db2          | 22001 | -302   | DATA_ERROR              | DB2 SQL Error: SQLCODE=-302, SQLSTATE=22001
            """)
    void tellsKinds(String classifier, String state, int code, Kind kind, String message) {
        assertThat(CLASSIFIERS.get(classifier).classify(new SQLException(message, state, code)))
                .isEqualTo(DatabaseError.of(kind));
    }

    @ParameterizedTest
    @MethodSource("exceptionsWithoutState")
    void tellsKindsByExceptionClassWhenThereIsNoState(SQLException exception, DatabaseError meaning) {
        assertThat(SqlStateErrorClassifier.INSTANCE.classify(exception)).isEqualTo(meaning);
    }

    static Stream<Arguments> exceptionsWithoutState() {
        return Stream.of(
                Arguments.of(
                        new SQLIntegrityConstraintViolationException("a"),
                        DatabaseError.constraint(ConstraintKind.UNKNOWN, null)),
                Arguments.of(new SQLTransactionRollbackException("a"), DatabaseError.of(Kind.TRANSACTION_ROLLED_BACK)),
                Arguments.of(new SQLTimeoutException("a"), DatabaseError.of(Kind.STATEMENT_TIMEOUT)),
                Arguments.of(new SQLTransientConnectionException("a"), DatabaseError.of(Kind.CONNECTION_LOST)),
                Arguments.of(new SQLNonTransientConnectionException("a"), DatabaseError.of(Kind.CONNECTION_LOST)),
                Arguments.of(new SQLRecoverableException("a"), DatabaseError.of(Kind.CONNECTION_LOST)),
                Arguments.of(new SQLDataException("a"), DatabaseError.of(Kind.DATA_ERROR)),
                Arguments.of(new SQLSyntaxErrorException("a"), DatabaseError.of(Kind.SYNTAX_ERROR)),
                Arguments.of(new SQLInvalidAuthorizationSpecException("a"), DatabaseError.of(Kind.PERMISSION_DENIED)),
                Arguments.of(new SQLException("a"), DatabaseError.of(Kind.OTHER)));
    }

    @Test
    void looksBehindABatch() {
        SQLException batch =
                new BatchUpdateException("Entry 0 INSERT INTO constraint \"x\" was aborted", "23505", new int[0]);
        batch.setNextException(new SQLException("violates unique constraint \"uk_book\"", "23505"));
        assertThat(PostgresErrors.INSTANCE.classify(batch))
                .isEqualTo(DatabaseError.constraint(ConstraintKind.UNIQUE, "uk_book"));
    }

    @Test
    void looksAtCausesThroughOtherExceptions() {
        SQLException wrapper =
                new SQLException("wrapped", new IllegalStateException(new SQLException("deadlock", "40P01")));
        assertThat(PostgresErrors.INSTANCE.classify(wrapper)).isEqualTo(DatabaseError.of(Kind.DEADLOCK));
    }

    @Test
    void prefersTheFirstExceptionThatMeansSomething() {
        SQLException first = new SQLException("too long", "22001");
        first.setNextException(new SQLException("closed", "08003"));
        assertThat(SqlStateErrorClassifier.INSTANCE.classify(first)).isEqualTo(DatabaseError.of(Kind.DATA_ERROR));
    }

    @Test
    void survivesCyclesAndMissingMessages() {
        SQLException first = new SQLException((String) null);
        SQLException second = new SQLException((String) null);
        first.setNextException(second);
        second.initCause(first);
        CLASSIFIERS.forEach((name, classifier) ->
                assertThat(classifier.classify(first)).as(name).isEqualTo(DatabaseError.of(Kind.OTHER)));
    }

    @Test
    void looksAtABoundedNumberOfLinkedExceptions() {
        SQLException first = new SQLException("a");
        for (int i = 0; i < 2_000; i++) {
            SQLException next = new SQLException("b");
            next.setNextException(first);
            first = next;
        }
        assertThat(SqlStateErrorClassifier.INSTANCE.classify(first)).isEqualTo(DatabaseError.of(Kind.OTHER));
    }
}
