package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.ExpandedLists;
import org.aludel.core.dialect.ListParameters;
import org.aludel.core.dialect.StandardTypes;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;

/** Type names of a database that wants typed parameters. Immutable and thread-safe, as subclasses must be. */
public abstract class TypedTypes extends StandardTypes {

    protected TypedTypes(String dialectName) {
        super(dialectName);
    }

    /**
     * The type that a parameter is cast to: of the kind of the given type, but without its limits, because a cast would
     * cut off silently what does not fit.
     */
    public abstract String parameterName(SqlType<?> type);

    /** True for a type that a parameter can be cast to. */
    final boolean isCastable(SqlType<?> type) {
        return switch (type.kind()) {
            case UNKNOWN, ROW -> false;
            default -> true;
        };
    }

    /**
     * Lists of single parameters; the columns of an empty one have types.
     *
     * @param source what stands behind the select list of a query without tables
     */
    public final ListParameters lists(String source) {
        return new ExpandedLists(source, type -> literal(type, null));
    }

    /** {@code CAST(NULL AS type)}, because a null has a type here. */
    @Override
    protected String nullLiteral(SqlType<?> type) {
        return isCastable(type) ? "CAST(NULL AS " + parameterName(type) + ")" : "NULL";
    }

    /** True for binary floating-point numbers. */
    public static boolean isFloating(SqlType<?> type) {
        return type.kind() == TypeKind.REAL || type.kind() == TypeKind.DOUBLE;
    }
}
