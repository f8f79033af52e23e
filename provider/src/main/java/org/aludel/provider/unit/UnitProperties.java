package org.aludel.provider.unit;

import jakarta.persistence.CacheRetrieveMode;
import jakarta.persistence.CacheStoreMode;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.PessimisticLockScope;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;
import org.aludel.core.engine.IsolationLevel;

/**
 * The properties of persistence units: those of Jakarta Persistence (sections 3.7, 3.10, 8.2.1.11, 9.4 and 9.7) and ours,
 * whose keys begin with {@code aludel.}. Numbers, flags and constants may be objects or texts; constants are written in any
 * case, with {@code -} or {@code _} between words; a blank text counts as not set unless it says otherwise here.
 */
public final class UnitProperties {

    private UnitProperties() {}

    // ---- the unit

    /** The class of the provider that is to take the unit; default: the one the unit names; allowed: a class name. */
    public static final UnitProperty<String> PROVIDER = PropertyValues.name("jakarta.persistence.provider");

    /**
     * Who begins and ends transactions; default: what the unit says, else RESOURCE_LOCAL; allowed: JTA, RESOURCE_LOCAL.
     */
    public static final UnitProperty<PersistenceUnitTransactionType> TRANSACTION_TYPE = PropertyValues.constant(
                    "jakarta.persistence.transactionType", PersistenceUnitTransactionType.class)
            .withDefault(PersistenceUnitTransactionType.RESOURCE_LOCAL);

    /**
     * Annotations that tell the unit from others where it is injected; default: what the unit says, else none; allowed:
     * class names with commas between them, or an array of them. Not used by this provider.
     */
    public static final UnitProperty<List<String>> QUALIFIERS =
            PropertyValues.nameList("jakarta.persistence.qualifiers").withDefault(List.of());

    /**
     * The scope of injected entity managers; default: what the unit says; allowed: the name of an annotation. Not used by
     * this provider.
     */
    public static final UnitProperty<String> SCOPE = PropertyValues.name("jakarta.persistence.scope");

    /**
     * The BeanManager that makes listeners and converters; default: none, or the container's; allowed: a
     * {@code jakarta.enterprise.inject.spi.BeanManager}.
     */
    public static final UnitProperty<Object> BEAN_MANAGER =
            PropertyValues.anyObject("jakarta.persistence.bean.manager", "a BeanManager");

    // ---- connections

    /** The data source for JTA transactions; default: the unit's; allowed: a name in JNDI or a {@link DataSource}. */
    public static final UnitProperty<DataSourceReference> JTA_DATA_SOURCE =
            PropertyValues.dataSource("jakarta.persistence.jtaDataSource");

    /** The data source for everything else; default: the unit's; allowed: a name in JNDI or a {@link DataSource}. */
    public static final UnitProperty<DataSourceReference> NON_JTA_DATA_SOURCE =
            PropertyValues.dataSource("jakarta.persistence.nonJtaDataSource");

    /** The data source, before the other two; default: none; allowed: a {@link DataSource}. */
    public static final UnitProperty<DataSource> DATA_SOURCE =
            PropertyValues.object("jakarta.persistence.dataSource", DataSource.class);

    /** The JDBC driver; default: the one that takes the URL; allowed: a class name. */
    public static final UnitProperty<String> JDBC_DRIVER = PropertyValues.name("jakarta.persistence.jdbc.driver");

    /** The JDBC URL; default: none; allowed: a URL. It may hold a password, and appears in no message. */
    public static final UnitProperty<String> JDBC_URL =
            PropertyValues.text("jakarta.persistence.jdbc.url").withSecretValues();

    /** The user of the database; default: none; allowed: any text. Appears in no message. */
    public static final UnitProperty<String> JDBC_USER =
            PropertyValues.text("jakarta.persistence.jdbc.user").withSecretValues();

    /** The password of that user; default: none; allowed: any text. Appears in no message. */
    public static final UnitProperty<String> JDBC_PASSWORD =
            PropertyValues.text("jakarta.persistence.jdbc.password").withSecretValues();

    // ---- locks, queries and caches

    /**
     * How long a pessimistic lock is waited for, in milliseconds; default: as long as the database waits; allowed: 0, which
     * does not wait, a greater number, or -1, which waits without end.
     */
    public static final UnitProperty<Integer> LOCK_TIMEOUT = PropertyValues.number(
            "jakarta.persistence.lock.timeout", "a number of milliseconds, or -1 for no limit", -1);

