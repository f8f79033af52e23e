package org.aludel.provider.mapping.assembly;

import jakarta.persistence.ConstraintMode;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.MapKeyJoinColumn;
import jakarta.persistence.MapKeyJoinColumns;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import java.util.Arrays;
import java.util.List;
import org.aludel.provider.mapping.source.Annotations;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of a column that refers to another table, with any of the annotations for it.
 *
 * @param column what it says of the column itself
 * @param referenced the name of the column that it refers to; empty for the default
 * @param foreignKey what is said of the foreign key
 */
record JoinColumnSpec(ColumnSpec column, String referenced, ForeignKey foreignKey) {

    static List<JoinColumnSpec> of(JoinColumn[] columns) {
        return Arrays.stream(columns).map(JoinColumnSpec::of).toList();
    }

    private static JoinColumnSpec of(JoinColumn column) {
        return new JoinColumnSpec(ColumnSpec.of(column), column.referencedColumnName(), column.foreignKey());
    }

    static List<JoinColumnSpec> of(PrimaryKeyJoinColumn[] columns) {
        return Arrays.stream(columns).map(JoinColumnSpec::of).toList();
    }

    private static JoinColumnSpec of(PrimaryKeyJoinColumn column) {
        return new JoinColumnSpec(ColumnSpec.of(column), column.referencedColumnName(), column.foreignKey());
    }

    private static JoinColumnSpec of(MapKeyJoinColumn column) {
        return new JoinColumnSpec(ColumnSpec.of(column), column.referencedColumnName(), column.foreignKey());
    }

    /** Those of a relationship. */
    static List<JoinColumnSpec> joinColumns(Annotations annotations) {
        return annotations.all(JoinColumn.class).stream()
                .map(JoinColumnSpec::of)
                .toList();
    }

    /** Those of keys of a map that are entities. */
    static List<JoinColumnSpec> mapKeyJoinColumns(Annotations annotations) {
        return annotations.all(MapKeyJoinColumn.class).stream()
                .map(JoinColumnSpec::of)
                .toList();
    }

    /** Those of a joined subclass, or of a relationship that shares the identifier. */
    static List<JoinColumnSpec> primaryKeyJoinColumns(Annotations annotations) {
        return annotations.all(PrimaryKeyJoinColumn.class).stream()
                .map(JoinColumnSpec::of)
                .toList();
    }

    /** What the container of join columns of an attribute or a class says of the foreign key; null if there is none. */
    static @Nullable ForeignKey containerForeignKey(Annotations annotations) {
        return annotations
                .get(JoinColumns.class)
                .map(JoinColumns::foreignKey)
                .or(() -> annotations.get(PrimaryKeyJoinColumns.class).map(PrimaryKeyJoinColumns::foreignKey))
                .orElse(null);
    }

    /** What the container of join columns of the keys of a map says of the foreign key; null if there is none. */
    static @Nullable ForeignKey mapKeyForeignKey(Annotations annotations) {
        return annotations
                .get(MapKeyJoinColumns.class)
                .map(MapKeyJoinColumns::foreignKey)
                .orElse(null);
    }

    /** What is said of the foreign key of several columns: by their container, or else by the first that says something. */
    static @Nullable ForeignKey foreignKey(List<JoinColumnSpec> columns, @Nullable ForeignKey container) {
        if (container != null && isGiven(container)) {
            return container;
        }
        return columns.stream()
                .map(JoinColumnSpec::foreignKey)
                .filter(JoinColumnSpec::isGiven)
                .findFirst()
                .orElse(null);
    }

    private static boolean isGiven(ForeignKey key) {
        return key.value() != ConstraintMode.PROVIDER_DEFAULT
                || !key.name().isEmpty()
                || !key.foreignKeyDefinition().isEmpty();
    }
}
