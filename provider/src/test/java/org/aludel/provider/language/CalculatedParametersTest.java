package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.aludel.provider.fixture.KeptUnits;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.language.Company.Reading;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.provider.EnumSource;

/** Section 4.7.13 with parameters: the class of a number in a calculation is that of its value. */
@EnumSource(names = {"H2", "POSTGRESQL", "MARIADB", "SQLITE"})
@NullUnmarked // what was not found
class CalculatedParametersTest extends KeptUnits {

    /** What is made of a result. */
    public record Product(double value) {}

    CalculatedParametersTest() {
        super(Company.CLASSES, CalculatedParametersTest::fill);
    }

    private static void fill(Units units) {
        units.run(manager -> {
            Reading reading = new Reading();
            reading.id = 1;
            reading.i = 7;
            reading.l = 70;
            reading.f = 1.5F;
            reading.d = 2.25;
            reading.bd = new BigDecimal("10.50");
            manager.persist(reading);
        });
    }

    private static Object result(EntityManager manager, String value, Object parameter) {
        return manager.createQuery("select " + value + " from Reading r", Object.class)
                .setParameter("p", parameter)
                .getSingleResult();
    }

    private String result(String value, Object parameter) {
        return rollingBack(manager -> Results.text(result(manager, value, parameter)));
    }

    private static BigDecimal number(Object value) {
        return new BigDecimal(value.toString());
    }

    @Test
    void aFractionalNumberIsCalculatedWith() {
        assertThat(result("r.i * :p", 2.5)).isEqualTo("17.5D");
        assertThat(result(":p + r.i", 0.5)).isEqualTo("7.5D");
        assertThat(result("r.l - :p", 0.5)).isEqualTo("69.5D");
        assertThat(result("(r.i + 1) * (r.i - -:p)", 0.5)).isEqualTo("60.0D");
        assertThat(result("r.i * :p", 2.0)).isEqualTo("14.0D");
        rollingBack(manager -> {
            assertThat(result(manager, "r.i * :p", new BigDecimal("1.5")))
                    .isInstanceOfSatisfying(
                            BigDecimal.class, product -> assertThat(product).isEqualByComparingTo("10.5"));
            assertThat(result(manager, "r.i * :p", 1.5F)).isEqualTo(10.5F);
            return assertThat(result(manager, "r.bd * :p", 2.0)).isEqualTo(21.0);
        });
    }

    @Test
    void numbersOfOtherClassesFitToo() {
        assertThat(result("r.d * :p", 2)).isEqualTo("4.5D");
        assertThat(result("r.d * :p", 2L)).isEqualTo("4.5D");
        assertThat(result("r.d * :p", new BigDecimal("2.0"))).isEqualTo("4.5D");
        assertThat(result("r.d * :p", new BigInteger("2"))).isEqualTo("4.5D");
        assertThat(result("r.f * :p", 2)).isEqualTo("3.0F");
        rollingBack(manager -> assertThat(result(manager, "r.bd * :p", 2))
                .isInstanceOfSatisfying(
                        BigDecimal.class, product -> assertThat(product).isEqualByComparingTo("21")));
        assertThat(result("r.i * :p", 3L)).isEqualTo("21");
        assertThat(result("r.i * :p", (short) 3)).isEqualTo("21");
        assertThat(result("r.i + :p", 3_000_000_000L)).isEqualTo("3000000007L");
    }

    @Test
    void oneQueryTakesNumbersOfAllClasses() {
        rollingBack(manager -> {
            var query = manager.createQuery("select r.i * :p from Reading r", Object.class);
            assertThat(query.setParameter("p", 2).getSingleResult()).isEqualTo(14);
            assertThat(query.setParameter("p", 2.5).getSingleResult()).isEqualTo(17.5);
            return assertThat(query.setParameter("p", 3).getSingleResult()).isEqualTo(21);
        });
    }

    @Test
    void whereNothingIsUnusualOneStatementIsShared() {
        rollingBack(manager -> {
            units().statements();
            for (Object value : List.of(2, 3L, (short) 4)) {
                result(manager, "r.i * :p", value);
            }
            List<String> statements = units().statements();
            assertThat(statements).hasSize(3);
            return assertThat(Set.copyOf(statements)).hasSize(1);
        });
    }

    @Test
    void conditionsAndAssignmentsCalculateSo() {
        rollingBack(manager -> {
            assertThat(manager.createQuery("select r.id from Reading r where r.i * :p > 17", Integer.class)
                            .setParameter("p", 2.5)
                            .getResultList())
                    .containsExactly(1);
            assertThat(manager.createQuery("update Reading r set r.i = r.l * :p where r.i + :p > 7.2")
                            .setParameter("p", 0.5)
                            .executeUpdate())
                    .isEqualTo(1);
            return assertThat(number(manager.createQuery("select r.i from Reading r", Object.class)
                            .getSingleResult()))
                    .isEqualByComparingTo("35");
        });
    }

    @Test
    void resultsHaveTheClassOfTheCalculation() {
        rollingBack(manager -> {
            var query = manager.createQuery("select r.i * :p from Reading r", Double.class);
            assertThat(query.setParameter("p", 2.5).getSingleResult()).isEqualTo(17.5);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> query.setParameter("p", 2).getSingleResult())
                    .withMessageContaining("ALU-4447");
            return assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createQuery("select r.i * :p from Reading r", String.class))
                    .withMessageContaining("ALU-4447");
        });
    }

    @Test
    void rowsAndObjectsAreMadeOfThem() {
        rollingBack(manager -> {
            assertThat(manager.createQuery("select r.i * :p as product, r.id from Reading r", Tuple.class)
                            .setParameter("p", 2.5)
                            .getSingleResult()
                            .get("product"))
                    .isEqualTo(17.5);
            assertThat(manager.createQuery(
                                    "select new " + Product.class.getName() + "(r.i * :p) from Reading r",
                                    Product.class)
                            .setParameter("p", 2.5)
                            .getSingleResult())
                    .isEqualTo(new Product(17.5));
            return assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.createQuery("select r.i * :p from Reading r", Integer.class)
                            .setParameter("p", 2.5)
                            .getSingleResult())
                    .withMessageContaining("ALU-4447");
        });
    }

    @Test
    void whatIsNotCalculatedTakesItsOwnNumbersOnly() {
        rollingBack(manager -> assertThatIllegalArgumentException()
                .isThrownBy(() -> manager.createQuery("select r from Reading r where r.i = :p", Reading.class)
                        .setParameter("p", 2.5)
                        .getResultList())
                .withMessageContaining("ALU-4500"));
    }
}
