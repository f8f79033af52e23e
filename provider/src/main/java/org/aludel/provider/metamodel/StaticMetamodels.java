package org.aludel.provider.metamodel;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Optional;
import org.aludel.provider.access.PrivateLookups;
import org.jspecify.annotations.Nullable;

/**
 * Gives the fields of static metamodel classes their values: {@code Order_} beside {@code Order}, annotated with {@link
 * StaticMetamodel}. Fields of attributes and {@code class_} are set; constants with names are not touched. Classes that are
 * missing, or annotated for another class, are passed over.
 */
public final class StaticMetamodels {

    private StaticMetamodels() {}

    /**
     * Sets the fields of all static metamodel classes of a unit that can be found, to be called once at the start.
     *
     * @param metamodel the types of the unit
     * @throws org.aludel.provider.error.ProviderException if a field cannot be set
     */
    public static void fill(UnitMetamodel metamodel) {
        for (ManagedTypeModel<?> type : metamodel.types()) {
            find(type.getJavaType()).ifPresent(found -> fill(found, type));
        }
    }

    private static Optional<Class<?>> find(Class<?> type) {
        return load(type, type.getName() + "_")
                .or(() -> load(type, type.getName().replace("$", "_$") + "_"));
    }

    private static Optional<Class<?>> load(Class<?> type, String name) {
        try {
            Class<?> found = Class.forName(name, true, type.getClassLoader());
            StaticMetamodel annotation = found.getAnnotation(StaticMetamodel.class);
            return annotation != null && annotation.value() == type ? Optional.of(found) : Optional.empty();
        } catch (ClassNotFoundException e) {
            return Optional.empty();
        }
    }

    private static void fill(Class<?> metamodel, ManagedTypeModel<?> type) {
        for (Field field : metamodel.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                Object value = value(field, type);
                if (field.getType().isInstance(value)) {
                    set(field, value);
                }
            }
        }
    }

    private static @Nullable Object value(Field field, ManagedTypeModel<?> type) {
        if (Attribute.class.isAssignableFrom(field.getType())) {
            return type.all().find(field.getName());
        }
        return Type.class.isAssignableFrom(field.getType()) && field.getName().equals("class_") ? type : null;
    }

    private static void set(Field field, Object value) {
        Class<?> metamodel = field.getDeclaringClass();
        try {
            PrivateLookups.in(metamodel)
                    .orElseThrow(() -> MetamodelErrors.cannotFill(field))
                    .unreflectVarHandle(field)
                    .set(value);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException("No right to " + field, e); // a lookup with all rights was given
        }
    }
}
