package org.aludel.core.dialect;

/** What a database can or cannot do. An emulation that gives the same result counts as being able. */
public enum Capability {
    // FROM
    RIGHT_JOIN("RIGHT JOIN"),
    FULL_JOIN("FULL JOIN"),
    JOIN_USING("JOIN ... USING"),
    LATERAL("LATERAL"),
    VALUES_TABLE("VALUES as a table"),
    TABLE_FUNCTION("table-valued functions"),
    ORDINALITY("WITH ORDINALITY"),
    TABLE_SAMPLE("TABLESAMPLE"),
    // WITH
    CTE("common table expressions"),
    RECURSIVE_CTE("recursive common table expressions"),
    DATA_MODIFYING_CTE("data-modifying common table expressions"),
    CTE_MATERIALIZATION("MATERIALIZED"),
    CTE_SEARCH("SEARCH"),
    CTE_CYCLE("CYCLE"),
    CTE_IN_DML("WITH in INSERT, UPDATE and DELETE"),
    // queries
    DISTINCT_ON("DISTINCT ON"),
    ROLLUP("ROLLUP"),
    CUBE("CUBE"),
    GROUPING_SETS("GROUPING SETS"),
    INTERSECT("INTERSECT"),
    INTERSECT_ALL("INTERSECT ALL"),
    EXCEPT("EXCEPT"),
    EXCEPT_ALL("EXCEPT ALL"),
    NESTED_SET_OPERATION("set operations within set operations"),
    VALUES_STATEMENT("VALUES as a query"),
    WITH_TIES("WITH TIES"),
    LIMIT_PERCENT("limits in percent"),
    // windows and aggregates
    WINDOW_FUNCTIONS("window functions"),
    NAMED_WINDOW("the WINDOW clause"),
    FRAME_RANGE_OFFSET("RANGE frames with an offset"),
    FRAME_GROUPS("GROUPS frames"),
    FRAME_EXCLUSION("frame exclusion"),
    IGNORE_NULLS("IGNORE NULLS"),
    AGGREGATE_FILTER("FILTER"),
    WITHIN_GROUP("WITHIN GROUP"),
    AGGREGATE_ORDER_BY("ORDER BY in an aggregate"),
    STRING_AGGREGATE("string aggregation"),
    // expressions
    ROW_VALUE_COMPARISON("row value comparison"),
    ROW_VALUE_IN("row values in IN"),
    TRY_CAST("TRY_CAST"),
    COLLATE("COLLATE"),
    ARRAYS("arrays"),
    ARRAY_ELEMENT("array subscripts"),
    QUANTIFIED_ARRAY("ANY and ALL over arrays"),
    CONTAINMENT("containment of arrays"),
    JSON_CONTAINMENT("containment of JSON"),
    JSON_PATH("JSON paths"),
    REGEX("regular expressions"),
    FULL_TEXT("full-text search"),
    SEQUENCES("sequences"),
    EXTRACT_WEEK("extraction of the week"),
    BITWISE_OPERATORS("bit operators"),
    // locking
    FOR_UPDATE("FOR UPDATE"),
    FOR_UPDATE_IN_ORDER("FOR UPDATE in a query with an order"),
    FOR_SHARE("FOR SHARE"),
    FOR_KEY("FOR NO KEY UPDATE and FOR KEY SHARE"),
    LOCK_OF("OF in a lock"),
    NOWAIT("NOWAIT"),
    SKIP_LOCKED("SKIP LOCKED"),
    // writing
    INSERT_MULTIPLE_ROWS("INSERT of several rows"),
    INSERT_DEFAULT_VALUES("DEFAULT VALUES"),
    INSERT_DEFAULT("DEFAULT as a value of INSERT"),
    OVERRIDING_SYSTEM_VALUE("OVERRIDING SYSTEM VALUE"),
    INSERT_RETURNING("RETURNING in INSERT"),
    UPDATE_RETURNING("RETURNING in UPDATE"),
    DELETE_RETURNING("RETURNING in DELETE"),
    MERGE_RETURNING("RETURNING in MERGE"),
    UPSERT("upsert"),
    UPSERT_DO_NOTHING("upsert that does nothing"),
    UPSERT_MULTIPLE_ROWS("upsert of several rows"),
    UPSERT_TARGET("upsert with a conflict target"),
    UPSERT_CONSTRAINT("upsert on a named constraint"),
    UPSERT_TARGET_WHERE("upsert on a partial index"),
    UPSERT_UPDATE_WHERE("upsert with an update condition"),
    UPSERT_RETURNING("upsert with RETURNING"),
    UPDATE_FROM("UPDATE with further tables"),
    DELETE_USING("DELETE with further tables"),
    MERGE("MERGE"),
    MERGE_FROM_QUERY("MERGE from anything but a table"),
    MERGE_SAME_ACTION("MERGE with two branches of the same kind and action"),
    MERGE_CONDITION("conditions in branches of MERGE"),
    MERGE_DELETE("DELETE in MERGE"),
    MERGE_DO_NOTHING("DO NOTHING in MERGE"),
    MERGE_NOT_MATCHED_BY_SOURCE("WHEN NOT MATCHED BY SOURCE"),
    // schemas
    COMMENTS("comments"),
    ENUM_TYPES("types whose values are words"),
    FOREIGN_KEY_TO_LATER_TABLE("foreign keys to tables that are not there yet"),
    // connections
    SAVEPOINTS("savepoints"),
    GENERATED_KEYS_IN_ORDER("rows of a multi-row INSERT with RETURNING come back in the order of its VALUES"),
    INSERT_SELECT_IN_ORDER("rows of INSERT ... SELECT ... ORDER BY with RETURNING come back in that order"),
    IDENTITY_RISES("values of an identity column that rise in the order of INSERT ... SELECT ... ORDER BY");

    private final String construct;

    Capability(String construct) {
        this.construct = construct;
    }

    /** What the capability is called in messages. */
    public String construct() {
        return construct;
    }
}
