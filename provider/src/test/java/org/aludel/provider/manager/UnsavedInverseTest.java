package org.aludel.provider.manager;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.OneToOne;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** New entities that refer, by a side without columns, to others that nobody persists. */
@NullUnmarked // entities
class UnsavedInverseTest {

    @Entity(name = "House")
    static class House {
        @Id
        int id = 1;

        @OneToOne(mappedBy = "house")
        Roof roof;
    }

    @Entity(name = "Roof")
    static class Roof {
        @Id
        int id = 1;

        @OneToOne
        House house;
    }

    private final Units units = new Units(TestDatabase.H2, House.class, Roof.class);

    @AfterEach
    void close() {
        units.close();
    }

    private static House house() {
        House house = new House();
        house.roof = new Roof();
        house.roof.house = house;
        return house;
    }

    @Test
    void areRefusedByFlush() {
        assertThatThrownBy(() -> units.run(manager -> {
                    manager.persist(house());
                    manager.flush();
                }))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("[ALU-4321] 'House.roof'");
    }

    @Test
    void areTakenWhereTheOtherIsPersistedToo() {
        units.run(manager -> {
            House house = house();
            manager.persist(house);
            manager.persist(house.roof);
        });
        units.run(manager -> assertThat(manager.find(House.class, 1).roof).isSameAs(manager.find(Roof.class, 1)));
    }
}
