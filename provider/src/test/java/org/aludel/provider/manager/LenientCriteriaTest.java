package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.CriteriaQuery;
import jakarta.persistence.criteria.Fetch;
import jakarta.persistence.criteria.Join;
import jakarta.persistence.criteria.JoinType;
import jakarta.persistence.criteria.Root;
import jakarta.persistence.criteria.Subquery;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.List;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.manager.Shop.Customer;
import org.aludel.provider.manager.Shop.Purchase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What queries mean that leave something out, or name an attribute of something else. */
class LenientCriteriaTest {

    private final Units units = new Units(TestDatabase.H2, Shop.CLASSES);

    @BeforeEach
    void fill() {
        units.run(manager -> {
            for (String name : List.of("Bob", "Ann", "Carl")) {
                Customer customer = new Customer(name, "Oslo");
                manager.persist(customer);
                if (!name.equals("Bob")) {
                    manager.persist(customer.buy(name + "'s"));
                }
            }
            manager.persist(new Purchase("nobody's", null));
        });
    }

    @AfterEach
    void close() {
        units.close();
    }

    @Test
    void aSubqueryOverCorrelatedJoinsSelectsTheOneOfItsClass() {
        units.run(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<String> query = builder.createQuery(String.class);
            Root<Customer> customer = query.from(Customer.class);
            Subquery<Purchase> bought = query.subquery(Purchase.class);
            Join<Customer, Purchase> purchase = bought.correlate(customer).join("purchases");
            bought.where(builder.like(purchase.get("number"), "A%"));
            query.select(customer.get("name")).where(builder.exists(bought));

            assertThat(manager.createQuery(query).getResultList()).containsExactly("Ann");
        });
    }

    @Test
    void aSubqueryOverSeveralJoinsOfItsClassHasToSelect() {
        units.run(manager -> {
            CriteriaBuilder builder = manager.getCriteriaBuilder();
            CriteriaQuery<Customer> query = builder.createQuery(Customer.class);
            Root<Customer> customer = query.from(Customer.class);
            Subquery<Purchase> bought = query.subquery(Purchase.class);
            Root<Customer> correlated = bought.correlate(customer);
            correlated.join("purchases");
            correlated.join("purchases");
            query.where(builder.exists(bought));

            assertThatThrownBy(() -> manager.createQuery(query)).hasMessageContaining("[ALU-4612]");
        });
    }

    @Test
    @SuppressWarnings({"unchecked", "rawtypes"}) // only so an attribute of another type can be given
    void aFetchTellsWhatItWasGivenAndIsRefusedByTheQuery() {
        units.run(manager -> {
            CriteriaQuery<Purchase> query = manager.getCriteriaBuilder().createQuery(Purchase.class);
            SingularAttribute customer =
                    manager.getMetamodel().entity(Purchase.class).getSingularAttribute("customer", Customer.class);
            Fetch first = query.from(Purchase.class).fetch(customer);
            Fetch second = first.fetch(customer, JoinType.LEFT);

            assertThat(second.getAttribute()).isSameAs(customer);
            assertThat(second.getJoinType()).isEqualTo(JoinType.LEFT);
            assertThatThrownBy(() -> manager.createQuery(query))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("'customer'");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"asc nulls first", "desc nulls first"})
    void rowsOrderedByAnEntityAreInTheOrderOfItsIdentifier(String direction) {
        units.run(manager -> {
            List<String> numbers = manager.createQuery(
                            "select p.number from Purchase p order by p.customer " + direction, String.class)
                    .getResultList();
            List<String> expected = direction.startsWith("asc")
                    ? List.of("nobody's", "Ann's", "Carl's")
                    : List.of("nobody's", "Carl's", "Ann's");
            assertThat(numbers).isEqualTo(expected);
            assertThat(units.statements()).allSatisfy(sql -> assertThat(sql).doesNotContain("INNER JOIN"));
        });
    }
}
