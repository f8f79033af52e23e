package org.aludel.provider.unit;

import static jakarta.persistence.PersistenceUnitTransactionType.JTA;
import static jakarta.persistence.PersistenceUnitTransactionType.RESOURCE_LOCAL;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.Timeout;
import jakarta.persistence.ValidationMode;
import java.io.StringReader;
import java.io.StringWriter;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.aludel.core.engine.pool.PoolSettings;
import org.aludel.provider.Spec;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.UnitException;
import org.aludel.provider.fixture.CapturedLog;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitSettingsTest {

    private static final String SECRET = "se-cret";

    // ---- defaults and names

    @Test
    @Spec({"8.002", "9.015"})
    void everyDefaultIsAsDocumented() {
        Map<String, Object> defaults = new HashMap<>();
        UnitSettings settings = UnitSettings.of(unit().build(), null);
        for (UnitProperty<?> property : UnitProperties.all()) {
            settings.find(property).ifPresent(value -> defaults.put(property.key(), value));
        }
        assertThat(defaults)
                .containsExactlyInAnyOrderEntriesOf(Map.ofEntries(
                        Map.entry("jakarta.persistence.transactionType", RESOURCE_LOCAL),
                        Map.entry("jakarta.persistence.qualifiers", List.of()),
                        Map.entry("jakarta.persistence.lock.scope", PessimisticLockScope.NORMAL),
                        Map.entry("jakarta.persistence.sharedCache.mode", SharedCacheMode.UNSPECIFIED),
                        Map.entry("jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.USE),
                        Map.entry("jakarta.persistence.cache.storeMode", CacheStoreMode.USE),
                        Map.entry("jakarta.persistence.validation.mode", ValidationMode.AUTO),
                        Map.entry(
                                "jakarta.persistence.validation.group.pre-persist",
                                List.of("jakarta.validation.groups.Default")),
                        Map.entry(
                                "jakarta.persistence.validation.group.pre-update",
                                List.of("jakarta.validation.groups.Default")),
                        Map.entry("jakarta.persistence.validation.group.pre-remove", List.of()),
                        Map.entry("jakarta.persistence.schema-generation.database.action", SchemaAction.NONE),
                        Map.entry("jakarta.persistence.schema-generation.scripts.action", SchemaAction.NONE),
                        Map.entry("jakarta.persistence.schema-generation.create-database-schemas", false),
                        Map.entry("aludel.show-values", false),
                        Map.entry("aludel.statement-cache-size", 500),
                        Map.entry("aludel.shared-cache-size", 10_000),
                        Map.entry("aludel.lazy-batch-size", 512),
                        Map.entry("aludel.identity-insert", IdentityInsert.PERSIST),
                        Map.entry("aludel.merge-read", MergeRead.FLUSH),
                        Map.entry("aludel.association-management", false),
                        Map.entry("aludel.read-only", false),
                        Map.entry("aludel.script-errors", ScriptErrors.FAIL),
                        Map.entry("aludel.enhance-classes", true),
                        Map.entry("aludel.jpql.strict", false),
                        Map.entry(
                                "aludel.pool.minimum-size",
                                PoolSettings.defaults().minimumSize()),
                        Map.entry(
                                "aludel.pool.maximum-size",
                                PoolSettings.defaults().maximumSize()),
                        Map.entry("aludel.lob-storage", LobStorage.COLUMN),
                        Map.entry("aludel.delimited-identifiers", DelimitedNames.EXACT),
                        Map.entry("aludel.naming-strategy", new NamingChoice.Given(NamingStrategies.STANDARD)),
                        Map.entry("aludel.transaction.late-begin", true)));
        assertThat(settings.createSource()).isEqualTo(SchemaSource.METADATA);
        assertThat(settings.dropSource()).isEqualTo(SchemaSource.METADATA);
    }

    @Test
    void everyPropertyIsAmongAll() throws IllegalAccessException {
        List<Object> constants = new ArrayList<>();
        for (Field field : UnitProperties.class.getFields()) {
            if (Modifier.isStatic(field.getModifiers())) {
                constants.add(field.get(null));
            }
        }
        assertThat(UnitProperties.all()).containsExactlyInAnyOrderElementsOf(castAll(constants));
        assertThat(UnitProperties.all()).extracting(UnitProperty::key).doesNotHaveDuplicates();
    }

    private static List<UnitProperty<?>> castAll(List<Object> constants) {
        return constants.stream()
                .<UnitProperty<?>>map(constant -> (UnitProperty<?>) constant)
                .toList();
    }

    @Test
    void everyConstantOfTheSpecificationIsUnderstood() {
        List<String> keys = UnitProperties.all().stream()
                .flatMap(property -> property.spellings().stream())
                .toList();
        List<String> constants = Arrays.stream(PersistenceConfiguration.class.getFields())
                .filter(field -> field.getType() == String.class)
                .map(UnitSettingsTest::valueOf)
                .toList();
        assertThat(constants).hasSize(20).isSubsetOf(keys);
    }

    private static String valueOf(Field field) {
        try {
            return (String) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    // ---- values

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            jakarta.persistence.provider                                     | ' a.B '                | a.B
            jakarta.persistence.transactionType                              | JTA                    | JTA
            jakarta.persistence.transactionType                              | resource-local         | RESOURCE_LOCAL
            jakarta.persistence.jtaDataSource                                | java:app/x             | Named[name=java:app/x]
            jakarta.persistence.nonJtaDataSource                             | ' java:app/y '         | Named[name=java:app/y]
            jakarta.persistence.jdbc.driver                                  | org.x.Driver           | org.x.Driver
            jakarta.persistence.jdbc.url                                     | jdbc:x:y               | jdbc:x:y
            jakarta.persistence.jdbc.user                                    | ''                     | ''
            jakarta.persistence.jdbc.password                                | ' p '                  | ' p '
            jakarta.persistence.qualifiers                                   | a.B, c.D               | [a.B, c.D]
            jakarta.persistence.scope                                        | a.S                    | a.S
            jakarta.persistence.sharedCache.mode                             | enable_selective       | ENABLE_SELECTIVE
            jakarta.persistence.validation.mode                              | callback               | CALLBACK
            jakarta.persistence.validation.mode                              | None                   | NONE
            jakarta.persistence.validation.group.pre-persist                 | ''                     | []
            jakarta.persistence.validation.group.pre-update                  | a.B,c.D                | [a.B, c.D]
            jakarta.persistence.validation.group.pre-remove                  | a.B                    | [a.B]
            jakarta.persistence.lock.timeout                                 | ' 2000 '               | 2000
            jakarta.persistence.lock.timeout                                 | -1                     | -1
            jakarta.persistence.lock.scope                                   | EXTENDED               | EXTENDED
            jakarta.persistence.query.timeout                                | 0                      | 0
            jakarta.persistence.cache.retrieveMode                           | BYPASS                 | BYPASS
            jakarta.persistence.cache.storeMode                              | REFRESH                | REFRESH
            jakarta.persistence.schema-generation.database.action            | drop-and-create        | DROP_AND_CREATE
            jakarta.persistence.schema-generation.database.action            | validate               | VALIDATE
            jakarta.persistence.schema-generation.scripts.action             | drop                   | DROP
            jakarta.persistence.schema-generation.create-source              | metadata-then-script   | METADATA_THEN_SCRIPT
            jakarta.persistence.schema-generation.drop-source                | script                 | SCRIPT
            jakarta.persistence.schema-generation.create-script-source       | META-INF/create.sql    | At[location=META-INF/create.sql]
            jakarta.persistence.schema-generation.drop-script-source         | file:/drop.sql         | At[location=file:/drop.sql]
            jakarta.persistence.schema-generation.scripts.create-target      | file:/c.sql            | At[location=file:/c.sql]
            jakarta.persistence.schema-generation.scripts.drop-target        | file:/d.sql            | At[location=file:/d.sql]
            jakarta.persistence.schema-generation.create-database-schemas    | TRUE                   | true
            jakarta.persistence.sql-load-script-source                       | load.sql               | At[location=load.sql]
            jakarta.persistence.database-product-name                        | PostgreSQL             | PostgreSQL
            jakarta.persistence.database-major-version                       | 17                     | 17
            jakarta.persistence.database-minor-version                       | 0                      | 0
            aludel.show-values                                               | true                   | true
            aludel.statement-cache-size                                      | 0                      | 0
            aludel.shared-cache-size                                         | 0                      | 0
            aludel.lazy-batch-size                                           | 1                      | 1
            aludel.identity-insert                                           | flush                  | FLUSH
            aludel.merge-read                                                | merge                  | MERGE
            aludel.association-management                                    | true                   | true
            aludel.read-only                                                 | True                   | true
            aludel.script-errors                                             | warn                   | WARN
            aludel.enhance-classes                                           | false                  | false
            aludel.jpql.strict                                               | true                   | true
            aludel.pool.minimum-size                                         | 2                      | 2
            aludel.pool.maximum-size                                         | 20                     | 20
            aludel.transaction.late-begin                                    | False                  | false
            aludel.transaction.isolation                                     | repeatable-read        | REPEATABLE_READ
            aludel.lob-storage                                               | large-object           | LARGE_OBJECT
            aludel.delimited-identifiers                                     | Folded                 | FOLDED
            """)
    void readsTextsOfFilesAndMaps(String key, String text, String expected) {
        UnitProperty<?> property = property(key);
        assertThat(UnitSettings.of(unit().property(key, text).build(), null).find(property))
                .hasToString("Optional[" + expected + "]");
        assertThat(UnitSettings.of(unit().build(), Map.of(key, text)).find(property))
                .hasToString("Optional[" + expected + "]");
    }

    @Test
    void readsObjects() {
        DataSource dataSource = proxy(DataSource.class);
        Connection connection = proxy(Connection.class);
        StringReader reader = new StringReader("");
        StringWriter writer = new StringWriter();
        Object factory = new Object();
        UnitSettings settings = UnitSettings.of(
                unit().build(),
                Map.ofEntries(
                        Map.entry("jakarta.persistence.dataSource", dataSource),
                        Map.entry("jakarta.persistence.jtaDataSource", dataSource),
                        Map.entry("jakarta.persistence.schema-generation.connection", connection),
                        Map.entry("jakarta.persistence.sql-load-script-source", reader),
                        Map.entry("jakarta.persistence.schema-generation.scripts.create-target", writer),
                        Map.entry("jakarta.persistence.validation.factory", factory),
                        Map.entry("jakarta.persistence.bean.manager", factory),
                        Map.entry("jakarta.persistence.lock.timeout", 5),
                        Map.entry("jakarta.persistence.query.timeout", Timeout.seconds(2)),
                        Map.entry("jakarta.persistence.transactionType", JTA),
                        Map.entry("jakarta.persistence.qualifiers", new String[] {"a.B"}),
                        Map.entry("jakarta.persistence.validation.group.pre-remove", new Class<?>[] {String.class}),
                        Map.entry("jakarta.persistence.schema-generation.create-database-schemas", true)));
        assertThat(settings.find(UnitProperties.DATA_SOURCE)).containsSame(dataSource);
        assertThat(settings.find(UnitProperties.JTA_DATA_SOURCE)).contains(new DataSourceReference.Given(dataSource));
        assertThat(settings.find(UnitProperties.SCHEMA_CONNECTION)).containsSame(connection);
        assertThat(settings.find(UnitProperties.LOAD_SCRIPT)).contains(new ScriptSource.Given(reader));
        assertThat(settings.find(UnitProperties.SCHEMA_CREATE_TARGET)).contains(new ScriptTarget.Given(writer));
        assertThat(settings.find(UnitProperties.VALIDATION_FACTORY)).containsSame(factory);
        assertThat(settings.find(UnitProperties.BEAN_MANAGER)).containsSame(factory);
        assertThat(settings.find(UnitProperties.LOCK_TIMEOUT)).contains(5);
        assertThat(settings.find(UnitProperties.QUERY_TIMEOUT)).contains(2000);
        assertThat(settings.get(UnitProperties.TRANSACTION_TYPE)).isEqualTo(JTA);
        assertThat(settings.get(UnitProperties.QUALIFIERS)).containsExactly("a.B");
        assertThat(settings.get(UnitProperties.VALIDATION_PRE_REMOVE)).containsExactly("java.lang.String");
        assertThat(settings.get(UnitProperties.SCHEMA_CREATE_SCHEMAS)).isTrue();
    }

    @Test
    void understandsBothSpellingsOfScriptTargets() {
        String specification = "jakarta.persistence.schema-generation.scripts.create-target";
        UnitSettings one = UnitSettings.of(
                unit().build(), Map.of(PersistenceConfiguration.SCHEMAGEN_CREATE_TARGET, "file:/constant"));
        assertThat(one.find(UnitProperties.SCHEMA_CREATE_TARGET)).contains(new ScriptTarget.At("file:/constant"));
        UnitSettings both = UnitSettings.of(
                unit().build(),
                Map.of(
                        PersistenceConfiguration.SCHEMAGEN_CREATE_TARGET,
                        "file:/constant",
                        specification,
                        "file:/text"));
        assertThat(both.find(UnitProperties.SCHEMA_CREATE_TARGET)).contains(new ScriptTarget.At("file:/text"));
        UnitSettings overridden = UnitSettings.of(
                unit().property(specification, "file:/text").build(),
                Map.of(PersistenceConfiguration.SCHEMAGEN_CREATE_TARGET, "file:/constant"));
        assertThat(overridden.find(UnitProperties.SCHEMA_CREATE_TARGET))
                .contains(new ScriptTarget.At("file:/constant"));
        assertThat(UnitSettings.of(unit().build(), Map.of(PersistenceConfiguration.SCHEMAGEN_DROP_TARGET, "file:/d"))
                        .find(UnitProperties.SCHEMA_DROP_TARGET))
                .contains(new ScriptTarget.At("file:/d"));
    }

    @Test
    void scriptsAreTheSourceWhereThereAreSome() {
        UnitSettings settings = UnitSettings.of(
                unit().build(),
                Map.of(
                        "jakarta.persistence.schema-generation.create-script-source", "c.sql",
                        "jakarta.persistence.schema-generation.drop-script-source", "d.sql",
                        "jakarta.persistence.schema-generation.drop-source", "script-then-metadata"));
        assertThat(settings.createSource()).isEqualTo(SchemaSource.SCRIPT);
        assertThat(settings.dropSource()).isEqualTo(SchemaSource.SCRIPT_THEN_METADATA);
    }

    // ---- precedence

    @ParameterizedTest(name = "map {0}, property {1}, element {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # map  | property of the unit | element  | what holds
            NONE   | CALLBACK             | AUTO     | NONE
                   | CALLBACK             | AUTO     | CALLBACK
                   |                      | CALLBACK | CALLBACK
                   |                      |          | AUTO
            ' '    | CALLBACK             | AUTO     | CALLBACK
            auto   | CALLBACK             | NONE     | AUTO
            """)
    void theMapCountsBeforeThePropertiesAndTheseBeforeTheElements(
            @Nullable String inMap,
            @Nullable String property,
            @Nullable ValidationMode element,
            ValidationMode expected) {
        String key = "jakarta.persistence.validation.mode";
        UnitDescriptor.Builder unit = unit().validationMode(element);
        if (property != null) {
            unit.property(key, property);
        }
        Map<String, @Nullable Object> map = new HashMap<>();
        map.put(key, inMap);
        assertThat(UnitSettings.of(unit.build(), map).get(UnitProperties.VALIDATION_MODE))
                .isEqualTo(expected);
    }

    @Test
    void takesEveryElementThatHasAProperty() {
        UnitDescriptor unit = unit().provider("p.P")
                .transactionType(JTA)
                .qualifier("q.Q")
                .scope("s.S")
                .jtaDataSource("j")
                .nonJtaDataSource("n")
                .sharedCacheMode(SharedCacheMode.ALL)
                .validationMode(ValidationMode.NONE)
                .build();
        UnitSettings settings = UnitSettings.of(unit, Map.of());
        assertThat(settings.find(UnitProperties.PROVIDER)).contains("p.P");
        assertThat(settings.get(UnitProperties.TRANSACTION_TYPE)).isEqualTo(JTA);
        assertThat(settings.get(UnitProperties.QUALIFIERS)).containsExactly("q.Q");
        assertThat(settings.find(UnitProperties.SCOPE)).contains("s.S");
        assertThat(settings.find(UnitProperties.JTA_DATA_SOURCE)).contains(new DataSourceReference.Named("j"));
        assertThat(settings.find(UnitProperties.NON_JTA_DATA_SOURCE)).contains(new DataSourceReference.Named("n"));
        assertThat(settings.get(UnitProperties.SHARED_CACHE_MODE)).isEqualTo(SharedCacheMode.ALL);
        assertThat(settings.get(UnitProperties.VALIDATION_MODE)).isEqualTo(ValidationMode.NONE);
    }

    @Test
    @Spec({"8.016", "9.009"})
    void keepsAllPropertiesAsTheyWereGiven() {
        Map<Object, Object> map = new HashMap<>(Map.of("b", 2, "c", "3", 4, "no text"));
        map.put("d", null);
        UnitSettings settings =
                UnitSettings.of(unit().property("a", "1").property("b", "1").build(), map);
        assertThat(settings.properties()).containsOnly(Map.entry("a", "1"), Map.entry("b", 2), Map.entry("c", "3"));
    }

    // ---- mistakes

    @Test
    void reportsAllValuesThatAreNotAllowedAtOnceAndNoSecret() {
        UnitDescriptor unit = unit().property("jakarta.persistence.lock.timeout", "soon")
                .property("jakarta.persistence.schema-generation.database.action", "update")
                .build();
        Map<String, Object> map = Map.of(
                "jakarta.persistence.schema-generation.scripts.action",
                "validate",
                "jakarta.persistence.query.timeout",
                -2,
                "jakarta.persistence.dataSource",
                "java:app/x",
                "jakarta.persistence.jdbc.password",
                SECRET.toCharArray(),
                "jakarta.persistence.schema-generation.create-database-schemas",
                "yes",
                "aludel.pool.maximum-size",
                0);
        assertThatThrownBy(() -> UnitSettings.of(unit, map))
                .isInstanceOfSatisfying(UnitException.class, failure -> {
                    assertThat(failure.code()).isEqualTo(ProviderErrorCode.INVALID_PROPERTY);
                    assertThat(failure.problems())
                            .containsExactly(
                                    "'jakarta.persistence.dataSource' is 'java:app/x'. Allowed is an object of the"
                                            + " class javax.sql.DataSource.",
                                    "'jakarta.persistence.jdbc.password' is an object of the class [C. Allowed is a"
                                            + " text.",
                                    "'jakarta.persistence.lock.timeout' is 'soon'. Allowed is a number of"
                                            + " milliseconds, or -1 for no limit.",
                                    "'jakarta.persistence.query.timeout' is -2. Allowed is a number of milliseconds,"
                                            + " or -1 for no limit.",
                                    "'jakarta.persistence.schema-generation.database.action' is 'update'. Allowed is"
                                            + " one of none, create, drop-and-create, drop, validate.",
                                    "'jakarta.persistence.schema-generation.scripts.action' is 'validate'. Allowed is"
                                            + " one of none, create, drop-and-create, drop.",
                                    "'jakarta.persistence.schema-generation.create-database-schemas' is 'yes'. Allowed"
                                            + " is true or false.",
                                    "'aludel.pool.maximum-size' is 0. Allowed is a number from 1.");
                })
                .hasMessageStartingWith(
                        "[ALU-4005] The persistence unit 'u' has 8 properties with values that are not allowed:\n- ")
                .hasMessageNotContaining(SECRET);
    }

    @Test
    void aBadValueThatIsOverriddenDoesNotMatter() {
        UnitDescriptor unit =
                unit().property("jakarta.persistence.lock.timeout", "soon").build();
        assertThat(UnitSettings.of(unit, Map.of("jakarta.persistence.lock.timeout", "7"))
                        .find(UnitProperties.LOCK_TIMEOUT))
                .contains(7);
    }

    @Test
    @Spec({"8.016", "9.009"})
    void warnsOnceOfUnknownPropertiesOfOurNamespacesWithTheNearest() {
        UnitDescriptor unit = unit().property("jakarta.persistence.jdbc.ur", "x")
                .property("org.example.other", "y")
                .build();
        Map<String, Object> map = new HashMap<>(Map.of("aludel.zzz", 1, "jakarta.persistence.fetchgraph", "g"));
        assertThat(logged(() -> UnitSettings.of(unit, map)))
                .containsExactlyInAnyOrder(
                        "[ALU-4006] The persistence unit 'u' has the property 'jakarta.persistence.jdbc.ur', which is"
                                + " not known and has no effect. Did you mean 'jakarta.persistence.jdbc.url'?",
                        "[ALU-4006] The persistence unit 'u' has the property 'aludel.zzz', which is not known and has"
                                + " no effect.");
    }

    @Test
    void namesForeignPropertiesInOneLineWithoutTheirValues() {
        UnitDescriptor unit = unit().property("hibernate.connection.password", SECRET)
                .property("hibernate.show_sql", "true")
                .property("eclipselink.logging.level", "FINE")
                .property("javax.persistence.jdbc.url", "jdbc:x")
                .property("hibernate.unheard_of", "1")
                .build();
        assertThat(logged(() -> UnitSettings.of(unit, Map.of("eclipselink.target-server", "of the container"))))
                .containsExactly("[ALU-4007] The persistence unit 'u' has properties that have no effect here: "
                        + "eclipselink.logging.level (set the level of the logger org.aludel); "
                        + "hibernate.connection.password (use jakarta.persistence.jdbc.password); "
                        + "hibernate.show_sql (set the logger org.aludel.sql to DEBUG); "
                        + "hibernate.unheard_of (nothing takes its place); "
                        + "javax.persistence.jdbc.url (use jakarta.persistence.jdbc.url).");
    }

    @Test
    void secretsAreNotInTheTextOfSettingsAndUnits() {
        UnitDescriptor unit =
                unit().property("jakarta.persistence.jdbc.password", SECRET).build();
        UnitSettings settings = UnitSettings.of(unit, Map.of("jakarta.persistence.jdbc.url", "jdbc:x:" + SECRET));
        assertThat(settings.toString()).doesNotContain(SECRET).contains("jakarta.persistence.jdbc.url");
        assertThat(unit.toString()).isEqualTo("u");
        assertThat(new DataSourceReference.Given(proxy(DataSource.class)).toString())
                .doesNotContain(SECRET);
    }

    // ---- helpers

    private static UnitDescriptor.Builder unit() {
        return UnitDescriptor.named("u", UnitSettingsTest.class.getClassLoader());
    }

    private static UnitProperty<?> property(String key) {
        Map<String, UnitProperty<?>> all =
                UnitProperties.all().stream().collect(toMap(UnitProperty::key, property -> property));
        return Optional.ofNullable(all.get(key)).orElseThrow();
    }

    /** An object of an interface whose text is a secret. */
    private static <T> T proxy(Class<T> type) {
        return type.cast(Proxy.newProxyInstance(
                UnitSettingsTest.class.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "equals" -> proxy == arguments[0];
                    case "hashCode" -> System.identityHashCode(proxy);
                    case "toString" -> SECRET;
                    default -> throw new UnsupportedOperationException(method.getName());
                }));
    }

    private static List<String> logged(Runnable action) {
        try (CapturedLog log = CapturedLog.of("org.aludel.settings")) {
            action.run();
            return log.messages();
        }
    }
}
