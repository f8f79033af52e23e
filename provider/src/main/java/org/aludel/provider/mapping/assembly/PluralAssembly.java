package org.aludel.provider.mapping.assembly;

import jakarta.persistence.AssociationOverride;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import jakarta.persistence.ForeignKey;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.OneToMany;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.aludel.core.schema.UniqueConstraint;
import org.aludel.provider.mapping.Cascades;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralAttribute.Container;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.type.BasicDeclaration;
import org.aludel.provider.mapping.type.ValueRole;
import org.jspecify.annotations.Nullable;

/** Maps element collections, one-to-many and many-to-many relationships. */
final class PluralAssembly {

    private final Assembly unit;
    private final JoinTables joinTables;
    private final MapKeyAssembly keys;
    private final OrderAssembly orders;

    PluralAssembly(Assembly unit) {
        this.unit = unit;
        this.joinTables = new JoinTables(unit);
        this.keys = new MapKeyAssembly(unit);
        this.orders = new OrderAssembly(unit);
    }

    PluralAttribute attribute(AttributeSource source, AttributeKind kind, Place place) {
        return kind == AttributeKind.ELEMENT_COLLECTION ? elements(source, place) : entities(source, kind, place);
    }

    private Container container(AttributeSource source, Place place) {
        Class<?> type = source.javaType();
        if (type == Map.class) {
            return Container.MAP;
        }
        if (type == List.class) {
            return Container.LIST;
        }
        if (type == Set.class) {
            return Container.SET;
        }
        if (type != Collection.class) {
            unit.problems().add(AssemblyProblems.wrongContainer(place.words(source.name()), type));
        }
        return Container.COLLECTION;
    }

    // ---- element collections

    private PluralAttribute elements(AttributeSource source, Place place) {
        Annotations annotations = source.annotations();
        Container container = container(source, place);
        CollectionTable said = annotations.get(CollectionTable.class).orElse(null);
        EntityAssembly entity = place.entity();
        String declaring = entity.declaring(source).name();
        TableDraft table = unit.table(
                said == null ? "" : said.catalog(),
                said == null ? "" : said.schema(),
                said == null || said.name().isEmpty() ? DatabaseNames.joined(declaring, source.name()) : said.name(),
                entity.source().schema());
        if (said != null) {
            unit.constraints().table(table, said);
        }
        ReferenceValue owner = unit.joins()
                .reference(new JoinAssembly.Request(
                        entity.type(),
                        entity,
                        said == null ? List.of() : JoinColumnSpec.of(said.joinColumns()),
                        said == null ? null : said.foreignKey(),
                        column -> DatabaseNames.joined(unit.names().of(declaring), column),
                        table,
                        false,
                        false,
                        place.words(source.name())));
        ValueMapping element = element(source, container, table, place);
        MapKeyMapping key = container == Container.MAP ? keys.key(source, table, null, place) : null;
        ElementOrder order = orders.order(source, container, element, table, false, place);
        primaryKey(table, container, owner, element, key, order);
        ElementCollection collection = annotations.get(ElementCollection.class).orElse(null);
        return new PluralAttribute(
                source,
                AttributeKind.ELEMENT_COLLECTION,
                container,
                new PluralStorage.OwnTable(table.mapped(), owner),
                element,
                key,
                order,
                collection == null ? FetchType.LAZY : collection.fetch(),
                Cascades.of(List.of()),
                false);
    }

    private ValueMapping element(AttributeSource source, Container container, TableDraft table, Place place) {
        Annotations annotations = source.annotations();
        Class<?> target = annotations
                .get(ElementCollection.class)
                .map(ElementCollection::targetClass)
                .orElse(null);
        Type type = target == null || target == void.class ? unit.elementType(source, place) : target;
        Class<?> raw = unit.raw(type);
        Overrides said = place.overrides().within(source.name()).orElse(Overrides.of(annotations));
        Overrides overrides = container == Container.MAP ? said.within("value") : said;
        if (unit.source().isEmbeddable(raw)) {
            return unit.embedded()
                    .value(raw, place.inCollection(table, overrides).inside(source.name()));
        }
        ColumnSpec spec = place.overrides()
                .column(source.name())
                .or(() -> annotations.get(Column.class))
                .map(ColumnSpec::of)
                .orElse(ColumnSpec.DEFAULT);
        List<Convert> converts =
                container == Container.MAP ? said.conversion("value").stream().toList() : List.of();
        BasicDeclaration declaration = BasicDeclaration.of(
                        type, place.words(source.name()), ValueRole.ELEMENT, annotations)
                .withConverts(converts.isEmpty() ? BasicAssembly.own(annotations) : converts);
        return unit.basics().value(spec.of(declaration), table, source.name(), spec);
    }

