package org.aludel.provider.validation;

import jakarta.validation.Path;
import jakarta.validation.TraversableResolver;
import java.lang.annotation.ElementType;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.aludel.provider.collection.ManagedCollection;
import org.aludel.provider.mapping.Attribute;
import org.aludel.provider.mapping.PluralAttribute;
import org.aludel.provider.mapping.ReferenceValue;
import org.aludel.provider.mapping.ToOneAttribute;
import org.aludel.provider.reference.ReferenceClasses;
import org.aludel.provider.state.EntityShape;
import org.jspecify.annotations.Nullable;

/** Keeps validation from fetching what is not there, and from going on to other entities, which have events of their own. */
final class LoadedOnly implements TraversableResolver {

    private final Function<Class<?>, Optional<EntityShape>> shapes;

    LoadedOnly(Function<Class<?>, Optional<EntityShape>> shapes) {
        this.shapes = shapes;
    }

    @Override
    public boolean isReachable(
            @Nullable Object owner, Path.Node property, Class<?> root, Path path, ElementType elementType) {
        if (owner == null) {
            return true;
        }
        if (ReferenceClasses.isAsleep(owner)) {
            return false;
        }
        Optional<EntityShape> shape = shapes.apply(ReferenceClasses.entityClass(owner));
        if (shape.isEmpty()) {
            return true;
        }
        int index = index(shape.get().attributes(), property.getName());
        return index < 0 || isLoaded(shape.get().access().get(owner, index));
    }

    private static boolean isLoaded(@Nullable Object value) {
        return value instanceof ManagedCollection collection
                ? collection.state().isLoaded()
                : value == null || !ReferenceClasses.isAsleep(value);
    }

    @Override
    public boolean isCascadable(
            @Nullable Object owner, Path.Node property, Class<?> root, Path path, ElementType elementType) {
        if (owner == null) {
            return true;
        }
        Optional<EntityShape> shape = shapes.apply(ReferenceClasses.entityClass(owner));
        if (shape.isEmpty()) {
            return true;
        }
        List<Attribute> attributes = shape.get().attributes();
        int index = index(attributes, property.getName());
        return index < 0 || !isAssociation(attributes.get(index));
    }

    private static boolean isAssociation(Attribute attribute) {
        return attribute instanceof ToOneAttribute
                || attribute instanceof PluralAttribute plural && plural.element() instanceof ReferenceValue;
    }

    private static int index(List<Attribute> attributes, @Nullable String name) {
        for (int i = 0; i < attributes.size(); i++) {
            if (attributes.get(i).name().equals(name)) {
                return i;
            }
        }
        return -1;
    }
}
