package org.aludel.provider.unit;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import javax.sql.DataSource;
import org.aludel.provider.Spec;
import org.junit.jupiter.api.Test;

/** What is read from containers and from programs. */
class DescribedUnitsTest {

    private static final ClassLoader LOADER = DescribedUnitsTest.class.getClassLoader();

    // ---- containers

    @Test
    @SuppressWarnings({"deprecation", "removal"})
    @Spec({"8.002", "8.004", "9.010"})
    void readsEverythingThatAContainerSays() throws MalformedURLException {
        DataSource jta = dataSource();
        DataSource plain = dataSource();
        Properties properties = new Properties();
        properties.setProperty("a", "1");
        Properties derived = new Properties(properties);
        derived.setProperty("b", "2");
        derived.put("c", 3);
        UnitDescriptor unit = ContainerUnit.describe(info(Map.ofEntries(
                Map.entry("getPersistenceUnitName", "u"),
                Map.entry("getPersistenceProviderClassName", "p.P"),
                Map.entry("getScopeAnnotationName", "s.S"),
                Map.entry("getQualifierAnnotationNames", List.of("q.Q")),
                Map.entry("getTransactionType", jakarta.persistence.spi.PersistenceUnitTransactionType.RESOURCE_LOCAL),
                Map.entry("getJtaDataSource", jta),
                Map.entry("getNonJtaDataSource", plain),
                Map.entry("getMappingFileNames", List.of("m.xml")),
                Map.entry("getJarFileUrls", List.of(new URL("file:/a.jar"))),
                Map.entry("getPersistenceUnitRootUrl", new URL("file:/root/")),
                Map.entry("getManagedClassNames", List.of("c.C")),
                Map.entry("excludeUnlistedClasses", true),
                Map.entry("getSharedCacheMode", SharedCacheMode.ALL),
                Map.entry("getValidationMode", ValidationMode.NONE),
                Map.entry("getProperties", derived),
                Map.entry("getPersistenceXMLSchemaVersion", "3.2"),
                Map.entry("getClassLoader", LOADER))));
        assertThat(unit.name()).isEqualTo("u");
        assertThat(unit.provider()).isEqualTo("p.P");
        assertThat(unit.scope()).isEqualTo("s.S");
        assertThat(unit.qualifiers()).containsExactly("q.Q");
        assertThat(unit.transactionType()).isEqualTo(PersistenceUnitTransactionType.RESOURCE_LOCAL);
        assertThat(unit.jtaDataSource()).isEqualTo(new DataSourceReference.Given(jta));
        assertThat(unit.nonJtaDataSource()).isEqualTo(new DataSourceReference.Given(plain));
        assertThat(unit.mappingFiles()).containsExactly("m.xml");
        assertThat(unit.jarFiles()).hasSize(1);
        assertThat(unit.root()).hasToString("file:/root/");
        assertThat(unit.classNames()).containsExactly("c.C");
        assertThat(unit.excludesUnlisted()).isTrue();
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.ALL);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.NONE);
        assertThat(unit.properties()).containsOnly(Map.entry("a", "1"), Map.entry("b", "2"), Map.entry("c", 3));
        assertThat(unit.schemaVersion()).isEqualTo("3.2");
        assertThat(unit.classLoader()).isSameAs(LOADER);
    }

    @Test
    @Spec({"8.002", "9.011", "9.015"})
    void toleratesContainersThatReturnNullOrLackTheMethodsOfThreeTwo() {
        UnitDescriptor unit =
                ContainerUnit.describe(info(Map.of("getPersistenceUnitName", "u", "excludeUnlistedClasses", false)));
        assertThat(unit.transactionType()).isEqualTo(PersistenceUnitTransactionType.JTA);
        assertThat(unit.scope()).isNull();
        assertThat(unit.qualifiers()).isEmpty();
        assertThat(unit.sharedCacheMode()).isNull();
        assertThat(unit.validationMode()).isNull();
        assertThat(unit.properties()).isEmpty();
        assertThat(unit.classNames()).isEmpty();
        assertThat(unit.classLoader()).isSameAs(Thread.currentThread().getContextClassLoader());
    }

    /** A container that answers some questions, null to others, and does not know those of 3.2 unless it answers them. */
    private static PersistenceUnitInfo info(Map<String, Object> answers) {
        return (PersistenceUnitInfo) Proxy.newProxyInstance(
                LOADER, new Class<?>[] {PersistenceUnitInfo.class}, (proxy, method, arguments) -> {
                    Object answer = answers.get(method.getName());
                    if (answer == null && method.getName().contains("Annotation")) {
                        throw new AbstractMethodError(method.getName());
                    }
                    return answer;
                });
    }

    private static DataSource dataSource() {
        return (DataSource) Proxy.newProxyInstance(
                LOADER, new Class<?>[] {DataSource.class}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    default -> null;
                });
    }

    // ---- programs

    @Test
    void readsEverythingThatAConfigurationSays() {
        Map<String, Object> properties = new HashMap<>(Map.of("a", 1));
        properties.put("b", null);
        UnitDescriptor unit = ConfiguredUnit.describe(
                new PersistenceConfiguration("u")
                        .provider("p.P")
                        .jtaDataSource("j")
                        .nonJtaDataSource("n")
                        .managedClass(String.class)
                        .mappingFile("m.xml")
                        .transactionType(PersistenceUnitTransactionType.JTA)
                        .sharedCacheMode(SharedCacheMode.ALL)
                        .validationMode(ValidationMode.NONE)
                        .properties(properties),
                LOADER);
        assertThat(unit.name()).isEqualTo("u");
        assertThat(unit.provider()).isEqualTo("p.P");
        assertThat(unit.jtaDataSource()).isEqualTo(new DataSourceReference.Named("j"));
        assertThat(unit.nonJtaDataSource()).isEqualTo(new DataSourceReference.Named("n"));
        assertThat(unit.classes()).containsExactly(String.class);
        assertThat(unit.mappingFiles()).containsExactly("m.xml");
        assertThat(unit.transactionType()).isEqualTo(PersistenceUnitTransactionType.JTA);
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.ALL);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.NONE);
        assertThat(unit.properties()).containsOnly(Map.entry("a", 1));
        assertThat(unit.root()).isNull();
        assertThat(unit.schemaVersion()).isNull();
        assertThat(unit.classLoader()).isSameAs(LOADER);
    }

    @Test
    @Spec({"8.002", "9.015"})
    void aConfigurationHasTheDefaultsOfTheSpecification() {
        UnitDescriptor unit = ConfiguredUnit.describe(new PersistenceConfiguration("u"), LOADER);
        assertThat(unit.transactionType()).isEqualTo(PersistenceUnitTransactionType.RESOURCE_LOCAL);
        assertThat(unit.sharedCacheMode()).isEqualTo(SharedCacheMode.UNSPECIFIED);
        assertThat(unit.validationMode()).isEqualTo(ValidationMode.AUTO);
        assertThat(unit.provider()).isNull();
    }
}
