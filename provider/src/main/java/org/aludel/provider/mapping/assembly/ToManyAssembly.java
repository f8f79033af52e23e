package org.aludel.provider.mapping.assembly;

import jakarta.persistence.CascadeType;
import jakarta.persistence.FetchType;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.util.List;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.provider.mapping.Cascades;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralAttribute.Container;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.jspecify.annotations.Nullable;

/** Maps one-to-many and many-to-many relationships (Jakarta Persistence, 2.12.4 and 2.12.5). */
final class ToManyAssembly {

    private final Assembly unit;
    private final JoinTables joinTables;
    private final MapKeyAssembly keys;
    private final OrderAssembly orders;

    ToManyAssembly(Assembly unit) {
        this.unit = unit;
        this.joinTables = new JoinTables(unit);
        this.keys = new MapKeyAssembly(unit);
        this.orders = new OrderAssembly(unit);
    }

    /** What the annotation of either kind says. */
    private record Details(List<CascadeType> cascade, FetchType fetch, String mappedBy, boolean orphanRemoval) {

        static Details of(AttributeKind kind, Annotations annotations) {
            if (kind == AttributeKind.ONE_TO_MANY) {
                OneToMany many = annotations.get(OneToMany.class).orElseThrow();
                return new Details(List.of(many.cascade()), many.fetch(), many.mappedBy(), many.orphanRemoval());
            }
            ManyToMany many = annotations.get(ManyToMany.class).orElseThrow();
            return new Details(List.of(many.cascade()), many.fetch(), many.mappedBy(), false);
        }
    }

    /** The relationship; null if there is no entity that it is with. */
    @Nullable
    PluralAttribute attribute(AttributeSource source, AttributeKind kind, Place place) {
        Details details = Details.of(kind, source.annotations());
        Container container = Containers.of(source, place, unit.problems());
        EntityAssembly target = unit.target(source, place).orElse(null);
        if (target == null) {
            return null;
        }
        Stored stored = details.mappedBy().isEmpty()
                ? owned(source, kind, target, place)
                : inverse(source, details.mappedBy(), target, place);
        boolean shared = !(stored.storage() instanceof PluralStorage.OwnTable);
        Overrides said = place.overrides().within(source.name()).orElse(Overrides.of(source.annotations()));
        MapKeyMapping key =
                container == Container.MAP ? keys.key(source, said, stored.table(), target, shared, place) : null;
        ElementOrder order = orders.order(source, container, stored.element(), stored.table(), shared, place);
        if (stored.storage() instanceof PluralStorage.OwnTable own) {
            Containers.primaryKey(stored.table(), container, own.owner(), stored.element(), key, order);
        }
        return new PluralAttribute(
                source,
                kind,
                container,
                stored.storage(),
                stored.element(),
                key,
                order,
                details.fetch(),
                Cascades.of(details.cascade()),
                details.orphanRemoval());
    }

    /**
     * How a relationship is stored.
     *
     * @param storage where
     * @param element what an entity is for it: columns that refer to it, or none where it holds the relationship itself
     * @param table the table that positions and keys are in
     */
    private record Stored(PluralStorage storage, ValueMapping element, TableDraft table) {}

    private Stored owned(AttributeSource source, AttributeKind kind, EntityAssembly target, Place place) {
        RelationshipSpec spec = RelationshipSpec.of(source, place);
        JoinTable joinTable = spec.joinTable();
        if (kind == AttributeKind.ONE_TO_MANY
                && joinTable == null
                && !spec.columns().isEmpty()) {
            return targetForeignKey(source, target, spec, place);
        }
        TableDraft table = joinTables.table(joinTable, place.declaring(source), target);
        ReferenceValue owner = joinTables.owner(joinTable, table, source, place, target);
        ReferenceValue element = joinTables.target(joinTable, table, source, place, target);
        if (kind == AttributeKind.ONE_TO_MANY) {
            table.add(UniqueConstraint.of(JoinAssembly.names(element.columns()).toArray(String[]::new)));
        }
        return new Stored(new PluralStorage.OwnTable(table.mapped(), owner), element, table);
    }

    private Stored targetForeignKey(AttributeSource source, EntityAssembly target, RelationshipSpec spec, Place place) {
        TableDraft table = target.table(spec.columns().get(0).column(), target.primary(), place.words(source.name()));
        ReferenceValue owner =
                unit.joins().owner(source, place, spec.columns(), spec.foreignKey(), source.name(), table, true);
        return new Stored(new PluralStorage.TargetForeignKey(owner), unit.itself(target), table);
    }

    private Stored inverse(AttributeSource source, String mappedBy, EntityAssembly target, Place place) {
        unit.inverses().add(place, source, mappedBy, target);
        return new Stored(
                new PluralStorage.Inverse(mappedBy),
                unit.itself(target),
                unit.inverses().table(target, mappedBy));
    }
}
