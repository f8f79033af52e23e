package org.aludel.provider.metamodel;

import jakarta.persistence.MapKey;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.Type;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.mapping.Later;
import org.aludel.provider.mapping.assembly.ElementTypes;
import org.aludel.provider.mapping.source.AttributeKind;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.GenericTypes;
import org.aludel.provider.metamodel.AttributeModel.Declaration;

/** Makes attributes of what is declared. */
final class Attributes {

    private final UnitMetamodel unit;

    Attributes(UnitMetamodel unit) {
        this.unit = unit;
    }

    /**
     * An attribute.
     *
     * @param seenFrom the type that has it
     * @param type the type that declares it
     */
    AttributeModel<?, ?, ?> attribute(ManagedTypeModel<?> seenFrom, ManagedTypeModel<?> type, AttributeSource source) {
        AttributeKind kind = unit.mapping().source().kind(source).orElse(AttributeKind.BASIC);
        Declaration declaration = new Declaration(seenFrom, type, source, kind);
        Type<?> element = unit.type(
                ElementTypes.value(source).<Class<?>>map(GenericTypes::raw).orElse(Object.class));
        return switch (kind) {
            case BASIC, EMBEDDED -> new SingularModel<>(declaration, unit.type(source.javaType()));
            case MANY_TO_ONE, ONE_TO_ONE -> new SingularModel<>(declaration, element);
            case ELEMENT_COLLECTION, ONE_TO_MANY, MANY_TO_MANY -> plural(declaration, element);
        };
    }

    private <E> AttributeModel<?, ?, ?> plural(Declaration declaration, Type<E> element) {
        Class<?> container = declaration.source().javaType();
        if (container == Map.class) {
            return new MapModel<>(declaration, element, Later.of(() -> key(declaration.source(), element)));
        }
        if (container == List.class) {
            return new ListModel<>(declaration, element);
        }
        return container == Set.class
                ? new SetModel<>(declaration, element)
                : new CollectionModel<>(declaration, element);
    }

    @SuppressWarnings("unchecked") // nobody knows the class of the keys here
    private Type<Object> key(AttributeSource source, Type<?> element) {
        return (Type<Object>) ElementTypes.key(source)
                .<Type<?>>map(type -> unit.type(GenericTypes.raw(type)))
                .orElseGet(() -> keyOfElement(source, element));
    }

    /** The type of the attribute of the values that is the key. */
    private Type<?> keyOfElement(AttributeSource source, Type<?> element) {
        String name = source.annotations().get(MapKey.class).map(MapKey::name).orElse("");
        if (element instanceof IdentifiableType<?> entity) {
            return name.isEmpty()
                    ? entity.getIdType()
                    : entity.getSingularAttribute(name).getType();
        }
        return unit.type(Object.class);
    }
}
