package org.aludel.core.dialect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts of expressions are the same. */
class ComparableTextTest {

    private static String form(String text) {
        return ComparableText.of(text, name -> name.equals("length") ? "char_length" : name);
    }

    @Test
    void longTextsAreReadToTheirEnd() {
        String words = "it''s ".repeat(10_000);
        assertThat(form("a = '" + words + "'")).isEqualTo(form("(\"A\" = '" + words + "')"));
        assertThat(form("a = '" + words + "'")).isNotEqualTo(form("a = '" + words + "b'"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "age >= 0; (age >= 0)",
                "age >= 0; ((\"AGE\" >= (0)))",
                "age >= 0; `age` >= 0",
                "age >= 0; [age]>=(0)",
                "age >= 0; person.age >= 0",
                "'a'; 'a'::character varying",
                "'a'; CAST('a' AS varchar(20))",
                "1.50; 1.5",
                "0; (0)::numeric(10, 2)",
                "now(); NOW()",
                "name <> ''; ((name)::text <> ''::text)",
                "status IN ('a', 'b'); ((status)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))",
                "status NOT IN (1, 2); status <> ALL (ARRAY[1, 2])",
                "age BETWEEN 1 AND 9; ((age >= 1) AND (age <= 9))",
                "name LIKE 'a%'; ((name)::text ~~ 'a%'::text)",
                "a = 1 AND b = 2 AND c = 3; (((a = 1) AND (b = 2)) AND (c = 3))",
                "a IS NOT NULL; NOT (a IS NULL)",
                "-1; (-1)",
                "'2026-01-01'::timestamp without time zone; '2026-01-01'",
                "CASE WHEN a > 1 THEN 'x' ELSE 'y' END; CASE WHEN (a > 1) THEN 'x'::text ELSE 'y'::text END",
                "\"a b\" IS NULL OR \"?\" <> 1; ((\"a b\" IS NULL) OR (\"?\" <> 1))",
                "`a``b` > 1; (\"a`b\" > 1)",
                "'größe \\'; U&'gr\\00f6\\00dfe \\\\'",
                "\"größe\" > 1; U&\"gr\\00f6\\00dfe\" > 1",
                "'a\\b'; E'a\\\\b'::text",
                "DATE '2026-01-31'; '2026-01-31'::date",
                "a < DATE '2026-01-31'; (A < '2026-01-31')",
                "TIMESTAMP '2026-01-31 12:30:00.000000'; '2026-01-31 12:30:00'",
                "TIME '12:30:00.500'; '12:30:00.5'",
                "a GLOB 'x*' OR b; ((a GLOB 'x*') OR b)",
                "\"a b\" NOT GLOB 'x*' OR c > 0; ((\"a b\" NOT GLOB 'x*') OR (c > 0))",
                "2 + 3 * 4; 14",
                "-2 - 3; -5",
                "length(a) = 1; CHAR_LENGTH(a) = 1",
                "\"not\" > 1; (\"NOT\" > 1)",
                "end - (end - 1) = 1; (`end` - (`end` - 1) = 1)",
                "CASE WHEN end > 1 THEN end ELSE 0 END; CASEWHEN((\"END\">1),\"END\",0)",
                "a NOT LIKE 'x%'; NOT (A LIKE 'x%')",
                "a NOT LIKE 'x!%' ESCAPE '!' OR b; (NOT (A LIKE 'x!%' ESCAPE '!' )) OR B",
                "coalesce(a, 0); CASEWHEN((A IS NULL),0,A)",
                "coalesce(a, b, c, 5); CASEWHEN((A IS NULL), CASEWHEN((B IS NULL), CASEWHEN((C IS NULL),5,C),B),A)",
                "coalesce(a, coalesce(b, 1)); coalesce(coalesce(a, b), 1)",
                "nullif(a, 1); CASEWHEN((A=1),NULL,A)",
                "CASE a WHEN 1 THEN 2 WHEN 3 THEN 4 ELSE 5 END; CASEWHEN((A=1),2, CASEWHEN((A=3),4,5))",
                "CASE WHEN a = 1 THEN 2 END; CASEWHEN((A=1),2,NULL)",
                "a = 1 OR b = 2; (B = 2) OR (A = 1)",
                "a = 1 AND (b = 2 AND c = 3); c = 3 AND b = 2 AND a = 1",
                "a BETWEEN 1 AND 2 AND b = 3; b = 3 AND a <= 2 AND a >= 1",
                "a IN (7); a = 7",
                "a NOT IN (7); a <> CAST(7 AS integer)",
                "a IN (2, 1); a IN (1, 2)",
                "NOT a = 4; a <> 4",
                "NOT (a < 4); a >= 4",
                "NOT (a = 1 OR b LIKE '_'); a <> 1 AND b NOT LIKE '_'",
                "NOT (a = 1 AND (b = 2 OR NOT c)); a <> 1 OR b <> 2 AND c",
                "a NOT BETWEEN 1 AND 3; a < 1 OR a > 3",
                "NOT (NOT (a IS NULL)); a IS NULL",
                "-1; '-1'::integer",
                "5000000000; '5000000000'::bigint",
                "a LIKE 'a%' ESCAPE ''; (a)::text ~~ like_escape('a%'::text, ''::text)",
                "TIME '00:00:59'; TIME'0:00:59.000000'",
                "CASE WHEN a > 3 THEN 1 ELSE 0 END; CASEWHEN((\"A\">3),1,0)",
                "a @@ b; A  @@  B"
            })
    void areTheSame(String one, String other) {
        assertThat(form(one)).isEqualTo(form(other));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '~',
            value = {
                "age >= 0; age > 0",
                "age >= 0; age >= 1",
                "a = 1 AND (b = 2 OR c = 3); a = 1 AND b = 2 OR c = 3",
                "a - (b - c); a - b - c",
                "NOT (a = 1 AND b = 2); NOT a = 1 AND b = 2",
                "'a'; 'A'",
                "'a b'; 'a  b'",
                "name; 'name'",
                "DATE '2026-01-31'; DATE '2026-02-01'",
                "TIME '12:30:00.05'; TIME '12:30:00.5'",
                "date; 'date'",
                "2 + 3; 6",
                "7 / 2; 3",
                "\"null\"; NULL",
                "\"a b\" > 1; a > 1",
                "\"a\"\"b\"; \"a\"",
                "coalesce(a, b); coalesce(b, a)",
                "coalesce(a, b); CASEWHEN((B IS NULL),B,A)",
                "coalesce(a, b); CASE WHEN a IS NULL THEN a ELSE b END",
                "nullif(a, b); nullif(b, a)",
                "CASE WHEN a = 1 THEN 2 ELSE 3 END; CASE WHEN a = 1 THEN 3 ELSE 2 END",
                "CASE a WHEN 1 THEN 2 WHEN 3 THEN 4 END; CASE a WHEN 3 THEN 4 WHEN 1 THEN 2 END",
                "a NOT LIKE 'x'; a LIKE 'x'",
                "NOT (a = 1 OR b = 2); NOT a = 1 OR NOT b = 2",
                "\"null\" > 1; null > 1"
            })
    void areDifferent(String one, String other) {
        assertThat(form(one)).isNotEqualTo(form(other));
    }
}
