package org.aludel.core.dialect;

import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** How a database takes values: which way of binding and reading, which type names, which literals. Immutable. */
public interface TypeMappings {

    /**
     * The type that binds and reads in the way the database's driver wants; the type itself where the generic way
     * serves. Called once per compiled statement and column, not per row.
     */
    <J> SqlType<J> resolve(SqlType<J> type);

    /**
     * The name of the type in a column definition, for example {@code varchar(20)}.
     *
     * @throws org.aludel.core.error.UnsupportedConstructException when the database has no such type
     */
    String ddlName(SqlType<?> type);

    /**
     * The name of the type in a CAST, where it differs from that in a column definition.
     *
     * @throws org.aludel.core.error.UnsupportedConstructException when the database cannot cast to it
     */
    default String castName(SqlType<?> type) {
        return ddlName(type);
    }

    /**
     * A value as SQL text, escaped so that it cannot end its literal.
     *
     * @throws org.aludel.core.error.UnsupportedConstructException when a value of this type has no literal
     */
    String literal(SqlType<?> type, @Nullable Object value);

    /**
     * What stands for a parameter of a type: as a rule {@code ?}, a cast around it where the database could not tell its
     * type otherwise.
     */
    default String placeholder(SqlType<?> type) {
        return "?";
    }

    /**
     * What stands, with {@code ?} in the place of the column, for a column of a type in the rows of a query that the
     * program reads; null where that is the column itself.
     */
    default @Nullable String fetching(SqlType<?> type) {
        return null;
    }

    /**
     * A type that keeps the same values in objects of the database of which its columns have but the number; the type
     * itself where the database has no such objects, or not for these values.
     *
     * @param type a type of bytes or of text
     */
    default <J> SqlType<J> inLargeObject(SqlType<J> type) {
        return type;
    }

    /** What stands for one of the values of a list that a value is compared to; as a rule that of any parameter. */
    default String listPlaceholder(SqlType<?> elementType) {
        return placeholder(elementType);
    }

    /**
     * The type in which a column is read that a statement does not describe.
     *
     * @param jdbcType the code of {@link java.sql.Types} that the driver reports
     * @param typeName the name of the type that the driver reports
     */
    default SqlType<?> reported(int jdbcType, String typeName) {
        return ReportedTypes.of(jdbcType);
    }
}
