package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.DefinitionCompiler;
import org.aludel.core.schema.Computed;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;

/** What definitions of HSQLDB, Derby and Db2 have in common. */
public class TypedDefinitions extends DefinitionCompiler {

    private final TypedCompiler typed;

    protected TypedDefinitions(TypedCompiler sql) {
        super(sql);
        this.typed = sql;
    }

    /** A default is a plain constant, and has the type of its column. */
    @Override
    protected void defaultValue(Expression<?> expression) {
        Expression<?> value = bared(expression);
        if (value instanceof Literal) {
            typed.places().add(value);
        }
        sql.expression(value);
    }

    /** Values are always stored. */
    @Override
    protected void computed(Computed computed) {
        refuse(!computed.stored(), "virtual computed columns", "Store the column's values.");
        sql.append(" GENERATED ALWAYS AS (");
        bare(computed.expression()).append(")");
    }

    @Override
    protected boolean isDeferrable(TableConstraint constraint) {
        return false;
    }

    /** Refuses that connections take numbers in advance. */
    protected final void refuseCache(SequenceOptions options) {
        refuse(options.cache() != null, "CACHE in sequences", "Leave out how many numbers a connection takes at once.");
    }
}
