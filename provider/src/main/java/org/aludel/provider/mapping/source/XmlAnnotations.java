package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.CascadeType;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.aludel.provider.mapping.source.ElementType.AttributeRule;
import org.aludel.provider.mapping.source.ElementType.ChildRule;
import org.aludel.provider.mapping.source.ElementType.Role;
import org.jspecify.annotations.Nullable;

/** Makes annotations of elements, as {@link OrmGrammar} says, and reports what does not fit it. */
final class XmlAnnotations {

    private final ClassNames classes;
    private final MappingProblems problems;

    XmlAnnotations(ClassNames classes, MappingProblems problems) {
        this.classes = classes;
        this.problems = problems;
    }

    /** Reports what an element, and all in it, has that it may not have, and what it lacks. */
    void check(XmlElement element, ElementType type) {
        for (String attribute : element.attributes().keySet()) {
            if (!type.attributes().containsKey(attribute)) {
                problems.add(XmlProblems.unknownAttribute(
                        element, attribute, type.attributes().keySet()));
            }
        }
        type.attributes().forEach((name, rule) -> {
            if (rule.required() && !element.attributes().containsKey(name)) {
                problems.add(XmlProblems.missingAttribute(element, name));
            }
        });
        type.children().forEach((name, rule) -> checkNumber(element, name, rule));
        for (XmlElement child : element.children()) {
            ChildRule rule = type.children().get(child.name());
            if (rule != null) {
                check(child, rule.type());
            } else if (!child.name().equals("description")) {
                problems.add(XmlProblems.unknownElement(
                        child, element, type.children().keySet()));
            }
        }
        if (!type.hasText() && !element.text().isEmpty()) {
            problems.add(XmlProblems.unexpectedText(element));
        }
    }

    private void checkNumber(XmlElement element, String name, ChildRule rule) {
        List<XmlElement> found = element.all(name);
        if (rule.required() && found.isEmpty()) {
            problems.add(XmlProblems.missingElement(element, name));
        }
        if (!rule.many() && found.size() > 1) {
            problems.add(XmlProblems.repeated(found.get(1), element));
        }
    }

    /** The annotation of an element and those beside it. */
    Annotations read(XmlElement element, ElementType type) {
        Map<Class<? extends Annotation>, List<Annotation>> all = new LinkedHashMap<>();
        own(element, type).ifPresent(own -> add(own, all));
        type.attributes().forEach((name, rule) -> {
            String value = element.attributes().get(name);
            if (rule.role() == Role.BESIDE && value != null) {
                beside(element, name, rule, value).ifPresent(annotation -> add(annotation, all));
            }
        });
        for (XmlElement child : element.children()) {
            ChildRule rule = type.children().get(child.name());
            if (rule != null && rule.role() == Role.BESIDE) {
                own(child, rule.type()).ifPresent(annotation -> add(annotation, all));
            } else if (rule != null && rule.role() == Role.KEY) {
                own(child, rule.type()).ifPresent(annotation -> add(ofKey(annotation, rule.member()), all));
            }
        }
        Annotations annotations = Annotations.none();
        for (Map.Entry<Class<? extends Annotation>, List<Annotation>> entry : all.entrySet()) {
            annotations = with(annotations, entry.getKey(), entry.getValue());
        }
        return withContainers(element, type, annotations);
    }

    private static void add(Annotation annotation, Map<Class<? extends Annotation>, List<Annotation>> all) {
        all.computeIfAbsent(annotation.annotationType(), type -> new ArrayList<>())
                .add(annotation);
    }

    private static <A extends Annotation> Annotations with(
            Annotations annotations, Class<A> type, List<? extends Annotation> several) {
        boolean repeatable = type.isAnnotationPresent(Repeatable.class);
        List<A> fitting = several.stream().map(type::cast).toList();
        return annotations.withAll(type, repeatable ? fitting : fitting.subList(0, 1));
    }

    /** Puts join columns into their container where that has a foreign key. */
    private Annotations withContainers(XmlElement element, ElementType type, Annotations annotations) {
        Annotations all = annotations;
        for (XmlElement child : element.children()) {
            ChildRule rule = type.children().get(child.name());
            Class<? extends Annotation> container = rule == null ? null : rule.container();
            if (rule != null && container != null) {
                Method value = requireNonNull(AnnotationMembers.of(container).get("value"));
                Class<? extends Annotation> contained =
                        value.getReturnType().getComponentType().asSubclass(Annotation.class);
                Optional<? extends Annotation> key = own(child, rule.type());
                AnnotationBuilder<? extends Annotation> builder =
                        AnnotationBuilder.of(container).set("value", all.all(contained));
                key.ifPresent(present -> builder.set(rule.member(), present));
                all = all.without(contained).with(builder.build());
            }
        }
        return all;
    }