    /** What a pessimistic lock covers; default: NORMAL; allowed: NORMAL, EXTENDED. */
    public static final UnitProperty<PessimisticLockScope> LOCK_SCOPE = PropertyValues.constant(
                    "jakarta.persistence.lock.scope", PessimisticLockScope.class)
            .withDefault(PessimisticLockScope.NORMAL);

    /**
     * How long a query may take, in milliseconds; default: as long as the database allows; allowed: a number, of which 0
     * and -1 set no limit.
     */
    public static final UnitProperty<Integer> QUERY_TIMEOUT = PropertyValues.number(
            "jakarta.persistence.query.timeout", "a number of milliseconds, or -1 for no limit", -1);

    /** What the second-level cache holds; default: what the unit says, else UNSPECIFIED; allowed: a SharedCacheMode. */
    public static final UnitProperty<SharedCacheMode> SHARED_CACHE_MODE = PropertyValues.constant(
                    "jakarta.persistence.sharedCache.mode", SharedCacheMode.class)
            .withDefault(SharedCacheMode.UNSPECIFIED);

    /** Whether the second-level cache is read; default: USE; allowed: USE, BYPASS. */
    public static final UnitProperty<CacheRetrieveMode> CACHE_RETRIEVE_MODE = PropertyValues.constant(
                    "jakarta.persistence.cache.retrieveMode", CacheRetrieveMode.class)
            .withDefault(CacheRetrieveMode.USE);

    /** Whether the second-level cache is written; default: USE; allowed: USE, BYPASS, REFRESH. */
    public static final UnitProperty<CacheStoreMode> CACHE_STORE_MODE = PropertyValues.constant(
                    "jakarta.persistence.cache.storeMode", CacheStoreMode.class)
            .withDefault(CacheStoreMode.USE);

    // ---- validation

    /** Whether entities are validated; default: what the unit says, else AUTO; allowed: AUTO, CALLBACK, NONE. */
    public static final UnitProperty<ValidationMode> VALIDATION_MODE = PropertyValues.constant(
                    "jakarta.persistence.validation.mode", ValidationMode.class)
            .withDefault(ValidationMode.AUTO);

    /** What makes validators; default: none; allowed: a {@code jakarta.validation.ValidatorFactory}. */
    public static final UnitProperty<Object> VALIDATION_FACTORY =
            PropertyValues.anyObject("jakarta.persistence.validation.factory", "a ValidatorFactory");

    /**
     * The groups that are validated before an insert; default: {@code jakarta.validation.groups.Default}; allowed: class
     * names with commas between them, or an array of classes; a blank text is no group.
     */
    public static final UnitProperty<List<String>> VALIDATION_PRE_PERSIST = PropertyValues.nameList(
                    "jakarta.persistence.validation.group.pre-persist")
            .withDefault(List.of("jakarta.validation.groups.Default"));

    /** The groups that are validated before an update; default and allowed as before an insert. */
    public static final UnitProperty<List<String>> VALIDATION_PRE_UPDATE = PropertyValues.nameList(
                    "jakarta.persistence.validation.group.pre-update")
            .withDefault(List.of("jakarta.validation.groups.Default"));

    /** The groups that are validated before a delete; default: none; allowed as before an insert. */
    public static final UnitProperty<List<String>> VALIDATION_PRE_REMOVE = PropertyValues.nameList(
                    "jakarta.persistence.validation.group.pre-remove")
            .withDefault(List.of());

    // ---- schemas and scripts

    /** What is done with the schema of the database; default: NONE; allowed: a {@link SchemaAction}. */
    public static final UnitProperty<SchemaAction> SCHEMA_DATABASE_ACTION = PropertyValues.constant(
                    "jakarta.persistence.schema-generation.database.action", SchemaAction.class)
            .withDefault(SchemaAction.NONE);

    /** Which scripts are written; default: NONE; allowed: a {@link SchemaAction} but VALIDATE. */
    public static final UnitProperty<SchemaAction> SCHEMA_SCRIPTS_ACTION = PropertyValues.constant(
                    "jakarta.persistence.schema-generation.scripts.action",
                    List.of(SchemaAction.NONE, SchemaAction.CREATE, SchemaAction.DROP_AND_CREATE, SchemaAction.DROP))
            .withDefault(SchemaAction.NONE);

    /**
     * From what a schema is created; default: SCRIPT where {@link #SCHEMA_CREATE_SCRIPT} is set, else METADATA; allowed: a
     * {@link SchemaSource}.
     */
    public static final UnitProperty<SchemaSource> SCHEMA_CREATE_SOURCE =
            PropertyValues.constant("jakarta.persistence.schema-generation.create-source", SchemaSource.class);

