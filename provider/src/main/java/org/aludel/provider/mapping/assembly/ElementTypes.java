package org.aludel.provider.mapping.assembly;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyClass;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Map;
import java.util.Optional;
import org.aludel.provider.mapping.source.Annotations;
import org.aludel.provider.mapping.source.AttributeSource;
import org.aludel.provider.mapping.source.GenericTypes;

/** Of what type the values and the keys of an attribute are: as its annotations say, or else its type arguments. */
public final class ElementTypes {

    private ElementTypes() {}

    /** The type of one value, which is that of the attribute itself unless it has several; empty if nothing says so. */
    public static Optional<Type> value(AttributeSource source) {
        Optional<Type> said = said(source.annotations());
        return said.isPresent() ? said : argument(source, false);
    }

    /** The type of the keys of a map; empty if nothing says so. */
    public static Optional<Type> key(AttributeSource source) {
        Optional<Type> said = source.annotations().get(MapKeyClass.class).map(MapKeyClass::value);
        return said.isPresent() ? said : argument(source, true);
    }

    /** The class of the entities of a relationship; empty if nothing says so. */
    static Optional<Class<?>> target(AttributeSource source) {
        return value(source).map(GenericTypes::raw);
    }

    private static Optional<Type> said(Annotations annotations) {
        return annotations
                .get(ElementCollection.class)
                .<Class<?>>map(ElementCollection::targetClass)
                .or(() -> annotations.get(OneToMany.class).map(OneToMany::targetEntity))
                .or(() -> annotations.get(ManyToMany.class).map(ManyToMany::targetEntity))
                .or(() -> annotations.get(ManyToOne.class).map(ManyToOne::targetEntity))
                .or(() -> annotations.get(OneToOne.class).map(OneToOne::targetEntity))
                .filter(type -> type != void.class)
                .map(type -> type);
    }

    private static Optional<Type> argument(AttributeSource source, boolean key) {
        Class<?> container = source.javaType();
        boolean several = Iterable.class.isAssignableFrom(container) || Map.class.isAssignableFrom(container);
        if (!several) {
            return key ? Optional.empty() : Optional.of(source.type());
        }
        if (source.type() instanceof ParameterizedType parameterized) {
            Type[] arguments = parameterized.getActualTypeArguments();
            return Optional.of(arguments[key ? 0 : arguments.length - 1]);
        }
        return Optional.empty();
    }
}
