package org.aludel.provider.error;

import java.util.Locale;
import org.aludel.core.error.ErrorCode;

/** The codes of the provider, {@code ALU-4000} to {@code ALU-5999}; each has an entry in {@code docs/errors.md}. */
public enum ProviderErrorCode implements ErrorCode {
    // 4000-4099: persistence units
    INVALID_PERSISTENCE_XML(4001, "A persistence.xml is not valid"),
    UNREADABLE_UNIT(4002, "Files of a persistence unit cannot be read"),
    AMBIGUOUS_UNIT(4003, "Two persistence units have one name"),
    UNNAMED_UNIT(4004, "It is not said which persistence unit is meant"),
    INVALID_PROPERTY(4005, "A property of a persistence unit has a value that is not allowed"),
    UNKNOWN_PROPERTY(4006, "A property of a persistence unit is not known"),
    FOREIGN_PROPERTIES(4007, "A persistence unit has properties of another provider"),

    // 4100-4199: mapping
    INVALID_MAPPING(4100, "Classes cannot be mapped"),
    INVALID_ANNOTATION(4101, "An annotation has no such member or value"),
    CLOSED_PACKAGE(4110, "A package is closed to Aludel"),
    NO_INSTANCE(4111, "An instance of a class cannot be made"),
    ACCESSOR_FAILED(4112, "A getter or setter has failed"),
    NULL_FOR_PRIMITIVE(4113, "There is no value for an attribute of a primitive type"),
    WRONG_STATE(4114, "A value is not of the type of its attribute"),
    IMMUTABLE_RECORD(4115, "A record cannot be changed"),
    CONVERTER_FAILED(4120, "A converter has failed"),
    UNSERIALIZABLE_VALUE(4121, "A value cannot be serialized"),
    UNREADABLE_OBJECT(4122, "A serialized value cannot be read"),
    NO_VALIDATION(4130, "There is nobody who validates entities"),
    NO_VALIDATION_GROUP(4131, "A group of validation is no class"),
    NO_INJECTION(4132, "A listener or converter cannot be injected"),

    // 4200-4219: transactions
    TRANSACTION_ACTIVE(4200, "A transaction is active already"),
    NO_ACTIVE_TRANSACTION(4201, "No transaction is active"),
    MARKED_FOR_ROLLBACK(4202, "A transaction was marked for rollback"),
    COMMIT_FAILED(4203, "A transaction could not be committed"),
    COMMIT_UNCERTAIN(4204, "It is not known whether a transaction was committed"),
    ROLLBACK_FAILED(4205, "A transaction could not be rolled back"),
    TRANSACTION_TIMED_OUT(4206, "A transaction has lasted too long"),
    TRANSACTION_REQUIRED(4207, "An operation needs a transaction"),
    NO_ENTITY_TRANSACTION(4208, "Transactions are those of JTA"),
    OTHER_TRANSACTION(4209, "A persistence context takes part in another transaction"),
    TRANSACTION_ENDED_OUTSIDE(4210, "A transaction was ended from outside"),
    INVALID_TIMEOUT(4211, "A timeout is negative"),
    CLOSED_FOR_TRANSACTIONS(4212, "A closed entity manager begins no transaction"),
    TRANSACTION_COMPLETING(4213, "A transaction is ended while it is being committed"),
    NO_TRANSACTION_REGISTRY(4214, "There are no transactions of JTA"),
    NO_SAVEPOINTS(4216, "Transactions of JTA have no savepoints"),
    SAVEPOINT_ENDED(4217, "A savepoint has ended"),
    TRANSACTION_NOT_SUSPENDED(4218, "A transaction of JTA cannot be suspended"),

