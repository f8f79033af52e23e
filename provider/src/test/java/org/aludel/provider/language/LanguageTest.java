package org.aludel.provider.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Map;
import java.util.function.Function;
import org.aludel.provider.fixture.KeptUnits;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.params.provider.EnumSource;

/** What tests of the query language share: the {@link Company}, which no test changes for good, on two databases. */
@EnumSource(names = {"H2", "POSTGRESQL"})
@NullUnmarked // what was not found
abstract class LanguageTest extends KeptUnits {

    LanguageTest() {
        super(Company.CLASSES, Company::fill);
    }

    /** Does something in a transaction that is rolled back. */
    final <T> T trying(Function<EntityManager, T> work) {
        return rollingBack(work);
    }

    /** The result of a query as a text. */
    final String result(String jpql, Map<String, ?> parameters) {
        return trying(manager -> {
            TypedQuery<Object> query = manager.createQuery(jpql, Object.class);
            parameters.forEach(query::setParameter);
            return Results.text(query.getResultList());
        });
    }

    final String result(String jpql) {
        return result(jpql, Map.of());
    }

    /** The result of a query whose parameters are those after it, by position. */
    final String result(String jpql, Object... parameters) {
        return trying(manager -> {
            TypedQuery<Object> query = manager.createQuery(jpql, Object.class);
            for (int i = 0; i < parameters.length; i++) {
                query.setParameter(i + 1, parameters[i]);
            }
            return Results.text(query.getResultList());
        });
    }

    /** A query has a result. */
    final void verify(String jpql, String expected) {
        assertThat(result(jpql)).isEqualTo(expected);
    }

    /** A query is refused, before it is run, with a message that contains a text. */
    final void refuse(String jpql, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> result(jpql))
                .withMessageContaining(message)
                .withMessageContaining("ALU-");
    }

    /** The names of the employees for whom a condition holds. */
    final String employees(String condition, Object... parameters) {
        return result("select e.name from Employee e where " + condition + " order by e.id", parameters);
    }
}
