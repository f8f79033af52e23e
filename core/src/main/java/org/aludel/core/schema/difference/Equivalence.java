package org.aludel.core.schema.difference;

import org.aludel.core.schema.Column;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Query;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * What counts as the same although it is written differently. A database rewrites what it is told; its dialect knows how.
 * Stateless and thread-safe.
 */
public interface Equivalence {

    /** Only what is equal is the same. */
    Equivalence EQUALITY = new Equivalence() {};

    /** The name under which the database stores a name of the model; names that are stored alike are the same. */
    default String storedName(String name) {
        return name;
    }

    /** The name under which the database stores an object. */
    default QualifiedName storedName(QualifiedName name) {
        String schema = name.schema();
        return new QualifiedName(name.catalog(), schema == null ? null : storedName(schema), storedName(name.name()));
    }

    /** True when columns of both types hold the same values. */
    default boolean sameType(SqlType<?> one, SqlType<?> other) {
        return one.equals(other);
    }

    /** True when two columns of one name hold the same values. */
    default boolean sameType(Column<?> one, Column<?> other) {
        return sameType(one.type(), other.type());
    }

    /** True when two defaults, conditions or computations mean the same. */
    default boolean sameExpression(Expression<?> one, Expression<?> other) {
        return one.equals(other);
    }

    /** True when two views select the same; true also where nobody can tell. */
    default boolean sameQuery(Query one, Query other) {
        return one.equals(other);
    }

    /** True when rows are numbered in the same way. */
    default boolean sameIdentity(Identity one, Identity other) {
        return one.always() == other.always() && sameOptions(one.options(), other.options());
    }

    /** True when sequences make their numbers in the same way. */
    default boolean sameOptions(SequenceOptions one, SequenceOptions other) {
        return one.equals(other);
    }

    /** True when two names of collations, null for the database's own, are the same. */
    default boolean sameCollation(@Nullable String one, @Nullable String other) {
        return java.util.Objects.equals(one, other);
    }

    /** True when the database keeps comments. */
    default boolean keepsComments() {
        return true;
    }

    /** True when the database has types whose values are words. */
    default boolean keepsEnumTypes() {
        return true;
    }

    /** True when the database makes an index of its own for the columns of each foreign key. */
    default boolean indexesForeignKeys() {
        return false;
    }

    /** True when the database makes no index that a key has already. */
    default boolean keepsNoSecondIndex() {
        return false;
    }

    /** True when a unique index over plain columns cannot be told from a unique constraint. */
    default boolean uniqueIndexIsConstraint() {
        return false;
    }

    /** True when the database keeps whether the values of an index go up or down. */
    default boolean keepsIndexDirections() {
        return true;
    }

    /** True when two actions of foreign keys do the same. */
    default boolean sameAction(ReferentialAction one, ReferentialAction other) {
        return one == other;
    }
}