    // 4220-4239: databases
    NO_DATABASE(4220, "A persistence unit has no database"),
    NO_JDBC_DRIVER(4221, "A JDBC driver cannot be used"),
    NO_JTA_DATA_SOURCE(4222, "A persistence unit has no data source for JTA"),
    DATA_SOURCE_NOT_FOUND(4223, "A data source is not found"),
    INVALID_POOL_SIZES(4224, "The sizes of a pool contradict each other"),
    DATABASE_NOT_USABLE(4225, "The database of a persistence unit cannot be used"),
    UNKNOWN_DATABASE(4226, "A described database is not known"),

    // 4240-4259: schema generation
    SCHEMA_ACTION_FAILED(4240, "A schema cannot be created, dropped, compared or emptied"),
    UNREADABLE_SCRIPT(4241, "A script cannot be read"),
    INVALID_SCRIPT(4242, "A script ends too early"),
    SCRIPT_FAILED(4243, "A statement of a script failed"),
    UNWRITABLE_SCRIPT(4244, "A script cannot be written"),
    NO_SCRIPT_TARGET(4245, "Scripts are to be written nowhere"),
    SCHEMA_DIFFERS(4246, "A database does not fit the mapping"),

    // 4300-4399: entities
    MISSING_ENTITY(4300, "An entity is referred to that has no row"),
    DETACHED_STATE(4301, "State was used that can no longer be fetched"),
    NO_ENTITY(4310, "An object is no entity"),
    EXISTING_ENTITY(4311, "There is an instance with the same identifier"),
    DETACHED_INSTANCE(4312, "An instance is detached"),
    REMOVED_INSTANCE(4313, "An instance is removed"),
    STALE_INSTANCE(4314, "The state of an instance is stale"),
    UNMANAGED_INSTANCE(4315, "An instance is not managed"),
    CALLBACK_FAILED(4316, "A callback method cannot be called"),
    WRONG_KEY(4317, "A key is none of the entity"),
    CLOSED_SESSION(4318, "The entity manager is closed"),
    NOT_PERSISTENT(4319, "An instance stands for nothing in the database"),
    ID_TOO_LARGE(4320, "A generated number is too large"),
    UNSAVED_REFERENCE(4321, "An entity refers to one that is not saved"),
    NO_IDENTIFIER(4322, "A new instance has no identifier"),
    CHANGED_IDENTIFIER(4323, "The identifier of an instance was changed"),
    ENDED_STREAM(4324, "A stream of results is read after its transaction"),

    // 4400-4499: entity managers, queries and graphs
    CANNOT_UNWRAP(4400, "There is nothing of a class behind an object"),
    CLOSED_FACTORY(4401, "A factory of entity managers is closed"),
    INVALID_OPTION(4402, "An option, property or hint has a value that is not allowed"),
    UNKNOWN_NAME(4403, "There is nothing of a name"),
    SYNCHRONIZATION_WITHOUT_JTA(
            4404, "An entity manager is to be synchronized with transactions that are not those of JTA"),
    CONNECTION_FAILED(4405, "Work with a connection has failed"),
    NO_PARAMETER(4440, "A query has no such parameter"),
    WRONG_PARAMETER_VALUE(4441, "A parameter takes values of another class"),
    UNSET_PARAMETER(4442, "A parameter has no value"),
    NO_RESULT(4443, "A query found nothing"),
    SEVERAL_RESULTS(4444, "A query found more than one result"),
    WRONG_KIND_OF_QUERY(4446, "A query is of another kind"),
    WRONG_RESULT_CLASS(4447, "A query selects values of another class"),
    NO_TUPLE_ELEMENT(4449, "A tuple has no such element"),
    UNCHANGEABLE_GRAPH(4460, "An entity graph cannot be changed"),
    INVALID_GRAPH(4461, "An entity graph is not valid"),
    NO_PATH_ATTRIBUTE(4480, "A path of a statement names no attribute"),
    WRONG_PATH_STEP(4481, "A path of a statement cannot go on through an attribute"),
    NOT_HAD_BY_PATH(4482, "A path of a statement is asked for what its value does not have"),
    ALIAS_NOT_IN_FROM(4483, "A statement uses an alias that is not in its FROM clause"),
    ALIAS_IN_FROM_TWICE(4484, "An alias is twice in one FROM clause"),
    UNKNOWN_COLUMNS_SELECTED(4485, "All columns of something are selected whose columns are not known"),
    INVALID_LOAD_OPTION(4486, "A loader option is for something else than its path"),
    RAISED(4487, "An attribute is used that is not to be loaded"),
    PARTIAL_COLLECTION(4488, "A collection that was loaded in part is changed"),

