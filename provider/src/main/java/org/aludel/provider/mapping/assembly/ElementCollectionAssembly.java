package org.aludel.provider.mapping.assembly;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.FetchType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.Cascades;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.MapKeyMapping;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.PluralAttribute.Container;
import org.aludel.provider.mapping.PluralStorage;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.GenericTypes;
import org.aludel.provider.mapping.type.BasicDeclaration;
import org.aludel.provider.mapping.type.ValueRole;
import org.jspecify.annotations.Nullable;

/** Maps element collections (Jakarta Persistence, 2.8, 11.1.8 and 11.1.14). */
final class ElementCollectionAssembly {

    private final Assembly unit;
    private final MapKeyAssembly keys;
    private final OrderAssembly orders;

    ElementCollectionAssembly(Assembly unit) {
        this.unit = unit;
        this.keys = new MapKeyAssembly(unit);
        this.orders = new OrderAssembly(unit);
    }

    PluralAttribute attribute(AttributeSource source, Place place) {
        Annotations annotations = source.annotations();
        Container container = Containers.of(source, place, unit.problems());
        Overrides said = place.overrides().within(source.name()).orElse(Overrides.of(annotations));
        checkNames(container, said, place.words(source.name()));
        CollectionTable collectionTable = annotations.get(CollectionTable.class).orElse(null);
        TableDraft table = table(source, collectionTable, place);
        ReferenceValue owner = unit.joins()
                .owner(
                        source,
                        place,
                        collectionTable == null ? List.of() : JoinColumnSpec.of(collectionTable.joinColumns()),
                        collectionTable == null ? null : collectionTable.foreignKey(),
                        place.declaring(source).name(),
                        table,
                        false);
        ValueMapping element = element(source, container, said, table, place);
        MapKeyMapping key = container == Container.MAP ? keys.key(source, said, table, null, false, place) : null;
        ElementOrder order = orders.order(source, container, element, table, false, place);
        Containers.primaryKey(table, container, owner, element, key, order);
        return new PluralAttribute(
                source,
                AttributeKind.ELEMENT_COLLECTION,
                container,
                new PluralStorage.OwnTable(table.mapped(), owner),
                element,
                key,
                order,
                annotations
                        .get(ElementCollection.class)
                        .map(ElementCollection::fetch)
                        .orElse(FetchType.LAZY),
                Cascades.of(List.of()),
                false);
    }

    /** Looks whether what is overridden of a map says if it is meant for its keys or its values. */
    private void checkNames(Container container, Overrides said, String words) {
        List<String> parts = List.of("key", "value");
        for (String name : said.names()) {
            if (container == Container.MAP && !parts.contains(AttributePaths.first(name))) {
                unit.problems().add(AssemblyProblems.overrideWithoutPrefix(words, name));
            }
        }
    }

    private TableDraft table(AttributeSource source, @Nullable CollectionTable said, Place place) {
        TableDraft table = unit.table(
                said == null ? "" : said.catalog(),
                said == null ? "" : said.schema(),
                said == null || said.name().isEmpty()
                        ? place.declaring(source).name() + "_" + source.name()
                        : said.name(),
                place.entity().source().schema());
        if (said != null) {
            unit.constraints().table(table, said);
        }
        return table;
    }

    private ValueMapping element(
            AttributeSource source, Container container, Overrides said, TableDraft table, Place place) {
        Annotations annotations = source.annotations();
        String words = place.words(source.name());
        Type type = ElementTypes.value(source).orElse(null);
        if (type == null) {
            unit.problems().add(AssemblyProblems.rawCollection(words, source.javaType()));
            return new EmbeddableValue(Object.class, List.of());
        }
        boolean map = container == Container.MAP;
        Class<?> raw = GenericTypes.raw(type);
        if (unit.source().isEmbeddable(raw)) {
            Overrides inner = map ? said.within("value") : said;
            return unit.embedded().value(raw, place.inCollection(table, inner).inside(source.name()));
        }
        if (unit.entity(raw).isPresent()) {
            unit.problems().add(AssemblyProblems.entitiesAsElements(words, raw));
        }
        ColumnSpec spec = (map ? said.column("value") : Optional.<Column>empty())
                .or(() -> place.overrides().column(source.name()))
                .or(() -> annotations.get(Column.class))
                .map(ColumnSpec::of)
                .orElse(ColumnSpec.DEFAULT);
        List<Convert> converts = (map ? said.conversions("value") : Optional.<List<Convert>>empty())
                .or(() -> place.overrides().conversions(source.name()))
                .orElseGet(() -> BasicAssembly.own(annotations));
        BasicDeclaration declaration =
                BasicDeclaration.of(type, words, ValueRole.ELEMENT, annotations).withConverts(converts);
        return unit.basics().value(spec.of(declaration), table, source.name(), spec);
    }
}
