package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can only be checked with all classes of a unit at hand. */
final class SourceChecks {

    private final MappingSource source;
    private final MappingProblems problems;
    private final Set<Embedding> checked = new HashSet<>();

    SourceChecks(MappingSource source, MappingProblems problems) {
        this.source = source;
        this.problems = problems;
    }

    void check() {
        for (ClassSource type : source.classes()) {
            if (type.is(ClassKind.ENTITY)) {
                checkRedeclared(type.type());
                checkListeners(type.type());
                checkAttributes(source.attributes(type.type()));
            }
        }
    }

    /** An embeddable class as it is embedded with an access type. */
    private record Embedding(Class<?> type, AccessType access) {}

    private void checkAttributes(List<AttributeSource> attributes) {
        for (AttributeSource attribute : attributes) {
            source.kind(attribute, problems);
            for (Class<?> embedded : embedded(attribute)) {
                if (checked.add(new Embedding(embedded, attribute.access()))) {
                    checkAttributes(source.attributes(embedded, attribute.access(), problems));
                }
            }
        }
    }

    /** The embeddable classes that an attribute consists of: itself, its elements, its keys. */
    private List<Class<?>> embedded(AttributeSource attribute) {
        List<Class<?>> types = new ArrayList<>();
        types.add(attribute.javaType());
        if (attribute.type() instanceof ParameterizedType parameterized) {
            Arrays.stream(parameterized.getActualTypeArguments())
                    .map(GenericTypes::raw)
                    .forEach(types::add);
        }
        types.removeIf(type -> !source.isEmbeddable(type));
        return types;
    }

    private void checkRedeclared(Class<?> entity) {
        Map<String, AttributeSource> inherited = new HashMap<>();
        for (ClassSource type : source.upTo(entity)) {
            for (AttributeSource attribute : type.attributes()) {
                AttributeSource above = inherited.putIfAbsent(attribute.name(), attribute);
                if (above != null && !(isProperty(above) && isProperty(attribute))) {
                    problems.add(SourceProblems.redeclared(attribute, above));
                }
            }
        }
    }

    private static boolean isProperty(AttributeSource attribute) {
        return attribute.access() == AccessType.PROPERTY;
    }

    private void checkListeners(Class<?> entity) {
        for (ListenerSource listener : source.callbacks(entity).listeners()) {
            for (CallbackSource callback : listener.callbacks()) {
                if (!callback.method().getParameterTypes()[0].isAssignableFrom(entity)) {
                    problems.add(SourceProblems.foreignListener(entity, listener, callback.method()));
                }
            }
        }
    }
}
