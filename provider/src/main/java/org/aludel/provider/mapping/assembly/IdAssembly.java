package org.aludel.provider.mapping.assembly;

import jakarta.persistence.EmbeddedId;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.BasicAttribute;
import org.aludel.provider.mapping.BasicAttribute.Role;
import org.aludel.provider.mapping.BasicValue;
import org.aludel.provider.mapping.EmbeddableValue;
import org.aludel.provider.mapping.EmbeddedAttribute;
import org.aludel.provider.mapping.IdMapping;
import org.aludel.provider.mapping.IdMapping.Form;
import org.aludel.provider.mapping.SingularAttribute;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.mapping.ValueMapping;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.type.Boxes;

/** Maps identifiers, also those that are derived from other entities (Jakarta Persistence, 2.4). */
final class IdAssembly {

    private final Assembly unit;
    private final DerivedIds derived;

    IdAssembly(Assembly unit) {
        this.unit = unit;
        this.derived = new DerivedIds(unit);
    }

    DerivedIds derived() {
        return derived;
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
            return new IdMapping(Form.ID_CLASS, List.of(one), derived.key(entity, one));
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

    // ---- a class beside the entity

    private IdMapping idClass(EntityAssembly entity, List<AttributeSource> ids, Class<?> idClass) {
        List<SingularAttribute> attributes = new ArrayList<>();
        ids.forEach(source -> {
            if (entity.attribute(source.name()) instanceof SingularAttribute singular) {
                attributes.add(singular);
            }
        });
        if (attributes.size() == 1 && attributes.get(0) instanceof ToOneAttribute one) {
            ValueMapping key = derived.key(entity, one);
            if (key.javaType() == idClass) {
                return new IdMapping(Form.ID_CLASS, attributes, key);
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
                ? derived.key(entity, one)
                : attribute instanceof BasicAttribute basic ? basic.value() : ((EmbeddedAttribute) attribute).value();
        if (!Boxes.boxed(value.javaType()).equals(Boxes.boxed(part.javaType()))) {
            unit.problems().add(AssemblyProblems.otherTypeInIdClass(entity, part, value.javaType()));
        }
        if (value instanceof BasicValue<?> basic) {
            return new BasicAttribute(part, typed(basic, part.javaType()), FetchType.EAGER, false, Role.ID, null);
        }
        return new EmbeddedAttribute(part, (EmbeddableValue) value, true);
    }

    private static <T> BasicValue<T> typed(BasicValue<T> value, Class<?> javaType) {
        return new BasicValue<>(javaType, value.column(), value.mutability());
    }
}
