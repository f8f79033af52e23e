package org.aludel.provider.mapping.assembly;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinTable;
import java.util.List;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/**
 * What a mapping says of where a relationship is stored; an override that says anything counts alone.
 *
 * @param joinTable the table between the two entities; null if none is named
 * @param columns the columns that refer to one of them, without such a table
 * @param foreignKey what the container of the columns says of the foreign key; null for nothing
 */
record RelationshipSpec(
        @Nullable JoinTable joinTable,
        List<JoinColumnSpec> columns,
        @Nullable ForeignKey foreignKey) {

    static RelationshipSpec of(AttributeSource source, Place place) {
        return place.overrides()
                .association(source.name())
                .map(RelationshipSpec::of)
                .filter(RelationshipSpec::saysAnything)
                .orElseGet(() -> new RelationshipSpec(
                        source.annotations().get(JoinTable.class).orElse(null),
                        JoinColumnSpec.joinColumns(source.annotations()),
                        JoinColumnSpec.containerForeignKey(source.annotations())));
    }

    private static RelationshipSpec of(AssociationOverride override) {
        JoinTable joinTable = JoinTables.isGiven(override.joinTable()) ? override.joinTable() : null;
        return new RelationshipSpec(joinTable, JoinColumnSpec.of(override.joinColumns()), override.foreignKey());
    }

    private boolean saysAnything() {
        return joinTable != null || !columns.isEmpty();
    }
}
