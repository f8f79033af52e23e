package org.aludel.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SqlScriptTest {

    @Test
    void endsAStatementAtASemicolonThatEndsALine() {
        assertThat(SqlScript.statementsOf("""
                -- what a comment says; is no statement;
                CREATE TABLE a (
                    id INTEGER
                ) ;

                CREATE PROCEDURE p() AS ' begin DELETE FROM a; end ;';
                DROP TABLE b
                """))
                .containsExactly(
                        "CREATE TABLE a (\nid INTEGER\n)",
                        "CREATE PROCEDURE p() AS ' begin DELETE FROM a; end ;'",
                        "DROP TABLE b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            drop table a cascade           | true
            ALTER TABLE a DROP CONSTRAINT b | true
            alter table a drop constraint  c | true
            ALTER TABLE a ADD CONSTRAINT drop_b CHECK (x > 1) | false
            CREATE TABLE drop_a (id INTEGER) | false
            """)
    void knowsWhatOnlyTakesAway(String statement, boolean drop) {
        assertThat(SqlScript.isDrop(statement)).isEqualTo(drop);
    }
}
