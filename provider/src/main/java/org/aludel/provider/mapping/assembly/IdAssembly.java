package org.aludel.provider.mapping.assembly;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.MapsId;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.aludel.core.type.SqlType;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.BasicValue;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.IdMapping;
import org.aludel.provider.mapping.IdMapping.Form;
import org.aludel.provider.mapping.MappedColumn;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.AttributeSource;

/** Maps identifiers, also those that are derived from other entities (Jakarta Persistence, 2.4). */
final class IdAssembly {

    private final Assembly unit;

    IdAssembly(Assembly unit) {
        this.unit = unit;
    }

    /** The identifier of an entity that does not have that of a superclass in another table. */
    IdMapping id(EntityAssembly entity) {
        List<AttributeSource> ids = entity.sources().stream()
                .filter(source -> source.annotations().has(Id.class))
                .toList();
        List<AttributeSource> embedded = entity.sources().stream()
                .filter(source -> source.annotations().has(EmbeddedId.class))
                .toList();
        if (embedded.size() == 1 && ids.isEmpty()) {
            return embedded(entity, embedded.get(0));
        }
        if (!embedded.isEmpty()) {
            unit.problems().add(AssemblyProblems.severalIds(entity));
            return embedded(entity, embedded.get(0));
        }
        Optional<Class<?>> idClass = idClass(entity);
        if (ids.isEmpty()) {
            unit.problems().add(AssemblyProblems.noId(entity));
            return none(entity);
        }
        if (idClass.isPresent()) {
            return idClass(entity, ids, idClass.get());
        }
        if (ids.size() > 1) {
            unit.problems().add(AssemblyProblems.noIdClass(entity, ids));
        }
        return simple(entity, ids.get(0));
    }

    private static IdMapping none(EntityAssembly entity) {
        return new IdMapping(Form.SIMPLE, List.of(), new EmbeddableValue(entity.type(), List.of()));
    }

    private Optional<Class<?>> idClass(EntityAssembly entity) {
        return unit.source().upTo(entity.type()).stream()
                .flatMap(source -> source.annotations().get(IdClass.class).stream())
                .<Class<?>>map(IdClass::value)
                .findFirst();
    }

    // ---- one attribute

    private IdMapping simple(EntityAssembly entity, AttributeSource source) {
        Attribute attribute = entity.attribute(source.name());
        if (attribute instanceof BasicAttribute basic) {
            return new IdMapping(Form.SIMPLE, List.of(basic), basic.value());
        }
        if (attribute instanceof ToOneAttribute one) {
            ValueMapping parent = unit.entity(one.source().javaType())
                    .map(target -> target.id().key())
                    .orElseGet(() -> none(entity).key());
            return new IdMapping(Form.ID_CLASS, List.of(one), withColumns(parent, one.columns()));
        }
        if (attribute instanceof EmbeddedAttribute embedded) {
            return new IdMapping(Form.EMBEDDED, List.of(embedded), embedded.value());
        }
        unit.problems().add(AssemblyProblems.wrongId(entity, source));
        return none(entity);
    }

    private IdMapping embedded(EntityAssembly entity, AttributeSource source) {
        Attribute attribute = entity.attribute(source.name());
        if (attribute instanceof EmbeddedAttribute embedded) {
            return new IdMapping(Form.EMBEDDED, List.of(embedded), embedded.value());
        }
        unit.problems().add(AssemblyProblems.wrongId(entity, source));
        return none(entity);
    }

    /**
     * An attribute of the identifier, with the columns of relationships where these map it (Jakarta Persistence, 2.4.2.2).
     *
     * @param plain the attribute as it would be without relationships
     */
    SingularAttribute derived(EntityAssembly entity, SingularAttribute plain) {
        SingularAttribute derived = plain;
        for (AttributeSource source : entity.sources()) {
            Optional<MapsId> mapsId = source.annotations().get(MapsId.class);
            if (mapsId.isPresent() && entity.attribute(source.name()) instanceof ToOneAttribute one) {
                derived = derived(entity, derived, mapsId.get().value(), one);
            }
        }
        return derived;
    }

    private SingularAttribute derived(
            EntityAssembly entity, SingularAttribute attribute, String mapped, ToOneAttribute one) {
        if (mapped.isEmpty() || attribute instanceof BasicAttribute) {
            return withColumns(attribute, one.columns().iterator());
        }
        EmbeddedAttribute embedded = (EmbeddedAttribute) attribute;
        List<Attribute> parts = new ArrayList<>();
        boolean found = false;
        for (Attribute part : embedded.value().attributes()) {
            boolean isMapped = part.name().equals(mapped);
            found |= isMapped;
            parts.add(
                    isMapped
                            ? withColumns(
                                    (SingularAttribute) part, one.columns().iterator())
                            : part);
        }
        if (!found) {
            unit.problems().add(AssemblyProblems.unknownMapsId(entity, one.source(), mapped));
        }
        return new EmbeddedAttribute(
                embedded.source(), new EmbeddableValue(embedded.value().javaType(), parts), true);
    }

