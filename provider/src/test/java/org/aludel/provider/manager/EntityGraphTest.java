package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Subgraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.manager.Shop.Customer;
import org.aludel.provider.manager.Shop.Purchase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is fetched together, and in how many statements. */
@NullUnmarked // entities
class EntityGraphTest {

    private Units units;
    private PersistenceUnitUtil util;
    private final List<Long> purchases = new ArrayList<>();

    @BeforeEach
    void open() {
        units = new Units(TestDatabase.H2, Shop.CLASSES);
        util = units.factory().getPersistenceUnitUtil();
        units.run(manager -> {
            for (int i = 0; i < 20; i++) {
                Customer customer = new Customer("Customer " + i, "Oslo");
                customer.tags.add("tag " + i);
                Purchase purchase = customer.buy("A-" + i);
                purchase.add("Pen", 1);
                purchase.add("Ink", 2);
                manager.persist(customer);
                purchases.add(purchase.id);
            }
        });
        units.statements();
    }

    @AfterEach
    void close() {
        units.close();
    }

    private void assertAllLoaded(Purchase purchase) {
        assertThat(util.isLoaded(purchase, "lines")).isTrue();
        assertThat(util.isLoaded(purchase.customer)).isTrue();
        assertThat(util.isLoaded(purchase.customer, "tags")).isTrue();
        assertThat(util.isLoaded(purchase.customer, "purchases")).isFalse();
    }

    @Test
    @Spec({"3.118", "3.119", "3.059"})
    void fetchesWhatAGraphNamesWithAFoundEntity() {
        units.run(manager -> {
            EntityGraph<Purchase> graph = manager.createEntityGraph(Purchase.class);
            graph.addAttributeNodes("lines");
            graph.addSubgraph("customer").addAttributeNodes("tags");

            assertAllLoaded(manager.find(graph, purchases.get(0)));
        });
        assertThat(units.statements()).hasSize(4);
    }

    @Test
    @Spec({"3.119", "3.122"})
    void fetchesWhatAGraphNamesWithTheResultsOfAQuery() {
        units.run(manager -> {
            List<Purchase> found = manager.createQuery("select p from Purchase p", Purchase.class)
                    .setHint("jakarta.persistence.loadgraph", manager.getEntityGraph("Purchase.all"))
                    .getResultList();

            assertThat(found).hasSize(20).allSatisfy(this::assertAllLoaded);
        });
        assertThat(units.statements()).hasSize(4);
    }

    @Test
    @Spec("3.119")
    void takesAGraphAsAProperty() {
        units.run(manager -> assertAllLoaded(manager.find(
                Purchase.class,
                purchases.get(3),
                Map.of("jakarta.persistence.fetchgraph", manager.getEntityGraph("Purchase.all")))));
    }

    @Test
    @Spec("3.118")
    void keepsGraphsWithNames() {
        try (EntityManager manager = units.open()) {
            EntityGraph<?> named = manager.getEntityGraph("Purchase.all");
            assertThat(named.getName()).isEqualTo("Purchase.all");
            assertThat(manager.getEntityGraphs(Purchase.class)).hasSize(1);
            assertThat(manager.getEntityGraphs(Customer.class)).isEmpty();
            assertThatIllegalStateException()
                    .isThrownBy(() -> named.addAttributeNodes("number"))
                    .withMessageContaining("ALU-4460");
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> manager.getEntityGraph("Purchase.al"))
                    .withMessageContaining("Did you mean 'Purchase.all'?");
            assertThat(manager.createEntityGraph("none")).isNull();

            EntityGraph<?> copy = manager.createEntityGraph("Purchase.all");
            copy.removeAttributeNode("lines");
            units.factory().addNamedEntityGraph("Purchase.customer", copy);
            copy.removeAttributeNode("customer");
            assertThat(units.factory().getNamedEntityGraphs(Purchase.class).keySet())
                    .containsExactlyInAnyOrder("Purchase.all", "Purchase.customer");
            assertThat(manager.getEntityGraph("Purchase.customer").hasAttributeNode("customer"))
                    .isTrue();
            assertThat(manager.getEntityGraph("Purchase.customer").hasAttributeNode("lines"))
                    .isFalse();
        }
    }

    @Test
    @Spec("3.118")
    void hasNodes() {
        try (EntityManager manager = units.open()) {
            EntityGraph<Purchase> graph = manager.createEntityGraph(Purchase.class);
            Subgraph<Customer> customer = graph.addSubgraph("customer", Customer.class);
            assertThat(customer.getClassType()).isEqualTo(Customer.class);
            assertThat(graph.addSubgraph("customer")).isSameAs(customer);
            assertThat(graph.getAttributeNode("customer").getSubgraphs()).containsOnlyKeys(Customer.class);
            assertThat(graph.getAttributeNodes()).hasSize(1);
            assertThat(graph.getName()).isNull();
            assertThatThrownBy(() -> graph.getAttributeNode("lines")).isInstanceOf(NoSuchElementException.class);
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> graph.addAttributeNode("line"))
                    .withMessageContaining("Did you mean 'lines'?");
            assertThatIllegalArgumentException().isThrownBy(() -> graph.addSubgraph("number"));
            assertThatIllegalArgumentException().isThrownBy(() -> graph.addKeySubgraph("lines"));
        }
    }
}
