package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A type of elements of mapping files: what may stand in them, and the annotation that they become. Filled once by
 * {@link OrmGrammar}.
 */
final class ElementType {

    /** What becomes of an attribute or a child. */
    enum Role {
        /** The value of a member of the element's own annotation. */
        MEMBER,
        /** Annotations beside the element's own one. */
        BESIDE,
        /** The foreign key in the container of other annotations beside it. */
        CONTAINER,
        /** An annotation beside it whose name begins with that of a map's key. */
        KEY,
        /** Constants of the member {@code cascade}. */
        CASCADE,
        /** Read by {@link OrmXml} itself. */
        STRUCTURE
    }

    /**
     * An attribute.
     *
     * @param type the type of its values
     * @param required whether it must be there
     * @param role what becomes of it
     * @param member the member that it is the value of
     * @param annotation the other annotation that it is the value of, or that its truth adds
     */
    record AttributeRule(
            Class<?> type,
            boolean required,
            Role role,
            String member,
            @Nullable Class<? extends Annotation> annotation) {}

    /**
     * An element within.
     *
     * @param type its type
     * @param many whether there may be several
     * @param required whether one must be there
     * @param role what becomes of it
     * @param member the member that it is the value of
     * @param container the container that gets it
     */
    record ChildRule(
            ElementType type,
            boolean many,
            boolean required,
            Role role,
            String member,
            @Nullable Class<? extends Annotation> container) {}

    private final @Nullable Class<? extends Annotation> annotation;
    private final Map<String, AttributeRule> attributes = new LinkedHashMap<>();
    private final Map<String, ChildRule> children = new LinkedHashMap<>();
    private String textMember = "";
    private boolean text;

    private ElementType(@Nullable Class<? extends Annotation> annotation) {
        this.annotation = annotation;
    }

    static ElementType structure() {
        return new ElementType(null);
    }

    /** Plain text. */
    static ElementType text() {
        ElementType type = new ElementType(null);
        type.text = true;
        return type;
    }

    /**
     * An annotation with attributes for members: their names, {@code !} after those that must be there, and
     * {@code =member} after those that are named otherwise than the member.
     */
    static ElementType of(Class<? extends Annotation> annotation, String attributes) {
        ElementType type = new ElementType(annotation);
        for (String word : attributes.isEmpty() ? new String[0] : attributes.split(" ")) {
            String name = word.replaceAll("[!=].*", "");
            String member = word.contains("=") ? word.substring(word.indexOf('=') + 1) : camelCase(name);
            type.attributes.put(
                    name, new AttributeRule(type.memberType(member), word.contains("!"), Role.MEMBER, member, null));
        }
        return type;
    }

    /** An annotation whose value is the text of the element. */
    static ElementType ofText(Class<? extends Annotation> annotation) {
        ElementType type = new ElementType(annotation);
        type.text = true;
        type.textMember = "value";
        return type;
    }

    private static String camelCase(String name) {
        return Pattern.compile("-(\\w)")
                .matcher(name)
                .replaceAll(letter -> letter.group(1).toUpperCase(Locale.ROOT));
    }

    private Class<?> memberType(String member) {
        Method method = AnnotationMembers.of(requireNonNull(annotation)).get(member);
        return requireNonNull(method, member).getReturnType();
    }

    // attributes that are no members

    ElementType own(String name, Class<?> type, boolean required) {
        attributes.put(name, new AttributeRule(type, required, Role.STRUCTURE, "", null));
        return this;
    }

    /** An attribute that is the value of another annotation; that annotation is a marker if it has none. */
    ElementType other(String name, Class<? extends Annotation> other) {
        Method value = AnnotationMembers.of(other).get("value");
        Class<?> type = value == null ? boolean.class : value.getReturnType();
        attributes.put(name, new AttributeRule(type, false, Role.BESIDE, "", other));
        return this;
    }

    // children; a name with a star may come several times, with an exclamation mark it must come

    ElementType member(String child, ElementType type, String member) {
        return child(child, type, Role.MEMBER, member, null);
    }

    ElementType beside(String child, ElementType type) {
        return child(child, type, Role.BESIDE, "", null);
    }

    ElementType container(String child, ElementType type, Class<? extends Annotation> container) {
        return child(child, type, Role.CONTAINER, "foreignKey", container);
    }

    ElementType key(String child, ElementType type, String member) {
        return child(child, type, Role.KEY, member, null);
    }

    ElementType cascade(ElementType type) {
        return child("cascade", type, Role.CASCADE, "cascade", null);
    }

    ElementType own(String child, ElementType type) {
        return child(child, type, Role.STRUCTURE, "", null);
    }

    private ElementType child(
            String name, ElementType type, Role role, String member, @Nullable Class<? extends Annotation> container) {
        boolean many = name.endsWith("*") || name.endsWith("+");
        boolean required = name.endsWith("!") || name.endsWith("+");
        children.put(name.replaceAll("[*!+]", ""), new ChildRule(type, many, required, role, member, container));
        return this;
    }

    @Nullable
    Class<? extends Annotation> annotation() {
        return annotation;
    }

    Map<String, AttributeRule> attributes() {
        return attributes;
    }

    Map<String, ChildRule> children() {
        return children;
    }

    /** Whether it has text. */
    boolean hasText() {
        return text;
    }

    /** The member that its text is the value of; empty for none. */
    String textMember() {
        return textMember;
    }
}