    // ---- a class beside the entity

    private IdMapping idClass(EntityAssembly entity, List<AttributeSource> ids, Class<?> idClass) {
        List<SingularAttribute> attributes = new ArrayList<>();
        ids.forEach(source -> {
            if (entity.attribute(source.name()) instanceof SingularAttribute singular) {
                attributes.add(singular);
            }
        });
        if (attributes.size() == 1 && attributes.get(0) instanceof ToOneAttribute one) {
            Optional<ValueMapping> parent = unit.entity(one.source().javaType())
                    .map(target -> target.id().key());
            if (parent.isPresent() && parent.get().javaType() == idClass) {
                return new IdMapping(Form.ID_CLASS, attributes, withColumns(parent.get(), one.columns()));
            }
        }
        List<Attribute> parts = new ArrayList<>();
        List<AttributeSource> declared = unit.source().attributes(idClass, entity.access());
        for (AttributeSource part : declared) {
            attributes.stream()
                    .filter(attribute -> attribute.name().equals(part.name()))
                    .findFirst()
                    .ifPresentOrElse(
                            attribute -> parts.add(part(entity, part, attribute)),
                            () -> unit.problems().add(AssemblyProblems.noAttributeForIdClass(entity, idClass, part)));
        }
        for (SingularAttribute attribute : attributes) {
            if (declared.stream().noneMatch(part -> part.name().equals(attribute.name()))) {
                unit.problems().add(AssemblyProblems.notInIdClass(entity, idClass, attribute.source()));
            }
        }
        return new IdMapping(Form.ID_CLASS, attributes, new EmbeddableValue(idClass, parts));
    }

    /** The attribute of an id class for one of the entity, with the same columns. */
    private Attribute part(EntityAssembly entity, AttributeSource part, SingularAttribute attribute) {
        ValueMapping value = attribute instanceof ToOneAttribute one
                ? unit.entity(one.source().javaType())
                        .map(target -> withColumns(target.id().key(), one.columns()))
                        .orElseGet(() -> none(entity).key())
                : attribute instanceof BasicAttribute basic ? basic.value() : ((EmbeddedAttribute) attribute).value();
        if (!Boxed.of(value.javaType()).equals(Boxed.of(part.javaType()))) {
            unit.problems().add(AssemblyProblems.otherTypeInIdClass(entity, part, value.javaType()));
        }
        if (value instanceof BasicValue<?> basic) {
            return new BasicAttribute(
                    part, typed(basic, part.javaType()), jakarta.persistence.FetchType.EAGER, false, Role.ID, null);
        }
        return new EmbeddedAttribute(part, (EmbeddableValue) value, true);
    }

    private static <T> BasicValue<T> typed(BasicValue<T> value, Class<?> javaType) {
        return new BasicValue<>(javaType, value.column(), value.mutability());
    }

    // ---- the same in other columns

    private static ValueMapping withColumns(ValueMapping value, List<MappedColumn<?>> columns) {
        return withColumns(value, columns.iterator());
    }

    private static ValueMapping withColumns(ValueMapping value, Iterator<MappedColumn<?>> columns) {
        if (value instanceof BasicValue<?> basic) {
            return columns.hasNext() ? inColumn(basic, columns.next()) : basic;
        }
        EmbeddableValue embeddable = (EmbeddableValue) value;
        List<Attribute> parts = new ArrayList<>();
        for (Attribute part : embeddable.attributes()) {
            parts.add(withColumns((SingularAttribute) part, columns));
        }
        return new EmbeddableValue(embeddable.javaType(), parts);
    }

    private static SingularAttribute withColumns(SingularAttribute attribute, Iterator<MappedColumn<?>> columns) {
        if (attribute instanceof BasicAttribute basic) {
            BasicValue<?> value = (BasicValue<?>) withColumns(basic.value(), columns);
            return new BasicAttribute(basic.source(), value, basic.fetch(), basic.optional(), basic.role(), null);
        }
        EmbeddedAttribute embedded = (EmbeddedAttribute) attribute;
        return new EmbeddedAttribute(
                embedded.source(), (EmbeddableValue) withColumns(embedded.value(), columns), embedded.id());
    }

    /** The value in a column that holds the same value of another entity, and so has the same type. */
    private static <T> BasicValue<T> inColumn(BasicValue<T> value, MappedColumn<?> column) {
        SqlType<T> type = value.column().type();
        MappedColumn<T> same = new MappedColumn<>(
                column.table(), column.name(), type, column.insertable(), column.updatable(), column.nullable());
        return new BasicValue<>(value.javaType(), same, value.mutability());
    }
}
