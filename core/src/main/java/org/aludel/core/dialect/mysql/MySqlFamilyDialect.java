package org.aludel.core.dialect.mysql;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DialectParts;
import org.aludel.core.dialect.ExpandedLists;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.TypeMappings;
import org.aludel.core.schema.difference.Equivalence;

/**
 * What MySQL and MariaDB have in common. Immutable and thread-safe, as subclasses must be.
 *
 * <p>Literals are written for the default {@code sql_mode}, in which a backslash escapes what follows. An upsert meets
 * any unique key of the table, because neither database takes a conflict target; a row that is updated counts as two. One
 * that does nothing is written as an update to the same value, which counts as one row.
 */
public abstract class MySqlFamilyDialect extends StandardDialect {

    /** What both can in all versions that are supported. */
    protected static final Set<Capability> COMMON = Collections.unmodifiableSet(EnumSet.of(
            Capability.COMMENTS,
            Capability.RIGHT_JOIN,
            Capability.JOIN_USING,
            Capability.VALUES_TABLE,
            Capability.CTE,
            Capability.RECURSIVE_CTE,
            Capability.CTE_IN_DML,
            Capability.ROLLUP,
            Capability.NESTED_SET_OPERATION,
            Capability.VALUES_STATEMENT,
            Capability.WINDOW_FUNCTIONS,
            Capability.NAMED_WINDOW,
            Capability.FRAME_RANGE_OFFSET,
            Capability.AGGREGATE_FILTER,
            Capability.AGGREGATE_ORDER_BY,
            Capability.STRING_AGGREGATE,
            Capability.ROW_VALUE_COMPARISON,
            Capability.ROW_VALUE_IN,
            Capability.COLLATE,
            Capability.REGEX,
            Capability.FULL_TEXT,
            Capability.EXTRACT_WEEK,
            Capability.BITWISE_OPERATORS,
            Capability.FOR_UPDATE,
            Capability.FOR_UPDATE_IN_ORDER,
            Capability.NOWAIT,
            Capability.SKIP_LOCKED,
            Capability.INSERT_MULTIPLE_ROWS,
            Capability.INSERT_DEFAULT_VALUES,
            Capability.INSERT_DEFAULT,
            Capability.OVERRIDING_SYSTEM_VALUE,
            Capability.UPSERT,
            Capability.UPSERT_DO_NOTHING,
            Capability.UPSERT_MULTIPLE_ROWS,
            Capability.UPDATE_FROM,
            Capability.DELETE_USING,
            Capability.SAVEPOINTS));

    private static final int LONGEST_NAME = 64;

    private static final Identifiers IDENTIFIERS =
            new Identifiers('`', '`', Identifiers.Folding.NONE, LONGEST_NAME, MySqlReservedWords.WORDS);

    /** The limit of statements that the server prepares. */
    private static final int MAX_PARAMETERS = 65_535;

    protected MySqlFamilyDialect(String name, Set<Capability> capabilities, TypeMappings types) {
        super(new DialectParts(
                name,
                capabilities,
                IDENTIFIERS,
                types,
                MySqlFunctions.ALL,
                new ExpandedLists(" FROM DUAL"),
                MysqlErrors.INSTANCE,
                MAX_PARAMETERS));
    }

    @Override
    public Equivalence equivalence() {
        return new MySqlFamilyEquivalence(this);
    }
}
