package org.aludel.provider.mapping.assembly;

import jakarta.persistence.MapsId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.BasicValue;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.type.Boxes;

/**
 * Identifiers that have their values from other entities, and so the columns of relationships (Jakarta Persistence,
 * 2.4.2.2).
 */
final class DerivedIds {

    private final Assembly unit;

    DerivedIds(Assembly unit) {
        this.unit = unit;
    }

    /** The key of the entity of a relationship, in the columns of the relationship. */
    ValueMapping key(EntityAssembly entity, ToOneAttribute one) {
        ValueMapping key = target(one).map(target -> target.id().key()).orElse(nothing(entity));
        return inColumns(entity, one, key);
    }

    private static ValueMapping nothing(EntityAssembly entity) {
        return new EmbeddableValue(entity.type(), List.of());
    }

    private Optional<EntityAssembly> target(ToOneAttribute one) {
        return ElementTypes.target(one.source()).flatMap(unit::entity);
    }

    /**
     * An attribute of the identifier, with the columns of the relationships that map it or attributes within it.
     *
     * @param plain the attribute as it would be without relationships
     */
    SingularAttribute attribute(EntityAssembly entity, SingularAttribute plain) {
        SingularAttribute derived = plain;
        for (AttributeSource source : entity.sources()) {
            Optional<MapsId> mapsId = source.annotations().get(MapsId.class);
            if (mapsId.isPresent() && entity.attribute(source.name()) instanceof ToOneAttribute one) {
                derived = mapped(entity, one, derived, mapsId.get().value());
            }
        }
        return derived;
    }

    /** An attribute where a relationship maps what is at the end of a path within it, or itself if the path is empty. */
    private SingularAttribute mapped(
            EntityAssembly entity, ToOneAttribute one, SingularAttribute attribute, String path) {
        if (path.isEmpty() || attribute instanceof BasicAttribute && path.equals(attribute.name())) {
            return withValue(attribute, inColumns(entity, one, value(attribute)));
        }
        String name = AttributePaths.first(path);
        boolean found = false;
        List<Attribute> parts = new ArrayList<>();
        if (attribute instanceof EmbeddedAttribute embedded) {
            for (Attribute part : embedded.value().attributes()) {
                boolean isMapped = part.name().equals(name) && part instanceof SingularAttribute;
                found |= isMapped;
                parts.add(isMapped ? mapped(entity, one, (SingularAttribute) part, AttributePaths.rest(path)) : part);
            }
        }
        if (!found) {
            unit.problems().add(AssemblyProblems.unknownMapsId(entity, one.source(), path));
            return attribute;
        }
        return withValue(attribute, new EmbeddableValue(value(attribute).javaType(), parts));
    }

    // ---- the same in other columns

    /** A value that a relationship gives, in its columns. */
    private ValueMapping inColumns(EntityAssembly entity, ToOneAttribute one, ValueMapping value) {
        Map<String, BasicValue<?>> wanted = new LinkedHashMap<>();
        addLeaves(value, "", wanted);
        Map<String, BasicValue<?>> given = new LinkedHashMap<>();
        target(one).ifPresent(target -> addLeaves(target.id().key(), "", given));
        List<MappedColumn<?>> columns = one.columns();
        if (columns.size() != given.size() || !haveTypesOf(wanted, given)) {
            unit.problems().add(AssemblyProblems.otherKey(entity, one.source(), value.javaType()));
            return value;
        }
        boolean sameNames = wanted.keySet().equals(given.keySet());
        List<String> names = List.copyOf((sameNames ? given : wanted).keySet());
        Map<String, MappedColumn<?>> byName = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            byName.put(names.get(i), columns.get(i));
        }
        return rewritten(value, "", byName);
    }

    private static boolean haveTypesOf(Map<String, BasicValue<?>> wanted, Map<String, BasicValue<?>> given) {
        List<Class<?>> types = new ArrayList<>();
        boolean sameNames = wanted.keySet().equals(given.keySet());
        (sameNames ? wanted.keySet().stream().map(given::get).toList() : given.values())
                .forEach(value -> types.add(Boxes.boxed(value.javaType())));
        return types.equals(wanted.values().stream()
                .map(value -> Boxes.boxed(value.javaType()))
                .toList());
    }

    /** The basic values that a value consists of, by the paths that lead to them. */
    private static void addLeaves(ValueMapping value, String path, Map<String, BasicValue<?>> leaves) {
        if (value instanceof BasicValue<?> basic) {
            leaves.put(path, basic);
        } else if (value instanceof EmbeddableValue embeddable) {
            for (Attribute part : embeddable.attributes()) {
                addLeaves(value((SingularAttribute) part), path + "." + part.name(), leaves);
            }
        }
    }

    private static ValueMapping rewritten(ValueMapping value, String path, Map<String, MappedColumn<?>> columns) {
        if (value instanceof BasicValue<?> basic) {
            MappedColumn<?> column = columns.get(path);
            return column == null ? basic : inColumn(basic, column);
        }
        EmbeddableValue embeddable = (EmbeddableValue) value;
        List<Attribute> parts = new ArrayList<>();
        for (Attribute part : embeddable.attributes()) {
            SingularAttribute singular = (SingularAttribute) part;
            parts.add(withValue(singular, rewritten(value(singular), path + "." + part.name(), columns)));
        }
        return new EmbeddableValue(embeddable.javaType(), parts);
    }

    private static ValueMapping value(SingularAttribute attribute) {
        return attribute instanceof BasicAttribute basic ? basic.value() : ((EmbeddedAttribute) attribute).value();
    }

    /** The same attribute with its value elsewhere; nobody generates it then. */
    private static SingularAttribute withValue(SingularAttribute attribute, ValueMapping value) {
        if (attribute instanceof BasicAttribute basic) {
            return new BasicAttribute(
                    basic.source(), (BasicValue<?>) value, basic.fetch(), basic.optional(), basic.role(), null);
        }
        EmbeddedAttribute embedded = (EmbeddedAttribute) attribute;
        return new EmbeddedAttribute(embedded.source(), (EmbeddableValue) value, embedded.id());
    }

    /** The value in a column that holds the same value of another entity, and so has the same type. */
    private static <T> BasicValue<T> inColumn(BasicValue<T> value, MappedColumn<?> column) {
        MappedColumn<T> same = new MappedColumn<>(
                column.table(),
                column.name(),
                value.column().type(),
                column.insertable(),
                column.updatable(),
                column.nullable());
        return new BasicValue<>(value.javaType(), same, value.mutability());
    }
}
