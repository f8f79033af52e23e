package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.PersistenceUtil;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.manager.Shop.Customer;
import org.aludel.provider.manager.Shop.Gift;
import org.aludel.provider.manager.Shop.Line;
import org.aludel.provider.manager.Shop.Purchase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of instances, managed or not. */
@NullUnmarked // entities
class UnitUtilTest {

    private Units units;
    private PersistenceUnitUtil util;
    private Long ann;

    @BeforeEach
    void open() {
        units = new Units(TestDatabase.H2, Shop.CLASSES);
        util = units.factory().getPersistenceUnitUtil();
        ann = units.call(manager -> {
            Customer customer = new Customer("Ann", "Oslo");
            customer.buy("A-1").add(new Gift("Pen", "Cheers", customer.purchases.get(0)));
            manager.persist(customer);
            return customer.getId();
        });
    }

    @AfterEach
    void close() {
        units.close();
    }

    @Test
    @Spec({"3.056", "7.021"})
    void tellsWhatIsLoaded() {
        units.run(manager -> {
            Customer customer = manager.find(Customer.class, ann);
            assertThat(util.isLoaded(customer)).isTrue();
            assertThat(util.isLoaded(customer, "name")).isTrue();
            assertThat(util.isLoaded(customer, "purchases")).isFalse();
            assertThat(util.isLoaded(
                            customer,
                            manager.getMetamodel().entity(Customer.class).getAttribute("purchases")))
                    .isFalse();

            assertThat(customer.purchases).hasSize(1);
            assertThat(util.isLoaded(customer, "purchases")).isTrue();
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> util.isLoaded(customer, "purchase"))
                    .withMessageContaining("Did you mean 'purchases'?");
        });
    }

    @Test
    @Spec("7.022")
    void loadsWhatIsNot() {
        units.run(manager -> {
            Customer reference = manager.getReference(Customer.class, ann);
            assertThat(util.isLoaded(reference)).isFalse();
            assertThat(util.isLoaded(reference, "name")).isFalse();

            util.load(reference);
            assertThat(util.isLoaded(reference)).isTrue();
            util.load(reference, "purchases");
            assertThat(util.isLoaded(reference, "purchases")).isTrue();
        });
    }

    @Test
    @Spec({"9.018", "9.019"})
    void tellsWithoutKnowingTheUnit() {
        PersistenceUtil general = Persistence.getPersistenceUtil();
        units.run(manager -> {
            Purchase purchase = manager.find(Customer.class, ann).purchases.get(0);
            manager.clear();
            Purchase found = manager.find(Purchase.class, purchase.id);

            assertThat(general.isLoaded(found)).isTrue();
            assertThat(general.isLoaded(found, "number")).isTrue();
            assertThat(general.isLoaded(found, "lines")).isFalse();
            assertThat(general.isLoaded(found, "customer")).isFalse();
            assertThat(general.isLoaded(found.customer)).isFalse();
            assertThat(found.customer.getName()).isEqualTo("Ann");
            assertThat(general.isLoaded(found, "customer")).isTrue();
            assertThat(general.isLoaded(found.customer)).isTrue();
        });
    }

    @Test
    @Spec({"7.022", "7.023"})
    void tellsIdentifierVersionAndClass() {
        units.run(manager -> {
            Customer customer = manager.getReference(Customer.class, ann);
            assertThat(util.getIdentifier(customer)).isEqualTo(ann);
            assertThat(util.isLoaded(customer)).isFalse();
            assertThat(util.getClass(customer)).isEqualTo(Customer.class);
            assertThat(util.getVersion(customer)).isEqualTo(0);

            Line line = manager.find(Customer.class, ann).purchases.get(0).lines.get(0);
            assertThat(util.getClass(line)).isEqualTo(Gift.class);
            assertThat(util.isInstance(line, Gift.class)).isTrue();
            assertThat(util.isInstance(line, Purchase.class)).isFalse();
            assertThat(util.getVersion(line)).isNull();
        });
        assertThat(util.getIdentifier(new Customer())).isNull();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> util.getIdentifier("Ann"))
                .withMessageContaining("ALU-4310");
    }

    @Test
    void knowsDetachedInstances() {
        Customer detached;
        try (EntityManager manager = units.open()) {
            detached = manager.find(Customer.class, ann);
        }
        assertThat(util.isLoaded(detached)).isTrue();
        assertThat(util.isLoaded(detached, "purchases")).isFalse();
        assertThat(util.getIdentifier(detached)).isEqualTo(ann);
    }
}
