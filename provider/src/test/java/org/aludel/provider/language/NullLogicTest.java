package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.aludel.provider.Spec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Section 4.6.13: conditions that are true, false or unknown. */
class NullLogicTest extends LanguageTest {

    // of the employee Dan, whose salary is null
    private static String condition(String truth) {
        return switch (truth) {
            case "T" -> "e.id = 4";
            case "F" -> "e.id = 1";
            default -> "e.salary = 1";
        };
    }

    /** The truth of a condition of Dan. */
    private String truth(String condition) {
        boolean holds = employees("e.id = 4 and (" + condition + ")").equals("Dan");
        boolean fails = employees("e.id = 4 and not (" + condition + ")").equals("Dan");
        assertThat(holds && fails).isFalse();
        return holds ? "T" : fails ? "F" : "U";
    }

    @Spec("4.039")
    @ParameterizedTest(name = "{0} AND {1}")
    @CsvSource({
        "T, T, T, T",
        "T, F, F, T",
        "T, U, U, T",
        "F, T, F, T",
        "F, F, F, F",
        "F, U, F, U",
        "U, T, U, T",
        "U, F, F, U",
        "U, U, U, U"
    })
    void andOr(String left, String right, String and, String or) {
        assertThat(truth(condition(left) + " and " + condition(right))).isEqualTo(and);
        assertThat(truth(condition(left) + " or " + condition(right))).isEqualTo(or);
    }

    @Spec("4.039")
    @ParameterizedTest(name = "NOT {0}")
    @CsvSource({"T, F", "F, T", "U, U"})
    void not(String operand, String result) {
        assertThat(truth("not " + condition(operand))).isEqualTo(result);
    }

    @Spec({"4.039", "4.048"})
    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiterString = "=>", quoteCharacter = '"', textBlock = """
        e.salary = e.salary                 => U
        e.salary <> e.salary                => U
        e.salary = null                     => U
        e.salary < 5                        => U
        e.salary between 1 and 2            => U
        5 between e.salary and 2            => F
        e.salary in (1, 2)                  => U
        e.stars = e.stars                   => U
        e.boss = e                          => U
        e.salary + 1 = 1                    => U
        e.salary is null                    => T
        e.salary is not null                => F
        e.boss is null                      => T
        e.address.city like '%'             => U
        upper(e.address.city) is null       => T
        concat(e.name, e.address.city) is null => T
        length(e.address.city) = 0          => U
        abs(e.salary) is null               => T
        coalesce(e.salary, 4) = e.id        => T
        nullif(e.id, 4) is null             => T
        e.active                            => F
        """)
    void nulls(String condition, String truth) {
        assertThat(truth(condition)).isEqualTo(truth);
    }

    @Test
    @Spec("4.046")
    void aNullParameterMakesAComparisonUnknown() {
        for (String condition : new String[] {
            "e.name = ?1", "e.name <> ?1", "not (e.name = ?1)", "e.name < ?1", "not (e.name < ?1)", "e.name || ?1 = 'x'"
        }) {
            assertThat(employees(condition, (Object) null)).as(condition).isEmpty();
        }
        assertThat(employees("e.boss = ?1", (Object) null)).isEmpty();
        assertThat(employees("e.boss <> ?1", (Object) null)).isEmpty();
        assertThat(employees("e.grade = ?1", (Object) null)).isEmpty();
        assertThat(employees("type(e) = ?1", (Object) null)).isEmpty();
        assertThat(employees("e.salary between ?1 and ?2", null, 9)).isEmpty();
        assertThat(employees("e.name = ?1 or e.id = 1", (Object) null)).isEqualTo("Ann");
    }

    @Test
    @Spec("4.040")
    void anEmptyTextIsNoNull() {
        assertThat(employees("'' is null")).isEmpty();
        assertThat(employees("trim(' ') = '' and e.id = 1")).isEqualTo("Ann");
        assertThat(employees("?1 = '' and e.id = 1", "")).isEqualTo("Ann");
        assertThat(result("select length('') from Department d where d.id = 1")).isEqualTo("0");
    }
}