    /**
     * From what a schema is dropped; default: SCRIPT where {@link #SCHEMA_DROP_SCRIPT} is set, else METADATA; allowed: a
     * {@link SchemaSource}.
     */
    public static final UnitProperty<SchemaSource> SCHEMA_DROP_SOURCE =
            PropertyValues.constant("jakarta.persistence.schema-generation.drop-source", SchemaSource.class);

    /** The script that creates a schema; default: none; allowed: a URL, a resource, or a {@link java.io.Reader}. */
    public static final UnitProperty<ScriptSource> SCHEMA_CREATE_SCRIPT =
            PropertyValues.scriptSource("jakarta.persistence.schema-generation.create-script-source");

    /** The script that drops a schema; default: none; allowed: a URL, a resource, or a {@link java.io.Reader}. */
    public static final UnitProperty<ScriptSource> SCHEMA_DROP_SCRIPT =
            PropertyValues.scriptSource("jakarta.persistence.schema-generation.drop-script-source");

    /**
     * Where the script that creates is written; default: nowhere; allowed: a URL or a {@link java.io.Writer}. The constant
     * of {@link jakarta.persistence.PersistenceConfiguration} leaves {@code scripts.} out, and is understood, too.
     */
    public static final UnitProperty<ScriptTarget> SCHEMA_CREATE_TARGET = PropertyValues.scriptTarget(
                    "jakarta.persistence.schema-generation.scripts.create-target")
            .orSpelled("jakarta.persistence.schema-generation.create-target");

    /** Where the script that drops is written; default, allowed and spelled as the one that creates. */
    public static final UnitProperty<ScriptTarget> SCHEMA_DROP_TARGET = PropertyValues.scriptTarget(
                    "jakarta.persistence.schema-generation.scripts.drop-target")
            .orSpelled("jakarta.persistence.schema-generation.drop-target");

    /** Whether schemas themselves are created and dropped, too; default: false; allowed: true, false. */
    public static final UnitProperty<Boolean> SCHEMA_CREATE_SCHEMAS = PropertyValues.flag(
                    "jakarta.persistence.schema-generation.create-database-schemas")
            .withDefault(false);

    /**
     * The connection on which a schema is created or dropped, and which is not closed; default: one of the data source;
     * allowed: a {@link Connection}.
     */
    public static final UnitProperty<Connection> SCHEMA_CONNECTION =
            PropertyValues.object("jakarta.persistence.schema-generation.connection", Connection.class);

    /** The script that fills a new schema; default: none; allowed: a URL, a resource, or a {@link java.io.Reader}. */
    public static final UnitProperty<ScriptSource> LOAD_SCRIPT =
            PropertyValues.scriptSource("jakarta.persistence.sql-load-script-source");

    /** For what database scripts are written without a connection; default: none; allowed: a product name. */
    public static final UnitProperty<String> DATABASE_NAME =
            PropertyValues.name("jakarta.persistence.database-product-name");

    /** The major version of that database; default: none; allowed: a number. */
    public static final UnitProperty<Integer> DATABASE_MAJOR_VERSION =
            PropertyValues.number("jakarta.persistence.database-major-version", "a number", 0);

    /** The minor version of that database; default: none; allowed: a number. */
    public static final UnitProperty<Integer> DATABASE_MINOR_VERSION =
            PropertyValues.number("jakarta.persistence.database-minor-version", "a number", 0);

    // ---- ours

    /**
     * Whether values of parameters are written to the log, and messages of drivers, which contain values, into those of
     * exceptions; default: false; allowed: true, false.
     */
    public static final UnitProperty<Boolean> SHOW_VALUES =
            PropertyValues.flag("aludel.show-values").withDefault(false);

    /** How many compiled statements are kept; default: 500; allowed: a number, of which 0 keeps none. */
    public static final UnitProperty<Integer> STATEMENT_CACHE_SIZE = PropertyValues.number(
                    "aludel.statement-cache-size", "a number from 0", 0)
            .withDefault(500);

    /**
     * How many entities the shared cache keeps, where {@link #SHARED_CACHE_MODE} has one; default: 10000; allowed: a number,
     * of which 0 keeps none.
     */
    public static final UnitProperty<Integer> SHARED_CACHE_SIZE = PropertyValues.number(
                    "aludel.shared-cache-size", "a number from 0", 0)
            .withDefault(10_000);

    /**
     * How many lazy collections, or references, of one attribute are fetched at once at most when one of them is used. The
     * first use fetches 8 of them, and each further one more; default: 512; allowed: a number, of which 1 fetches each by
     * itself.
     */
    public static final UnitProperty<Integer> LAZY_BATCH_SIZE = PropertyValues.number(
                    "aludel.lazy-batch-size", "a number from 1", 1)
            .withDefault(512);

