package org.aludel.provider.metamodel;

import jakarta.persistence.EntityGraph;
import jakarta.persistence.TypedQueryReference;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.StaticMetamodel;
import jakarta.persistence.metamodel.Type;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.aludel.provider.access.PrivateLookups;
import org.jspecify.annotations.Nullable;

/**
 * Gives the fields of static metamodel classes their values: {@code Order_} beside {@code Order}, annotated with {@link
 * StaticMetamodel}. Fields of attributes and {@code class_} are set; constants with names are not touched. Classes that are
 * missing, or annotated for another class, are passed over.
 */
public final class StaticMetamodels {

    private final Map<String, Object> references = new HashMap<>();

    private StaticMetamodels(
            Map<String, ? extends TypedQueryReference<?>> queries, Map<String, ? extends EntityGraph<?>> graphs) {
        queries.forEach((name, query) -> references.put(member(name) + "_", query));
        graphs.forEach((name, graph) -> references.putIfAbsent(member(name), graph));
    }

    /** A name behind {@code _}, which also stands for what Java does not allow in identifiers. */
    private static String member(String name) {
        StringBuilder member = new StringBuilder("_");
        name.codePoints().forEach(c -> member.appendCodePoint(Character.isJavaIdentifierPart(c) ? c : '_'));
        return member.toString();
    }

    /**
     * Sets the fields of all static metamodel classes of a unit that can be found, to be called once at the start.
     *
     * @param metamodel the types of the unit
     * @param queries the named queries of the unit
     * @param graphs the named entity graphs of the unit
     * @throws org.aludel.provider.error.ProviderException if a field cannot be set
     */
    public static void fill(
            UnitMetamodel metamodel,
            Map<String, ? extends TypedQueryReference<?>> queries,
            Map<String, ? extends EntityGraph<?>> graphs) {
        StaticMetamodels all = new StaticMetamodels(queries, graphs);
        for (ManagedTypeModel<?> type : metamodel.types()) {
            find(type.getJavaType()).ifPresent(found -> all.fill(found, type));
        }
    }

    private static Optional<Class<?>> find(Class<?> type) {
        String name = type.getName();
        Optional<Class<?>> found = load(type, name + "_");
        return found.isEmpty() && name.indexOf('$') >= 0 ? load(type, name.replace("$", "_$") + "_") : found;
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

    private void fill(Class<?> metamodel, ManagedTypeModel<?> type) {
        for (Field field : metamodel.getDeclaredFields()) {
            if (Modifier.isStatic(field.getModifiers()) && !Modifier.isFinal(field.getModifiers())) {
                Object value = value(field, type);
                if (field.getType().isInstance(value)) {
                    set(field, value);
                }
            }
        }
    }

    private @Nullable Object value(Field field, ManagedTypeModel<?> type) {
        if (Attribute.class.isAssignableFrom(field.getType())) {
            return attribute(field.getName(), type);
        }
        if (field.getType() == TypedQueryReference.class || field.getType() == EntityGraph.class) {
            return references.get(field.getName());
        }
        return Type.class.isAssignableFrom(field.getType()) && field.getName().equals("class_") ? type : null;
    }

    /** An attribute whose name is a word of Java has {@code _} behind it. */
    private static @Nullable Object attribute(String name, ManagedTypeModel<?> type) {
        Object attribute = type.all().find(name);
        return attribute == null && name.endsWith("_")
                ? type.all().find(name.substring(0, name.length() - 1))
                : attribute;
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
