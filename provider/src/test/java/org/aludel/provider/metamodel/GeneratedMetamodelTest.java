package org.aludel.provider.metamodel;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ManagedType;
import jakarta.persistence.metamodel.StaticMetamodel;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.aludel.AludelPersistenceProvider;
import org.aludel.provider.Spec;
import org.aludel.testing.databases.FreshDatabase;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Classes that the metamodel generator writes, in use: they agree with the metamodel of the unit, which fills them. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GeneratedMetamodelTest {

    private static final String PACKAGE = "shop.";

    @TempDir
    private static Path directory;

    private URLClassLoader loader;
    private FreshDatabase database;
    private EntityManagerFactory factory;

    @BeforeAll
    void compile() throws Exception {
        Path sources = Files.createDirectories(directory.resolve("sources"));
        Path classes = Files.createDirectories(directory.resolve("classes"));
        List<Path> files = new ArrayList<>();
        for (Map.Entry<String, String> source : GeneratedSources.all().entrySet()) {
            files.add(Files.writeString(sources.resolve(source.getKey() + ".java"), source.getValue()));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager manager =
                compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    new StringWriter(),
                    manager,
                    diagnostics,
                    List.of("-d", classes.toString()),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            task.setProcessors(ServiceLoader.load(Processor.class)); // as compilers find it
            assertThat(task.call()).as(diagnostics.getDiagnostics().toString()).isTrue();
        }
        loader = new URLClassLoader(
                new URL[] {classes.toUri().toURL()}, getClass().getClassLoader());
        database = TestDatabase.H2.freshDatabase();
        PersistenceConfiguration configuration = new PersistenceConfiguration("shop")
                .provider(AludelPersistenceProvider.class.getName())
                .property("jakarta.persistence.dataSource", database.dataSource())
                .property("jakarta.persistence.schema-generation.database.action", "create");
        for (String name : GeneratedSources.MANAGED) {
            configuration.managedClass(type(name));
        }
        factory = configuration.createEntityManagerFactory();
    }

    @AfterAll
    void close() throws IOException {
        if (factory != null) {
            factory.close();
        }
        if (database != null) {
            database.close();
        }
        if (loader != null) {
            loader.close();
        }
    }

    private Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName(PACKAGE + name, true, loader);
    }

    private Object member(String type, String name) throws ReflectiveOperationException {
        Field field = type(type + "_").getDeclaredField(name);
        field.setAccessible(true);
        return field.get(null);
    }

    private static Class<?> modelOf(Class<?> type) throws ClassNotFoundException {
        return Class.forName(type.getName().replace("$", "_$") + "_", true, type.getClassLoader());
    }

    @Test
    @Spec({"5.001", "5.005"})
    void hasAMemberForEachAttributeThatTheProviderKnows() throws Exception {
        for (ManagedType<?> type : factory.getMetamodel().getManagedTypes()) {
            Map<String, Object> members = new TreeMap<>();
            for (Field field : modelOf(type.getJavaType()).getDeclaredFields()) {
                if (Attribute.class.isAssignableFrom(field.getType())) {
                    field.setAccessible(true);
                    members.put(field.getName().replaceAll("_$", ""), field.get(null));
                }
            }
            Map<String, Object> attributes = new TreeMap<>();
            type.getDeclaredAttributes().forEach(attribute -> attributes.put(attribute.getName(), attribute));

            assertThat(members).as(type.getJavaType().getName()).isEqualTo(attributes);
        }
    }

    @Test
    @Spec({"5.001", "5.003"})
    void hasTheTypeItself() throws Exception {
        for (ManagedType<?> type : factory.getMetamodel().getManagedTypes()) {
            Field field = modelOf(type.getJavaType()).getDeclaredField("class_");
            field.setAccessible(true);
            assertThat(field.get(null)).isSameAs(type);
        }
    }

    @Test
    @Spec("5.002")
    void isAnnotatedAndExtendsThatOfTheSuperclass() throws Exception {
        Class<?> customer = type("Customer_");
        assertThat(customer.getAnnotation(StaticMetamodel.class).value()).isEqualTo(type("Customer"));
        assertThat(customer.getSuperclass()).isEqualTo(type("Base_"));
        assertThat(type("Vip_").getSuperclass()).isEqualTo(customer);
        assertThat(Modifier.isPublic(customer.getModifiers())).isTrue();
        for (Field field : customer.getDeclaredFields()) {
            assertThat(Modifier.isPublic(field.getModifiers()) && Modifier.isStatic(field.getModifiers()))
                    .isTrue();
            assertThat(Modifier.isVolatile(field.getModifiers())).isNotEqualTo(field.getType() == String.class);
        }
    }

    @Test
    @Spec("5.004")
    void hasTheNamesOfAttributes() throws Exception {
        assertThat(member("Customer", "LAST_NAME")).isEqualTo("lastName");
        assertThat(member("Customer", "NAME")).isEqualTo("name");
        assertThat(member("Base", "ID")).isEqualTo("id");
        assertThat(member("Order", "DEFAULT")).isEqualTo("default");
        for (ManagedType<?> type : factory.getMetamodel().getManagedTypes()) {
            if (type.getJavaType() == type("Odd")) {
                continue; // whose attribute has the name of its constant
            }
            assertThat(Stream.of(modelOf(type.getJavaType()).getDeclaredFields())
                            .filter(field -> field.getType() == String.class
                                    && !field.getName().matches("(QUERY|GRAPH|MAPPING)_.*"))
                            .map(GeneratedMetamodelTest::constant))
                    .containsExactlyInAnyOrderElementsOf(type.getDeclaredAttributes().stream()
                            .<Object>map(Attribute::getName)
                            .toList());
        }
    }

    private static Object constant(Field field) {
        try {
            field.setAccessible(true);
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @Spec("5.006")
    void hasTheNamesOfWhatIsDeclared() throws Exception {
        assertThat(member("Customer", "QUERY_CUSTOMER_BY_NAME")).isEqualTo("Customer.byName");
        assertThat(member("Customer", "QUERY_COUNT_ALL")).isEqualTo("countAll");
        assertThat(member("Customer", "QUERY_UNTYPED")).isEqualTo("untyped");
        assertThat(member("Customer", "GRAPH_CUSTOMER")).isEqualTo("Customer");
        assertThat(member("Customer", "GRAPH_CUSTOMER_WITH_ORDERS")).isEqualTo("Customer.withOrders");
        assertThat(member("Customer", "MAPPING_CUSTOMER_NAME")).isEqualTo("customer.name");
    }

    @Test
    @Spec({"5.007", "10.003"})
    void hasReferencesToQueriesAndGraphs() throws Exception {
        TypedQueryReference<?> byName = (TypedQueryReference<?>) member("Customer", "_Customer_byName_");
        assertThat(byName.getName()).isEqualTo("Customer.byName");
        assertThat(byName.getResultType()).isEqualTo(type("Customer"));
        TypedQueryReference<?> all = (TypedQueryReference<?>) member("Customer", "_countAll_");
        EntityGraph<?> withOrders = (EntityGraph<?>) member("Customer", "_Customer_withOrders");
        assertThat(withOrders.getName()).isEqualTo("Customer.withOrders");
        assertThat(((EntityGraph<?>) member("Customer", "_Customer")).getName()).isEqualTo("Customer");
        factory.runInTransaction(manager -> {
            assertThat(manager.createQuery(all).getSingleResult()).isEqualTo(0L);
            assertThat(manager.createQuery(byName).setParameter("name", "Ann").getResultList())
                    .isEmpty();
        });
        assertThat(Stream.of(type("Customer_").getDeclaredFields()).map(Field::getName))
                .doesNotContain("_untyped_");
    }

    @Test
    @Spec("5.008")
    void leavesOutASecondMemberOfOneName() throws Exception {
        assertThat(member("Odd", "ID")).isInstanceOf(Attribute.class);
        EntityType<?> odd = factory.getMetamodel().entity(type("Odd"));
        assertThat(member("Odd", "ID")).isSameAs(odd.getAttribute("ID"));
    }
}