    /**
     * When an entity is inserted whose key only the insert gives, as with an identity column of a database that does not let
     * us reserve numbers of it; default: persist; allowed: persist, flush. With {@code flush} the rows go together, and the
     * entity has its key no sooner.
     */
    public static final UnitProperty<IdentityInsert> IDENTITY_INSERT = PropertyValues.constant(
                    "aludel.identity-insert", IdentityInsert.class)
            .withDefault(IdentityInsert.PERSIST);

    /**
     * When the rows of merged instances are read, and their versions compared; default: flush, which takes few statements for
     * many merges; allowed: merge, flush.
     */
    public static final UnitProperty<MergeRead> MERGE_READ =
            PropertyValues.constant("aludel.merge-read", MergeRead.class).withDefault(MergeRead.FLUSH);

    /**
     * Whether setting one side of a relationship sets the other side, too, as far as it is in memory; default: false; allowed:
     * true, false. Instances of enhanced classes do that at once, plain ones with the next flush.
     */
    public static final UnitProperty<Boolean> ASSOCIATION_MANAGEMENT =
            PropertyValues.flag("aludel.association-management").withDefault(false);

    /**
     * Whether changes of what is loaded are not written; default: false; allowed: true, false. Also of an entity manager, of
     * {@code find()}, and a hint of queries.
     */
    public static final UnitProperty<Boolean> READ_ONLY =
            PropertyValues.flag("aludel.read-only").withDefault(false);

    /**
     * What comes of a statement that fails in a script which creates or drops tables; default: fail; allowed: fail, warn. With
     * {@code warn} the script goes on, as Hibernate and EclipseLink do: for scripts that make what may be there already. A
     * script that loads data always fails.
     */
    public static final UnitProperty<ScriptErrors> SCRIPT_ERRORS =
            PropertyValues.constant("aludel.script-errors", ScriptErrors.class).withDefault(ScriptErrors.FAIL);

    /**
     * Whether a container is asked to hand over the classes of a unit, so that they are enhanced while they are loaded: they
     * tell of changes then, and fetch what is lazy when it is used; default: true; allowed: true, false. Classes that were
     * enhanced before, and those of programs without a container, are used as they are.
     */
    public static final UnitProperty<Boolean> ENHANCE_CLASSES =
            PropertyValues.flag("aludel.enhance-classes").withDefault(true);

    /**
     * Whether queries may be nothing but what Jakarta Persistence defines; default: false, which adds what SQL can say
     * besides; allowed: true, false.
     */
    public static final UnitProperty<Boolean> STRICT_JPQL =
            PropertyValues.flag("aludel.jpql.strict").withDefault(false);

    /** How many connections a pool of ours keeps at least; default: 0; allowed: a number. */
    public static final UnitProperty<Integer> POOL_MINIMUM_SIZE = PropertyValues.number(
                    "aludel.pool.minimum-size", "a number from 0", 0)
            .withDefault(0);

    /** How many connections a pool of ours has at most; default: 10; allowed: a number from 1. */
    public static final UnitProperty<Integer> POOL_MAXIMUM_SIZE = PropertyValues.number(
                    "aludel.pool.maximum-size", "a number from 1", 1)
            .withDefault(10);

    /**
     * Whether a transaction of an entity manager begins in the database with the first statement that needs it, which those
     * that the provider generates and that only read do not at READ COMMITTED; default: true; allowed: true, false, which
     * begins it with the first statement. Without meaning for JTA.
     */
    public static final UnitProperty<Boolean> LATE_BEGIN =
            PropertyValues.flag("aludel.transaction.late-begin").withDefault(true);

    /**
     * How far transactions of entity managers are kept apart from others; default: what the connections of the data source, or
     * the database, begin with; allowed: read-uncommitted, read-committed, repeatable-read, serializable. Also a property of
     * {@code createEntityManager}. Without meaning for JTA, whose data sources decide it.
     */
    public static final UnitProperty<IsolationLevel> ISOLATION = PropertyValues.constant(
            "aludel.transaction.isolation",
            List.of(
                    IsolationLevel.READ_UNCOMMITTED,
                    IsolationLevel.READ_COMMITTED,
                    IsolationLevel.REPEATABLE_READ,
                    IsolationLevel.SERIALIZABLE));

