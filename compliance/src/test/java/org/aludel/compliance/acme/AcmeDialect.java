package org.aludel.compliance.acme;

import java.util.EnumSet;
import org.aludel.core.dialect.Capability;
import org.aludel.core.dialect.DatabaseInfo;
import org.aludel.core.dialect.Functions;
import org.aludel.core.dialect.StandardDialect;
import org.aludel.core.dialect.TypeMappings;

/** The dialect of a database that Aludel has never heard of: standard SQL with a few things less and one thing more. */
public final class AcmeDialect extends StandardDialect {

    static final String NAME = "acme";

    private final DatabaseInfo database;

    AcmeDialect(DatabaseInfo database) {
        super(EnumSet.of(
                Capability.RIGHT_JOIN,
                Capability.CTE,
                Capability.INTERSECT,
                Capability.EXCEPT,
                Capability.NESTED_SET_OPERATION,
                Capability.WINDOW_FUNCTIONS,
                Capability.ROW_VALUE_COMPARISON,
                Capability.ROW_VALUE_IN,
                Capability.FOR_UPDATE,
                Capability.FOR_UPDATE_IN_ORDER,
                Capability.INSERT_MULTIPLE_ROWS,
                Capability.INSERT_DEFAULT,
                Capability.INSERT_DEFAULT_VALUES,
                Capability.SAVEPOINTS));
        this.database = database;
    }

    DatabaseInfo database() {
        return database;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public TypeMappings types() {
        return AcmeTypes.INSTANCE;
    }

    @Override
    public Functions functions() {
        return Functions.none().renamed("length", "char_length");
    }
}