    /** What tells the rows of a table apart, where its container does. */
    private static void primaryKey(
            TableDraft table,
            Container container,
            ReferenceValue owner,
            ValueMapping element,
            @Nullable MapKeyMapping key,
            ElementOrder order) {
        List<MappedColumn<?>> columns = new ArrayList<>(owner.columns());
        if (container == Container.MAP && key instanceof MapKeyMapping.Stored stored) {
            columns.addAll(stored.value().columns());
        } else if (order instanceof ElementOrder.Position position) {
            columns.add(position.column());
        } else if (container == Container.SET && element.columns().stream().noneMatch(MappedColumn::nullable)) {
            columns.addAll(element.columns());
        } else {
            return;
        }
        table.primaryKey(JoinAssembly.names(columns));
    }

    // ---- relationships

    /** What the annotation of either kind says. */
    private record Details(
            Class<?> target, List<CascadeType> cascade, FetchType fetch, String mappedBy, boolean orphanRemoval) {

        static Details of(AttributeKind kind, Annotations annotations) {
            if (kind == AttributeKind.ONE_TO_MANY) {
                OneToMany many = annotations.get(OneToMany.class).orElseThrow();
                return new Details(
                        many.targetEntity(),
                        List.of(many.cascade()),
                        many.fetch(),
                        many.mappedBy(),
                        many.orphanRemoval());
            }
            ManyToMany many = annotations.get(ManyToMany.class).orElseThrow();
            return new Details(many.targetEntity(), List.of(many.cascade()), many.fetch(), many.mappedBy(), false);
        }
    }

    private PluralAttribute entities(AttributeSource source, AttributeKind kind, Place place) {
        Details details = Details.of(kind, source.annotations());
        Container container = container(source, place);
        Class<?> type = details.target() == void.class ? unit.raw(unit.elementType(source, place)) : details.target();
        EntityAssembly target = unit.requireEntity(type, place.words(source.name()));
        Stored stored = details.mappedBy().isEmpty()
                ? owned(source, kind, target, place)
                : inverse(source, details.mappedBy(), target, place);
        MapKeyMapping key = container == Container.MAP ? keys.key(source, stored.table(), target, place) : null;
        boolean shared = !(stored.storage() instanceof PluralStorage.OwnTable);
        ElementOrder order = orders.order(source, container, stored.element(), stored.table(), shared, place);
        if (stored.storage() instanceof PluralStorage.OwnTable own) {
            primaryKey(stored.table(), container, own.owner(), stored.element(), key, order);
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
        Optional<AssociationOverride> override = place.overrides().association(source.name());
        JoinTable joinTable = override.map(AssociationOverride::joinTable)
                .filter(JoinTables::isGiven)
                .or(() -> source.annotations().get(JoinTable.class))
                .orElse(null);
        List<JoinColumnSpec> specs = override.map(said -> JoinColumnSpec.of(said.joinColumns()))
                .filter(said -> !said.isEmpty())
                .orElseGet(() -> JoinColumnSpec.joinColumns(source.annotations()));
        if (kind == AttributeKind.ONE_TO_MANY && joinTable == null && !specs.isEmpty()) {
            ForeignKey container = override.map(AssociationOverride::foreignKey)
                    .orElseGet(() -> JoinColumnSpec.containerForeignKey(source.annotations()));
            return targetForeignKey(source, target, specs, container, place);
        }
        TableDraft table = joinTables.table(joinTable, place.entity(), target);
        ReferenceValue owner = joinTables.owner(joinTable, table, source, place, target);
        ReferenceValue element = joinTables.target(joinTable, table, source, place, target);
        if (kind == AttributeKind.ONE_TO_MANY) {
            table.add(UniqueConstraint.of(JoinAssembly.names(element.columns()).toArray(String[]::new)));
        }
        return new Stored(new PluralStorage.OwnTable(table.mapped(), owner), element, table);
    }

    private Stored targetForeignKey(
            AttributeSource source,
            EntityAssembly target,
            List<JoinColumnSpec> specs,
            @Nullable ForeignKey foreignKey,
            Place place) {
        TableDraft table = target.primary();
        ReferenceValue owner = unit.joins()
                .reference(new JoinAssembly.Request(
                        place.entity().type(),
                        place.entity(),
                        specs,
                        foreignKey,
                        column -> DatabaseNames.joined(unit.names().of(source.name()), column),
                        table,
                        true,
                        false,
                        place.words(source.name())));
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
