package org.aludel.provider.spec.chapter9;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.Id;
import jakarta.persistence.NoResultException;
import jakarta.persistence.Persistence;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SynchronizationType;
import jakarta.persistence.TransactionRequiredException;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.Version;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceProviderResolverHolder;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.aludel.AludelPersistenceProvider;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.ContainerUnits;
import org.aludel.provider.spec.SpecTest;
import org.aludel.provider.transaction.FakeJta;
import org.aludel.testing.databases.FreshDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Units that a container describes, and transactions of JTA (7.5 to 7.10, 9.1 to 9.6). */
@NullUnmarked // as entities usually are
class ContainerTest extends SpecTest {

    @Entity(name = "Message")
    static class Message {
        @Id
        int id;

        @Version
        int version;

        String text;

        Message() {}

        Message(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    private final FakeJta jta = new FakeJta();
    private final List<String> asked = new ArrayList<>();
    private final List<EntityManagerFactory> factories = new ArrayList<>();
    private FreshDatabase fresh;

    @BeforeEach
    void openDatabase() {
        fresh = database().freshDatabase();
    }

    @AfterEach
    void closeDatabase() {
        factories.forEach(EntityManagerFactory::close);
        fresh.close();
    }

    /** What a container says of its unit, with what it was asked for. */
    @SuppressWarnings({"deprecation", "removal"}) // as the interface is
    private PersistenceUnitInfo info(boolean withJta) {
        Properties properties = new Properties();
        properties.setProperty("jakarta.persistence.schema-generation.database.action", "create");
        properties.setProperty("com.acme.unknown", "1");
        Map<String, Object> answers = new HashMap<>(Map.of("getProperties", properties));
        if (withJta) {
            answers.put("getTransactionType", jakarta.persistence.spi.PersistenceUnitTransactionType.JTA);
            answers.put("getJtaDataSource", fresh.dataSource());
        }
        return ContainerUnits.info("messages", fresh.dataSource(), asked::add, answers, Message.class);
    }

    private EntityManagerFactory factory(boolean withJta) {
        EntityManagerFactory factory = new AludelPersistenceProvider()
                .createContainerEntityManagerFactory(
                        info(withJta), Map.of("aludel.jta.registry", jta, "com.acme.other", true));
        factories.add(factory);
        return factory;
    }

    private static List<String> texts(EntityManagerFactory factory) {
        try (EntityManager manager = factory.createEntityManager()) {
            return manager.createQuery("select m.text from Message m order by m.id", String.class)
                    .getResultList();
        }
    }

    // ---- units of containers

    @Test
    @Spec({"7.001", "9.009", "9.010", "9.013", "9.014"})
    void aContainerOpensAUnitByWhatItSaysOfIt() {
        EntityManagerFactory factory = factory(false);

        assertThat(factory.getName()).isEqualTo("messages");
        assertThat(factory.getTransactionType()).isEqualTo(PersistenceUnitTransactionType.RESOURCE_LOCAL);
        assertThat(factory.getProperties()).containsEntry("com.acme.unknown", "1");
        assertThat(asked).contains("addTransformer").doesNotContain("getNewTempClassLoader");
        factory.runInTransaction(manager -> manager.persist(new Message(1, "Hello")));
        assertThat(texts(factory)).containsExactly("Hello");
    }

    @Test
    @Spec({"8.004", "A.006", "A.008"})
    void settingsMayBeTextsOrObjects() {
        for (Object mode : new Object[] {"none", "NONE", "None", ValidationMode.NONE}) {
            EntityManagerFactory factory = unit(
                            settings -> settings.property("jakarta.persistence.validation.mode", mode)
                                    .property("jakarta.persistence.qualifiers", new String[] {"com.acme.Main"})
                                    .property("jakarta.persistence.scope", "com.acme.Scope"),
                            Message.class)
                    .factory();
            assertThat(factory.getProperties())
                    .containsEntry("jakarta.persistence.validation.mode", mode)
                    .containsEntry("jakarta.persistence.scope", "com.acme.Scope")
                    .containsKey("jakarta.persistence.qualifiers");
        }
    }

    @Test
    @Spec("8.011")
    void aClassMayBeInSeveralUnits() {
        EntityManagerFactory one = factory(false);
        EntityManagerFactory other = unit(Message.class).factory();
        one.runInTransaction(manager -> manager.persist(new Message(1, "one")));
        other.runInTransaction(manager -> manager.persist(new Message(1, "other")));

        assertThat(texts(one)).containsExactly("one");
        assertThat(texts(other)).containsExactly("other");
    }

    @Test
    @Spec("9.017")
    void theProviderIsFoundAsAService() {
        List<PersistenceProvider> providers = PersistenceProviderResolverHolder.getPersistenceProviderResolver()
                .getPersistenceProviders();

        assertThat(providers).hasAtLeastOneElementOfType(AludelPersistenceProvider.class);
        assertThat(Persistence.getPersistenceUtil().isLoaded(new Message())).isTrue();
    }

    // ---- transactions of JTA

    @Test
    @Spec({"7.005", "A.002"})
    void theKindOfTransactionsIsFixedWithTheFactory() {
        EntityManagerFactory managed = factory(true);
        EntityManagerFactory local = unit(
                        settings -> settings.property("aludel.jta.registry", jta)
                                .property("jakarta.persistence.transactionType", "RESOURCE_LOCAL"),
                        Message.class)
                .factory();
        assertThat(managed.getTransactionType()).isEqualTo(PersistenceUnitTransactionType.JTA);
        assertThat(local.getTransactionType()).isEqualTo(PersistenceUnitTransactionType.RESOURCE_LOCAL);

        jta.begin();
        EntityManager inJta = managed.createEntityManager();
        EntityManager outside = local.createEntityManager();
        assertThat(inJta.isJoinedToTransaction()).isTrue();
        assertThatThrownBy(inJta::getTransaction).isInstanceOf(IllegalStateException.class);
        assertThat(outside.isJoinedToTransaction()).isFalse();
        outside.getTransaction().begin();
        outside.persist(new Message(1, "local"));
        outside.getTransaction().commit();
        jta.rollback();
        assertThat(texts(local)).containsExactly("local");
        inJta.close();
        outside.close();
    }

    @Test
    @Spec({"3.025", "3.028", "3.067"})
    void whatIsNotJoinedIsNotWritten() {
        EntityManagerFactory factory = factory(true);
        EntityManager unsynchronized = factory.createEntityManager(SynchronizationType.UNSYNCHRONIZED);
        EntityManager before = factory.createEntityManager();
        jta.begin();
        unsynchronized.persist(new Message(1, "one"));
        assertThat(unsynchronized.isJoinedToTransaction()).isFalse();
        assertThatThrownBy(unsynchronized::flush).isInstanceOf(TransactionRequiredException.class);
        assertThat(jta.commit()).isTrue();
        assertThat(texts(factory)).isEmpty();
        assertThat(unsynchronized.contains(unsynchronized.find(Message.class, 1)))
                .isTrue();

        jta.begin();
        unsynchronized.joinTransaction();
        before.persist(new Message(2, "two"));
        before.joinTransaction();
        assertThat(jta.commit()).isTrue();
        assertThat(texts(factory)).containsExactly("one", "two");
        unsynchronized.close();
        before.close();
    }

    @Test
    @Spec("3.072")
    void aRollbackThatIsNotJoinedChangesNothing() {
        EntityManagerFactory factory = factory(true);
        EntityManager joined = factory.createEntityManager();
        EntityManager other = factory.createEntityManager(SynchronizationType.UNSYNCHRONIZED);
        Message mine = new Message(1, "one");
        other.persist(mine);
        jta.begin();
        joined.joinTransaction();
        Message lost = new Message(2, "two");
        joined.persist(lost);
        jta.rollback();

        assertThat(other.contains(mine)).isTrue();
        assertThat(joined.contains(lost)).isFalse();
        jta.begin();
        other.joinTransaction();
        assertThat(jta.commit()).isTrue();
        assertThat(texts(factory)).containsExactly("one");
        joined.close();
        other.close();
    }

    // ---- exceptions

    @Test
    @Spec("B.002")
    void exceptionsMarkTheTransactionOrLeaveIt() {
        EntityManagerFactory factory = factory(true);
        jta.begin();
        try (EntityManager manager = factory.createEntityManager()) {
            manager.persist(new Message(1, "kept"));
            assertThatThrownBy(() -> manager.createQuery("select m from Message m where m.id = 9")
                            .getSingleResult())
                    .isInstanceOf(NoResultException.class);
            assertThat(jta.getRollbackOnly()).isFalse();
            assertThat(jta.commit()).isTrue();
        }
        assertThat(texts(factory)).containsExactly("kept");

        List<java.util.function.Consumer<EntityManager>> failures = List.of(
                manager -> manager.find(String.class, 1),
                manager -> manager.persist("no entity"),
                manager -> manager.remove(new Object()),
                manager -> manager.merge(1),
                manager -> manager.refresh(new Message(5, "new")),
                manager -> manager.createQuery("select nothing"),
                manager -> manager.createNamedQuery("none"));
        failures.forEach(failure -> {
            jta.begin();
            try (EntityManager manager = factory.createEntityManager()) {
                assertThatThrownBy(() -> failure.accept(manager)).isInstanceOf(IllegalArgumentException.class);
                assertThat(jta.getRollbackOnly()).isTrue();
            }
            jta.rollback();
        });
        EntityManagerFactory local = factory(false);
        failures.forEach(failure -> {
            try (EntityManager manager = local.createEntityManager()) {
                manager.getTransaction().begin();
                assertThatThrownBy(() -> failure.accept(manager)).isInstanceOf(IllegalArgumentException.class);
                assertThat(manager.getTransaction().getRollbackOnly()).isTrue();
                manager.getTransaction().rollback();
            }
        });
    }
}
