package org.aludel.provider.mapping.type;

import static java.util.Objects.requireNonNull;

import org.aludel.core.dialect.TypeMappings;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.unit.LobStorage;
import org.jspecify.annotations.Nullable;

/**
 * Which texts and bytes are kept in large objects of the database instead of in columns: those of {@code @Lob} attributes
 * where the unit says so, and those whose {@code columnDefinition} is the type of such columns, as {@code oid} is on
 * PostgreSQL. A column that is defined in other words holds its values. Where the database has no such objects, all
 * columns do. Immutable.
 */
public final class LargeObjects {

    private static final LargeObjects NONE = new LargeObjects(null, LobStorage.COLUMN);

    private final @Nullable TypeMappings types;
    private final LobStorage lobs;

    private LargeObjects(@Nullable TypeMappings types, LobStorage lobs) {
        this.types = types;
        this.lobs = lobs;
    }

    /** All values are kept in columns. */
    public static LargeObjects none() {
        return NONE;
    }

    /**
     * Those of a database.
     *
     * @param types the types of the database
     * @param lobs where attributes with {@code @Lob} are kept
     */
    public static LargeObjects of(TypeMappings types, LobStorage lobs) {
        return new LargeObjects(requireNonNull(types, "types"), lobs);
    }

    /** Whether a column is defined as one of large objects. */
    boolean areDefinedBy(BasicDeclaration declaration) {
        if (types == null || !ColumnWords.of(declaration).areGiven()) {
            return false;
        }
        SqlType<byte[]> object = types.inLargeObject(SqlTypes.BLOB);
        return object != SqlTypes.BLOB
                && types.ddlName(object)
                        .equalsIgnoreCase(declaration.columnDefinition().strip());
    }

    /** The type that keeps values where they belong. */
    <J> @Nullable SqlType<J> place(BasicDeclaration declaration, @Nullable SqlType<J> type) {
        if (type == null || types == null) {
            return type;
        }
        boolean apart = ColumnWords.of(declaration).areGiven()
                ? areDefinedBy(declaration)
                : declaration.lob() && lobs == LobStorage.LARGE_OBJECT;
        return apart ? types.inLargeObject(type) : type;
    }
}
