package org.aludel.provider.enhancement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.Basic;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.spi.ClassTransformer;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.TransformerException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.Consumer;
import org.aludel.AludelPersistenceProvider;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.CapturedLog;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;

/** A container hands over the classes of a unit while it loads them (Jakarta Persistence, 9.6.1). */
class ContainerEnhancementTest {

    private static final String OWN = ContainerEnhancementTest.class.getName() + "$";

    @Entity(name = "Letter")
    static class Letter {
        @Id
        private int id;

        @Basic(fetch = FetchType.LAZY)
        private String text;

        protected Letter() {}

        Letter(int id, String text) {
            this.id = id;
            this.text = text;
        }
    }

    /** What the application does; loaded as its classes are. */
    public static final class Application implements Consumer<EntityManagerFactory> {

        @Override
        public void accept(EntityManagerFactory factory) {
            factory.runInTransaction(manager -> manager.persist(new Letter(1, "Dear Ann")));
            factory.runInTransaction(manager -> {
                Letter letter = manager.find(Letter.class, 1);
                boolean enhanced = (Object) letter instanceof EnhancedInstance;
                assertThat(factory.getPersistenceUnitUtil().isLoaded(letter, "text"))
                        .isEqualTo(!enhanced);
                assertThat(letter.text).isEqualTo("Dear Ann");
                letter.text = "Dear Bob";
            });
            factory.runInTransaction(
                    manager -> assertThat(manager.find(Letter.class, 1).text).isEqualTo("Dear Bob"));
        }
    }

    /** Loads the classes of an application as a container does. */
    private static final class ContainerLoader extends ClassLoader {

        private final List<ClassTransformer> transformers = new ArrayList<>();
        private final List<String> early = new ArrayList<>();

        ContainerLoader() {
            super(ContainerEnhancementTest.class.getClassLoader());
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            boolean own = name.startsWith(OWN) || name.equals(ContainerEnhancementTest.class.getName());
            if (!own || name.equals(ContainerLoader.class.getName())) {
                return super.loadClass(name, resolve);
            }
            synchronized (getClassLoadingLock(name)) {
                Class<?> known = findLoadedClass(name);
                return known == null ? define(name) : known;
            }
        }

        private Class<?> define(String name) throws ClassNotFoundException {
            if (transformers.isEmpty()) {
                early.add(name);
            }
            try (InputStream file = getResourceAsStream(name.replace('.', '/') + ".class")) {
                if (file == null) {
                    throw new ClassNotFoundException(name);
                }
                byte[] bytes = file.readAllBytes();
                for (ClassTransformer transformer : transformers) {
                    byte[] changed = transformer.transform(this, name.replace('.', '/'), null, null, bytes);
                    bytes = changed == null ? bytes : changed;
                }
                return defineClass(name, bytes, 0, bytes.length);
            } catch (IOException | TransformerException e) {
                throw new ClassNotFoundException(name, e);
            }
        }
    }