    /**
     * Where texts and bytes of attributes with {@code @Lob} are kept; default: column; allowed: column, large-object. Of
     * use on PostgreSQL for tables whose columns are of type {@code oid}, as those that Hibernate made for {@code @Lob};
     * a single attribute says it by {@code columnDefinition = "oid"}, and leaves it by another definition. A large object
     * stays when its row is deleted or gets another value, unless the column has the trigger {@code lo_manage} or {@code
     * vacuumlo} is run, and cannot be compared with values.
     */
    public static final UnitProperty<LobStorage> LOB_STORAGE =
            PropertyValues.constant("aludel.lob-storage", LobStorage.class).withDefault(LobStorage.COLUMN);

    /**
     * How names are taken in a unit whose mapping file says {@code <delimited-identifiers/>}; default: exact; allowed: exact,
     * folded. Folded is for databases that keep names without quotes in small letters, as PostgreSQL does, and tables
     * that were created without quotes.
     */
    public static final UnitProperty<DelimitedNames> DELIMITED_IDENTIFIERS = PropertyValues.constant(
                    "aludel.delimited-identifiers", DelimitedNames.class)
            .withDefault(DelimitedNames.EXACT);

    /**
     * What the database calls the tables and columns that mappings name; default: standard, which is what mappings call them;
     * allowed: standard, snake-case, the name of a class that implements {@link org.aludel.orm.NamingStrategy} and has a
     * constructor without parameters, or an instance of one.
     */
    public static final UnitProperty<NamingChoice> NAMING_STRATEGY = PropertyValues.namingStrategy(
                    "aludel.naming-strategy")
            .withDefault(new NamingChoice.Given(NamingStrategies.STANDARD));

    /**
     * Where transactions of JTA are found outside of a container; default: the container's, by its names in JNDI; allowed: a
     * {@code jakarta.transaction.TransactionSynchronizationRegistry}.
     */
    public static final UnitProperty<Object> JTA_REGISTRY =
            PropertyValues.anyObject("aludel.jta.registry", "a TransactionSynchronizationRegistry");

    /**
     * Who begins the transactions of {@code callInTransaction} outside of a container, and suspends one for identifiers of
     * tables and for schemas where the unit has no data source but that of JTA; default: the container's, by its names in
     * JNDI; allowed: a {@code jakarta.transaction.TransactionManager}.
     */
    public static final UnitProperty<Object> JTA_TRANSACTION_MANAGER =
            PropertyValues.anyObject("aludel.jta.transaction-manager", "a TransactionManager");

    private static final List<UnitProperty<?>> ALL = List.of(
            PROVIDER,
            TRANSACTION_TYPE,
            QUALIFIERS,
            SCOPE,
            BEAN_MANAGER,
            JTA_DATA_SOURCE,
            NON_JTA_DATA_SOURCE,
            DATA_SOURCE,
            JDBC_DRIVER,
            JDBC_URL,
            JDBC_USER,
            JDBC_PASSWORD,
            LOCK_TIMEOUT,
            LOCK_SCOPE,
            QUERY_TIMEOUT,
            SHARED_CACHE_MODE,
            CACHE_RETRIEVE_MODE,
            CACHE_STORE_MODE,
            VALIDATION_MODE,
            VALIDATION_FACTORY,
            VALIDATION_PRE_PERSIST,
            VALIDATION_PRE_UPDATE,
            VALIDATION_PRE_REMOVE,
            SCHEMA_DATABASE_ACTION,
            SCHEMA_SCRIPTS_ACTION,
            SCHEMA_CREATE_SOURCE,
            SCHEMA_DROP_SOURCE,
            SCHEMA_CREATE_SCRIPT,
            SCHEMA_DROP_SCRIPT,
            SCHEMA_CREATE_TARGET,
            SCHEMA_DROP_TARGET,
            SCHEMA_CREATE_SCHEMAS,
            SCHEMA_CONNECTION,
            LOAD_SCRIPT,
            DATABASE_NAME,
            DATABASE_MAJOR_VERSION,
            DATABASE_MINOR_VERSION,
            SHOW_VALUES,
            STATEMENT_CACHE_SIZE,
            SHARED_CACHE_SIZE,
            LAZY_BATCH_SIZE,
            IDENTITY_INSERT,
            MERGE_READ,
            ASSOCIATION_MANAGEMENT,
            READ_ONLY,
            SCRIPT_ERRORS,
            ENHANCE_CLASSES,
            STRICT_JPQL,
            POOL_MINIMUM_SIZE,
            POOL_MAXIMUM_SIZE,
            LATE_BEGIN,
            ISOLATION,
            LOB_STORAGE,
            DELIMITED_IDENTIFIERS,
            NAMING_STRATEGY,
            JTA_REGISTRY,
            JTA_TRANSACTION_MANAGER);

    /** All properties. */
    public static List<UnitProperty<?>> all() {
        return ALL;
    }
}