    private static Annotation ofKey(Annotation annotation, String member) {
        AnnotationBuilder<Annotation> builder = AnnotationBuilder.copyOf(annotation);
        String name = (String) AnnotationMembers.value(
                annotation,
                requireNonNull(AnnotationMembers.of(annotation.annotationType()).get(member)));
        boolean whole = name.isEmpty() || name.equals("key") || name.startsWith("key.");
        return builder.set(member, !whole ? "key." + name : name.isEmpty() ? "key" : name)
                .build();
    }

    private Optional<Annotation> beside(XmlElement element, String name, AttributeRule rule, String text) {
        Class<? extends Annotation> type = requireNonNull(rule.annotation());
        Optional<Object> value = value(element, "The attribute '" + name + "'", text, rule.type());
        boolean marker = AnnotationMembers.of(type).isEmpty();
        return value.filter(given -> !marker || given.equals(true)).map(given -> {
            AnnotationBuilder<? extends Annotation> builder = AnnotationBuilder.of(type);
            return marker ? builder.build() : builder.set("value", given).build();
        });
    }

    /** The annotation that an element itself is; empty if it is none, or has mistakes. */
    Optional<? extends Annotation> own(XmlElement element, ElementType type) {
        Class<? extends Annotation> annotation = type.annotation();
        if (annotation == null) {
            return Optional.empty();
        }
        AnnotationBuilder<? extends Annotation> builder = AnnotationBuilder.of(annotation);
        Map<String, Object> values = new LinkedHashMap<>();
        type.attributes().forEach((name, rule) -> {
            String text = element.attributes().get(name);
            if (rule.role() == Role.MEMBER && text != null) {
                value(element, "The attribute '" + name + "'", text, rule.type())
                        .ifPresent(value -> values.put(rule.member(), value));
            }
        });
        if (!type.textMember().isEmpty()) {
            Class<?> wanted = memberType(annotation, type.textMember());
            value(element, "The text of <" + element.name() + ">", element.text(), wanted)
                    .ifPresent(value -> values.put(type.textMember(), value));
        }
        type.children().forEach((name, rule) -> children(element, name, rule, annotation, values));
        values.forEach(builder::set);
        boolean complete = AnnotationMembers.of(annotation).entrySet().stream()
                .allMatch(member -> member.getValue().getDefaultValue() != null || values.containsKey(member.getKey()));
        return complete ? Optional.of(builder.build()) : Optional.empty();
    }

    private void children(
            XmlElement element,
            String name,
            ChildRule rule,
            Class<? extends Annotation> annotation,
            Map<String, Object> values) {
        List<XmlElement> found = element.all(name);
        if (rule.role() == Role.CASCADE && !found.isEmpty()) {
            values.put(rule.member(), cascades(found.get(0)));
        }
        if (rule.role() != Role.MEMBER) {
            return;
        }
        Class<?> wanted = memberType(annotation, rule.member());
        if (!rule.many()) {
            found.stream()
                    .findFirst()
                    .flatMap(child -> childValue(child, rule, wanted))
                    .ifPresent(value -> values.put(rule.member(), value));
            return;
        }
        Class<?> component = wanted.getComponentType();
        List<Object> several = new ArrayList<>();
        found.forEach(child -> childValue(child, rule, component).ifPresent(several::add));
        Object array = Array.newInstance(component, several.size());
        for (int i = 0; i < several.size(); i++) {
            Array.set(array, i, several.get(i));
        }
        values.put(rule.member(), array);
    }

    private Optional<Object> childValue(XmlElement child, ChildRule rule, Class<?> wanted) {
        return rule.type().annotation() == null
                ? value(child, "The text of <" + child.name() + ">", child.text(), wanted)
                : own(child, rule.type()).map(Object.class::cast);
    }

    private static Class<?> memberType(Class<? extends Annotation> annotation, String member) {
        return requireNonNull(AnnotationMembers.of(annotation).get(member)).getReturnType();
    }

    private static List<CascadeType> cascades(XmlElement element) {
        return Arrays.stream(CascadeType.values())
                .filter(type -> element.has("cascade-" + type.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** A text as a value of a type; empty if it is none, which is a problem then. */
    Optional<Object> value(XmlElement element, String what, String text, Class<?> type) {
        if (type == String.class) {
            return Optional.of(text);
        }
        if (type == Class.class) {
            return classes.find(element, text.strip()).map(Object.class::cast);
        }
        Object value = simpleValue(text.strip(), type);
        if (value == null) {
            problems.add(XmlProblems.wrongValue(element, what, text, type));
        }
        return Optional.ofNullable(value);
    }

    private static @Nullable Object simpleValue(String text, Class<?> type) {
        if (type == boolean.class) {
            return switch (text) {
                case "true", "1" -> true;
                case "false", "0" -> false;
                default -> null;
            };
        }
        if (type == int.class) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException e) {
                return null;
            }
        }
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElse(null);
    }
}