    private static PersistenceUnitInfo info(ContainerLoader loader, FreshDatabase database) {
        Properties properties = new Properties();
        properties.setProperty("jakarta.persistence.schema-generation.database.action", "create");
        Map<String, Object> answers = Map.of(
                "getPersistenceUnitName",
                "letters",
                "getNonJtaDataSource",
                database.dataSource(),
                "getManagedClassNames",
                List.of(Letter.class.getName()),
                "getMappingFileNames",
                List.of(),
                "getJarFileUrls",
                List.of(),
                "excludeUnlistedClasses",
                true,
                "getProperties",
                properties,
                "getClassLoader",
                loader);
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                loader, new Class<?>[] {PersistenceUnitInfo.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("addTransformer")) {
                        loader.transformers.add((ClassTransformer) arguments[0]);
                    }
                    return method.getName().equals("getTransactionType")
                            ? resourceLocal()
                            : answers.get(method.getName());
                });
    }

    @SuppressWarnings({"deprecation", "removal"}) // as the interface is
    private static Object resourceLocal() {
        return jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL;
    }

    private static Class<?> run(ContainerLoader loader, Map<String, ?> settings) throws ReflectiveOperationException {
        try (FreshDatabase database = TestDatabase.H2.freshDatabase();
                EntityManagerFactory factory = new AludelPersistenceProvider()
                        .createContainerEntityManagerFactory(info(loader, database), settings)) {
            @SuppressWarnings("unchecked") // as it is declared
            Consumer<EntityManagerFactory> application = (Consumer<EntityManagerFactory>)
                    loader.loadClass(OWN + "Application").getConstructor().newInstance();
            application.accept(factory);
        }
        return loader.loadClass(OWN + "Letter");
    }

    @Test
    @Spec({"9.013", "9.014"})
    void classesAreEnhancedWhileTheyAreLoaded() throws ReflectiveOperationException {
        ContainerLoader loader = new ContainerLoader();
        Class<?> letter = run(loader, Map.of());
        assertThat(EnhancedInstance.class).isAssignableFrom(letter);
        assertThat(loader.transformers).hasSize(1);
        assertThat(loader.early).isEmpty();
    }

    @Test
    void aUnitMayDoWithout() throws ReflectiveOperationException {
        ContainerLoader loader = new ContainerLoader();
        run(loader, Map.of("aludel.enhance-classes", "false"));
        assertThat(loader.transformers).isEmpty();
    }

    @Embeddable
    record Stamp(int value) {}

    @Test
    void nothingIsToldOfRecords() throws ReflectiveOperationException, IOException, TransformerException {
        ContainerLoader loader = new ContainerLoader();
        run(loader, Map.of());
        String name = Stamp.class.getName().replace('.', '/');
        try (CapturedLog log = CapturedLog.of("org.aludel.enhance");
                InputStream file = loader.getResourceAsStream(name + ".class")) {
            assertThat(loader.transformers.get(0).transform(loader, name, null, null, file.readAllBytes()))
                    .isNull();
            assertThat(log.messages()).isEmpty();
        }
    }

    @Test
    @Spec("9.013")
    void whatIsNoClassIsRefused() throws ReflectiveOperationException {
        ContainerLoader loader = new ContainerLoader();
        run(loader, Map.of());
        ClassTransformer transformer = loader.transformers.get(0);
        assertThatThrownBy(() -> transformer.transform(loader, "app/Broken", null, null, new byte[] {1, 2, 3}))
                .isInstanceOf(TransformerException.class)
                .hasMessageContaining("ALU-2009");
    }

    /** Finds files as a container that loads classes meanwhile, and hands over each class that it loads. */
    private static final class ChattyLoader extends ClassLoader {

        private final ClassTransformer transformer;
        private final byte[] application;
        private int asked;

        ChattyLoader(ClassTransformer transformer, byte[] application) {
            super(ContainerEnhancementTest.class.getClassLoader());
            this.transformer = transformer;
            this.application = application;
        }

        byte[] transformed() {
            try {
                return transformer.transform(
                        this, Application.class.getName().replace('.', '/'), null, null, application);
            } catch (TransformerException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public InputStream getResourceAsStream(String name) {
            asked++;
            assertThat(transformed()).isNull();
            return super.getResourceAsStream(name);
        }
    }

    @Test
    void classesThatAreLoadedWhileOneIsEnhancedAreLeftAlone() throws ReflectiveOperationException, IOException {
        ContainerLoader container = new ContainerLoader();
        run(container, Map.of());
        byte[] application;
        try (InputStream file =
                container.getResourceAsStream(Application.class.getName().replace('.', '/') + ".class")) {
            application = file.readAllBytes();
        }
        ChattyLoader loader = new ChattyLoader(container.transformers.get(0), application);
        boolean enhancedBefore = EnhancedInstance.class.isAssignableFrom(Letter.class);
        assertThat(loader.transformed() == null).isEqualTo(enhancedBefore);
        assertThat(loader.asked).isPositive();
    }
}
