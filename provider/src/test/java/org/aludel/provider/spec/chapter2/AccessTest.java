package org.aludel.provider.spec.chapter2;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** How state is read and written where the specification leaves it open (2.2, 2.3). */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class AccessTest extends SpecTest {

    /** Has other attributes by its fields than by its getters. */
    @Embeddable
    static class Money {
        private int cents;

        public int getEuros() {
            return cents / 100;
        }

        public void setEuros(int euros) {
            cents = cents % 100 + euros * 100;
        }
    }

    @Entity(name = "ByField")
    @Access(AccessType.FIELD)
    static class ByField {
        @Id
        int id;

        @Embedded
        Money price = new Money();
    }

    @Entity(name = "ByProperty")
    @Access(AccessType.PROPERTY)
    static class ByProperty {
        private int number;
        private Money money = new Money();
        private int low;
        private int high;

        @Id
        public int getId() {
            return number;
        }

        public void setId(int id) {
            number = id;
        }

        @Embedded
        public Money getPrice() {
            return money;
        }

        public void setPrice(Money price) {
            money = price;
        }

        /** Each setter looks at nothing but its own value, since their order is not known. */
        public int getLow() {
            return low;
        }

        public void setLow(int value) {
            low = value;
        }

        public int getHigh() {
            return high;
        }

        public void setHigh(int value) {
            high = value;
        }
    }

    @Test
    @Spec({"2.016", "2.025"})
    void eachAccessKeepsItsOwnState() {
        Units units = unit(ByField.class, ByProperty.class, Money.class);
        units.run(manager -> {
            ByField field = new ByField();
            field.id = 1;
            field.price.cents = 250;
            manager.persist(field);
            ByProperty property = new ByProperty();
            property.setId(1);
            property.getPrice().cents = 250;
            property.setHigh(9);
            property.setLow(2);
            manager.persist(property);
        });
        units.run(manager -> {
            assertThat(manager.find(ByField.class, 1).price.cents).isEqualTo(250);
            ByProperty property = manager.find(ByProperty.class, 1);
            assertThat(property.getPrice().cents).isEqualTo(200);
            assertThat(property.getLow()).isEqualTo(2);
            assertThat(property.getHigh()).isEqualTo(9);
            assertThat(manager.getMetamodel().entity(ByProperty.class).getAttributes())
                    .hasSize(4);
        });
        assertThat(units.list("select f.price.cents from ByField f", Integer.class))
                .containsExactly(250);
        assertThat(units.list("select p.price.euros from ByProperty p", Integer.class))
                .containsExactly(2);
    }
}