    // 4500-4549: lowering and results of queries
    WRONG_PARAMETER_CLASS(4500, "The value of a query parameter is of a wrong class"),
    MISSING_PARAMETER(4501, "A query parameter has no value"),
    NO_CONSTRUCTOR(4502, "A class has no constructor for the arguments of a query"),
    CONSTRUCTOR_FAILED(4503, "A constructor that a query calls failed"),
    NO_KEY_OF_PARAMETER(4504, "An entity given to a query has no identifier"),
    NOT_ASSIGNABLE(4505, "An attribute cannot be given a value by a query"),
    INSERT_INTO_SEVERAL_TABLES(4506, "An entity in several tables cannot be filled by an INSERT"),
    UNRETURNABLE(4507, "A statement cannot return what it is to return of its rows"),
    LOCK_WITHOUT_VERSION(4550, "A lock needs a version that the entity does not have"),

    // 4600-4649: metamodel and criteria
    NO_MANAGED_TYPE(4600, "The metamodel has no such type"),
    NO_METAMODEL_ATTRIBUTE(4601, "The metamodel has no such attribute"),
    NO_IDENTIFIER_ATTRIBUTE(4602, "The metamodel has no such identifier or version"),
    STATIC_METAMODEL_NOT_FILLED(4603, "A static metamodel class cannot be filled"),
    NOT_NAVIGABLE(4610, "A criteria path leads nowhere"),
    INVALID_SELECTION(4611, "A criteria selection is not allowed"),
    INCOMPLETE_CRITERIA(4612, "A criteria query is not complete"),
    NULL_IN_CRITERIA(4613, "A part of a criteria query is null"),
    FOREIGN_CRITERIA(4614, "A part of a criteria query is of another provider"),
    NOT_CORRELATED(4615, "A root or join is not correlated"),
    UNREADABLE_CRITERIA(4616, "Serialized criteria cannot be read"),

    // 4650-4699: native SQL and stored procedures
    INVALID_NATIVE_PARAMETERS(4650, "The parameters of SQL text contradict each other"),
    NO_RESULT_MAPPING(4651, "There is no result set mapping of this name"),
    INVALID_RESULT_MAPPING(4652, "A result set mapping does not fit the entities"),
    NO_NATIVE_ROWS(4653, "SQL text returns rows where it should not, or none where it should"),
    MISSING_RESULT_COLUMN(4654, "SQL text does not select a column that is needed"),
    COLUMN_WITH_TWO_TYPES(4655, "A column is wanted in two types"),
    WRONG_RESULT_COLUMNS(4656, "SQL text selects another number of columns than is wanted"),
    NO_RESULT_CONSTRUCTOR(4657, "A class cannot be made of a row"),
    INVALID_PROCEDURE_PARAMETER(4660, "A parameter of a stored procedure is not as it is used"),
    UNSET_PROCEDURE_PARAMETER(4661, "A parameter of a stored procedure has no value"),
    NO_NAMED_PROCEDURE(4662, "There is no named stored procedure query of this name"),
    NOT_FOR_PROCEDURES(4663, "A method has no meaning for stored procedures"),
    WRONG_PROCEDURE_RESULT(4664, "A stored procedure gave another number of rows back than one");

    private final String id;
    private final String title;

    ProviderErrorCode(int number, String title) {
        this.id = String.format(Locale.ROOT, "ALU-%04d", number);
        this.title = title;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public String title() {
        return title;
    }
}
