package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.Annotation;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.aludel.provider.error.InvalidAnnotationException;
import org.jspecify.annotations.Nullable;

/**
 * Makes an instance of an annotation type, equal to one that the compiler would have made of the same values.
 *
 * <pre>{@code
 * Column column = AnnotationBuilder.of(Column.class).set("name", "ID").set("nullable", false).build();
 * }</pre>
 *
 * <p>Members without a value have their defaults. Mistakes are those of a program and fail at once, with
 * {@link InvalidAnnotationException}. Instances are immutable and follow the contract of {@link Annotation}. A builder
 * belongs to one thread.
 *
 * @param <A> the annotation type
 */
public final class AnnotationBuilder<A extends Annotation> {

    private final Class<A> type;
    private final Map<String, Object> values = new TreeMap<>();

    private AnnotationBuilder(Class<A> type) {
        this.type = requireNonNull(type, "type");
    }

    /** Begins an instance of an annotation type. */
    public static <A extends Annotation> AnnotationBuilder<A> of(Class<A> type) {
        return new AnnotationBuilder<>(type);
    }

    /** Begins with the values of an instance. */
    public static <A extends Annotation> AnnotationBuilder<A> copyOf(A annotation) {
        @SuppressWarnings("unchecked")
        AnnotationBuilder<A> builder = new AnnotationBuilder<>((Class<A>) annotation.annotationType());
        AnnotationMembers.of(builder.type)
                .forEach((name, member) -> builder.values.put(name, AnnotationMembers.value(annotation, member)));
        return builder;
    }

    /**
     * Gives a member its value.
     *
     * @param member the name of the member
     * @param value a value of the member's type; for an array also a collection of its elements, or a single one
     * @throws InvalidAnnotationException if the type has no such member, or the value is of another type
     */
    public AnnotationBuilder<A> set(String member, Object value) {
        Method method = AnnotationMembers.of(type).get(member);
        if (method == null) {
            throw SourceErrors.unknownMember(
                    type, member, AnnotationMembers.of(type).keySet());
        }
        Object fitting = AnnotationMembers.fit(method.getReturnType(), requireNonNull(value, "value"));
        if (fitting == null) {
            throw SourceErrors.wrongValue(type, member, method.getReturnType(), value.getClass());
        }
        values.put(member, fitting);
        return this;
    }

    /**
     * The instance.
     *
     * @throws InvalidAnnotationException if a member without a default has no value
     */
    public A build() {
        Map<String, Object> all = new LinkedHashMap<>();
        AnnotationMembers.of(type).forEach((name, method) -> {
            Object value = values.getOrDefault(name, method.getDefaultValue());
            if (value != null) {
                all.put(name, value);
            }
        });
        List<String> missing = AnnotationMembers.of(type).keySet().stream()
                .filter(name -> !all.containsKey(name))
                .toList();
        if (!missing.isEmpty()) {
            throw SourceErrors.missingValues(type, missing);
        }
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, new Instance(type, all)));
    }

    /** What an instance answers. */
    private record Instance(Class<? extends Annotation> type, Map<String, Object> values) implements InvocationHandler {

        @Override
        public Object invoke(Object proxy, Method method, Object @Nullable [] arguments) {
            if (arguments != null && arguments.length == 1) { // equals is the only one with an argument
                return equalTo(requireNonNull(arguments)[0]);
            }
            Object value = values.get(method.getName());
            if (value != null) {
                return AnnotationMembers.copy(value);
            }
            return switch (method.getName()) {
                case "annotationType" -> type;
                case "hashCode" -> hash();
                default -> text();
            };
        }

        private boolean equalTo(@Nullable Object other) {
            if (!type.isInstance(other)) {
                return false;
            }
            Annotation annotation = type.cast(other);
            return AnnotationMembers.of(type).entrySet().stream()
                    .allMatch(member -> AnnotationMembers.equal(
                            requireNonNull(values.get(member.getKey())),
                            AnnotationMembers.value(annotation, member.getValue())));
        }

        private int hash() {
            int hash = 0;
            for (Map.Entry<String, Object> value : values.entrySet()) {
                hash += (127 * value.getKey().hashCode()) ^ AnnotationMembers.hash(value.getValue());
            }
            return hash;
        }

        private String text() {
            return "@" + type.getName()
                    + values.entrySet().stream()
                            .map(value -> value.getKey() + "=" + AnnotationMembers.text(value.getValue()))
                            .collect(Collectors.joining(", ", "(", ")"));
        }
    }
}
