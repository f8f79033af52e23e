package org.aludel.provider.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Convert;
import jakarta.persistence.Converter;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.Id;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.PrePersist;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderException;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** CDI makes listeners and converters, and destroys them with the factory (3.6.1 and 3.9). */
@NullUnmarked // entities
class InjectionTest {

    private static final List<String> HEARD = new ArrayList<>();

    /** A bean of the application. */
    @ApplicationScoped
    public static class Numbers {

        private final AtomicInteger last = new AtomicInteger();

        public int next() {
            return last.incrementAndGet();
        }
    }

    /** A listener that needs a bean. */
    static class Numbering {

        @Inject
        private Numbers numbers;

        @PostConstruct
        void begin() {
            HEARD.add("listener made");
        }

        @PrePersist
        void number(Ticket ticket) {
            ticket.number = numbers.next();
        }

        @PreDestroy
        void end() {
            HEARD.add("listener destroyed");
        }
    }

    /** A listener that needs nothing. */
    static class Plain {

        @PrePersist
        void hear(Ticket ticket) {
            HEARD.add("plain");
        }
    }

    /** A converter that needs a bean by its constructor. */
    @Converter
    static class Stamping implements AttributeConverter<String, String> {

        private final Numbers numbers;

        @Inject
        Stamping(Numbers numbers) {
            this.numbers = numbers;
        }

        @Override
        public String convertToDatabaseColumn(String attribute) {
            return attribute + "#" + numbers.next();
        }

        @Override
        public String convertToEntityAttribute(String data) {
            return data;
        }

        @PreDestroy
        void end() {
            HEARD.add("converter destroyed");
        }
    }

    @Entity(name = "Ticket")
    @EntityListeners({Plain.class, Numbering.class})
    static class Ticket {
        @Id
        int id;

        int number;

        Ticket() {}

        Ticket(int id) {
            this.id = id;
        }
    }

    @Entity(name = "Letter")
    static class Letter {
        @Id
        int id;

        @Convert(converter = Stamping.class)
        String text;

        Letter() {}

        Letter(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    private SeContainer container;

    private SeContainer start() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Numbers.class)
                .initialize();
        return container;
    }

    @AfterEach
    void stop() {
        HEARD.clear();
        if (container != null && container.isRunning()) {
            container.close();
        }
    }

    private static Units units(Object manager, Class<?> entity) {
        return new Units(
                TestDatabase.H2,
                unit -> manager == null ? unit : unit.property("jakarta.persistence.bean.manager", manager),
                entity);
    }

    @Test
    @Spec({"3.098", "9.012", "A.011"})
    void aListenerIsInjectedByTheManagerThatIsGiven() {
        SeContainer cdi = start();
        try (Units units = units(cdi.getBeanManager(), Ticket.class)) {
            assertThat(HEARD).isEmpty();
            units.run(manager -> {
                manager.persist(new Ticket(1));
                manager.persist(new Ticket(2));
            });
            assertThat(units.list("select t.number from Ticket t order by t.id", Integer.class))
                    .containsExactly(1, 2);
            assertThat(HEARD).containsExactly("listener made", "plain", "plain");
        }
        assertThat(HEARD).endsWith("listener destroyed");
    }

    @Test
    @Spec("3.138")
    void aConverterIsInjected() {
        SeContainer cdi = start();
        try (Units units = units(cdi.getBeanManager(), Letter.class)) {
            units.run(manager -> manager.persist(new Letter(1, "Dear")));
            assertThat(units.list("select l.text from Letter l", String.class)).containsExactly("Dear#1");
        }
        assertThat(HEARD).containsExactly("converter destroyed");
    }

    @Test
    void aRunningContainerIsFoundAlsoWhenItStartsAfterTheFactory() {
        try (Units units = units(null, Ticket.class)) {
            start();
            units.run(manager -> manager.persist(new Ticket(1)));
            assertThat(units.list("select t.number from Ticket t", Integer.class))
                    .containsExactly(1);
        }
        assertThat(HEARD).containsExactly("listener made", "plain", "listener destroyed");
    }

    @Test
    @Spec("3.098")
    void withoutCdiWhatNeedsItIsNotCalled() {
        try (Units units = units(null, Ticket.class)) {
            assertThatThrownBy(() -> units.run(manager -> manager.persist(new Ticket(1))))
                    .isInstanceOf(ProviderException.class)
                    .hasMessageContainingAll("ALU-4132", Numbering.class.getName(), "'numbers'");
            assertThat(HEARD).isEmpty();
        }
        try (Units units = units(null, Letter.class)) {
            assertThatThrownBy(() -> units.run(manager -> manager.persist(new Letter(1, "Dear"))))
                    .isInstanceOf(PersistenceException.class)
                    .hasStackTraceContaining("ALU-4132")
                    .hasStackTraceContaining(Stamping.class.getName());
        }
    }

    @Test
    void anUnknownBeanIsReportedWithWhatCdiSays() {
        container = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(InjectionTest.class)
                .initialize();
        try (Units units = units(container.getBeanManager(), Ticket.class)) {
            assertThatThrownBy(() -> units.run(manager -> manager.persist(new Ticket(1))))
                    .hasMessageContainingAll("ALU-4132", Numbering.class.getName())
                    .hasStackTraceContaining("Numbers");
        }
    }

    @Test
    void somethingElseThanAManagerIsRefused() {
        assertThatThrownBy(() -> units(new ArrayList<>(), Ticket.class).close())
                .hasMessageContainingAll("ALU-4132", "java.util.ArrayList", "jakarta.persistence.bean.manager");
    }
}
