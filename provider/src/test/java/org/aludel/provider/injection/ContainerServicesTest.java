package org.aludel.provider.injection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.se.SeContainer;
import jakarta.enterprise.inject.se.SeContainerInitializer;
import jakarta.inject.Inject;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.PostPersist;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import jakarta.validation.constraints.NotNull;
import java.util.Locale;
import java.util.Map;
import org.aludel.AludelPersistenceProvider;
import org.aludel.provider.Spec;
import org.aludel.provider.database.Names;
import org.aludel.provider.fixture.ContainerUnits;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a container keeps in JNDI and has only after it has made its factories: CDI and Bean Validation. */
@NullUnmarked // entities
class ContainerServicesTest {

    /** A bean of the application. */
    @ApplicationScoped
    public static class Journal {

        private int entries;

        public void add() {
            entries++;
        }

        public int entries() {
            return entries;
        }
    }

    static class Writing {

        @Inject
        private Journal journal;

        @PostPersist
        void write(Object entity) {
            journal.add();
        }
    }

    @Entity
    @EntityListeners(Writing.class)
    static class Page {
        @Id
        int id;

        @NotNull
        String text;

        Page() {}

        Page(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    private static final String FACTORY = javax.naming.Context.INITIAL_CONTEXT_FACTORY;

    private final String before = System.getProperty(FACTORY);
    private FreshDatabase database;
    private EntityManagerFactory factory;
    private SeContainer cdi;

    @BeforeEach
    void deploy() {
        System.setProperty(FACTORY, Names.class.getName());
        database = TestDatabase.H2.freshDatabase();
        factory = new AludelPersistenceProvider()
                .createContainerEntityManagerFactory(
                        ContainerUnits.info("pages", database.dataSource(), method -> {}, Map.of(), Page.class),
                        Map.of());
        cdi = SeContainerInitializer.newInstance()
                .disableDiscovery()
                .addBeanClasses(Journal.class)
                .initialize();
        Names.BOUND.put("java:comp/BeanManager", cdi.getBeanManager());
    }

    @AfterEach
    void undeploy() {
        if (factory.isOpen()) {
            factory.close();
        }
        cdi.close();
        database.close();
        Names.BOUND.clear();
        if (before == null) {
            System.clearProperty(FACTORY);
        } else {
            System.setProperty(FACTORY, before);
        }
    }

    @Test
    @Spec({"3.098", "9.012"})
    void theBeanManagerIsLookedUpWhenItIsNeeded() {
        factory.runInTransaction(manager -> manager.persist(new Page(1, "one")));
        assertThat(cdi.select(Journal.class).get().entries()).isEqualTo(1);
    }

    @Test
    @Spec("9.012")
    void theValidatorFactoryIsLookedUpWhenItIsNeededAndStaysOpen() {
        try (ValidatorFactory shouting = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new Shouting())
                .buildValidatorFactory()) {
            Names.BOUND.put("java:comp/ValidatorFactory", shouting);
            assertThatThrownBy(() -> factory.runInTransaction(manager -> manager.persist(new Page(1, null))))
                    .hasStackTraceContaining("NO!");
            factory.close();
            assertThat(shouting.getValidator().validate(new Page(1, null))).hasSize(1);
        }
    }

    @Test
    void withoutAFactoryInJndiThePlatformValidates() {
        assertThatThrownBy(() -> factory.runInTransaction(manager -> manager.persist(new Page(1, null))))
                .isInstanceOf(ConstraintViolationException.class);
    }

    /** Says the same to everything. */
    private static final class Shouting implements MessageInterpolator {

        @Override
        public String interpolate(String messageTemplate, MessageInterpolator.Context context) {
            return "NO!";
        }

        @Override
        public String interpolate(String messageTemplate, MessageInterpolator.Context context, Locale locale) {
            return "NO!";
        }
    }
}
