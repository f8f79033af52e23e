package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.Transient;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the persistent attributes that a class itself declares. Every name has a field, a property, or both; the access
 * type of the class says which one counts, and {@code @Access} on the other one, or the mapping file, may choose it
 * instead. Getters without setter and without mapping annotations are no attributes: they calculate something.
 */
final class AttributeReader {

    private static final Logger LOG = System.getLogger("org.aludel.mapping");

    private final MappingProblems problems;

    AttributeReader(MappingProblems problems) {
        this.problems = problems;
    }

    /**
     * The attributes, in the order of fields; properties without a field follow by name.
     *
     * @param declaration the class
     * @param access the access type of the class, its own or inherited
     * @param strict whether annotations on the side that does not count are told of
     */
    List<AttributeSource> read(ClassDeclaration declaration, AccessType access, boolean strict) {
        if (declaration.type().isRecord()) {
            return components(declaration);
        }
        Members members = Members.of(declaration.type());
        List<AttributeSource> attributes = new ArrayList<>();
        for (String name : members.names()) {
            XmlAttribute xml = declaration.attributes().get(name);
            AttributeSource attribute = xml == null
                    ? annotated(declaration, members.of(name), access, strict)
                    : described(declaration, members.of(name), access, xml);
            if (attribute != null) {
                attributes.add(attribute);
            }
        }
        declaration.attributes().forEach((name, xml) -> {
            if (!members.names().contains(name)) {
                reportUnknown(declaration, name, xml, accessOf(xml, access), members.names());
            }
        });
        return attributes;
    }

    /** Whether a class has no field and no property of its own, or is a record, so that its access type does not matter. */
    static boolean isEmpty(Class<?> type) {
        return type.isRecord() || Members.of(type).names().isEmpty();
    }

    private List<AttributeSource> components(ClassDeclaration declaration) {
        List<AttributeSource> attributes = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (RecordComponent component : declaration.type().getRecordComponents()) {
            String name = component.getName();
            names.add(name);
            Field field = field(declaration.type(), name);
            XmlAttribute xml = declaration.attributes().get(name);
            Annotations annotations = xml != null
                    ? xml.annotations()
                    : declaration.annotated()
                            ? Annotations.of(component.getAccessor())
                                    .with(Annotations.of(component))
                                    .with(Annotations.of(field))
                            : Annotations.none();
            if (!annotations.has(Transient.class)) {
                attributes.add(new AttributeSource(
                        name,
                        declaration.type(),
                        component.getGenericType(),
                        AccessType.FIELD,
                        annotations,
                        field,
                        component.getAccessor(),
                        null,
                        component));
            }
        }
        declaration.attributes().forEach((name, xml) -> {
            if (!names.contains(name)) {
                reportUnknown(declaration, name, xml, AccessType.FIELD, names);
            }
        });
        return attributes;
    }

    private static Field field(Class<?> type, String name) {
        try {
            return type.getDeclaredField(name);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(e); // every component has its field
        }
    }

    /** An attribute that a mapping file describes: its annotations do not count, not even {@code @Transient}. */
    private @Nullable AttributeSource described(
            ClassDeclaration declaration, Member member, AccessType access, XmlAttribute xml) {
        if (xml.annotations().has(Transient.class)) {
            return null;
        }
        AccessType own = accessOf(xml, access);
        if (own == AccessType.FIELD ? member.field == null : !member.isProperty()) {
            Set<String> others = Set.of(member.name);
            reportUnknown(declaration, member.name, xml, own, others);
            return null;
        }
        return attribute(declaration, member, own, xml.annotations());
    }

    private static AccessType accessOf(XmlAttribute xml, AccessType otherwise) {
        return xml.annotations().get(Access.class).map(Access::value).orElse(otherwise);
    }

    private void reportUnknown(
            ClassDeclaration declaration, String name, XmlAttribute xml, AccessType access, Set<String> names) {
        for (Class<?> type = declaration.type().getSuperclass(); type != null; type = type.getSuperclass()) {
            if (Members.of(type).names().contains(name)) {
                problems.add(SourceProblems.inheritedAttribute(declaration, name, xml.position(), type));
                return;
            }
        }
        problems.add(SourceProblems.unknownAttribute(declaration, name, xml.position(), access, names));
    }

    private @Nullable AttributeSource annotated(
            ClassDeclaration declaration, Member member, AccessType access, boolean strict) {
        Annotations onField = annotations(declaration, member.field);
        Annotations onGetter = annotations(declaration, member.property == null ? null : member.property.getter());
        if (member.field != null && (access == AccessType.FIELD || has(onField, AccessType.FIELD))) {
            boolean chosenByGetter = access == AccessType.FIELD && has(onGetter, AccessType.PROPERTY);
            if (!chosenByGetter) {
                reportWrongSide(declaration, member, AccessType.FIELD, onGetter, strict);
                return ofField(declaration, member, onField);
            }
        }
        if (member.property != null && (access == AccessType.PROPERTY || has(onGetter, AccessType.PROPERTY))) {
            reportWrongSide(declaration, member, AccessType.PROPERTY, onField, strict);
            return ofProperty(declaration, member, onGetter);
        }
        AccessType other = member.field == null ? AccessType.FIELD : AccessType.PROPERTY;
        reportWrongSide(declaration, member, other, member.field == null ? onGetter : onField, strict);
        return null;
    }

    private static Annotations annotations(ClassDeclaration declaration, @Nullable AnnotatedElement element) {
        return element == null || !declaration.annotated() ? Annotations.none() : Annotations.of(element);
    }

    private static boolean has(Annotations annotations, AccessType access) {
        return annotations
                .get(Access.class)
                .filter(own -> own.value() == access)
                .isPresent();
    }

    private void reportWrongSide(
            ClassDeclaration declaration, Member member, AccessType chosen, Annotations other, boolean strict) {
        if (strict && MappingAnnotations.areIn(other)) {
            LOG.log(Level.INFO, () -> SourceProblems.wrongSide(declaration, member.name, chosen));
        }
    }

    private @Nullable AttributeSource ofField(ClassDeclaration declaration, Member member, Annotations annotations) {
        int modifiers = requireNonNull(member.field).getModifiers();
        if (annotations.has(Transient.class) || Modifier.isTransient(modifiers)) {
            return null;
        }
        if (Modifier.isFinal(modifiers)) {
            problems.add(SourceProblems.finalField(declaration, member.name));
        }
        return attribute(declaration, member, AccessType.FIELD, annotations);
    }

    private @Nullable AttributeSource ofProperty(ClassDeclaration declaration, Member member, Annotations annotations) {
        if (annotations.has(Transient.class)) {
            return null;
        }
        if (member.isProperty()) {
            return attribute(declaration, member, AccessType.PROPERTY, annotations);
        }
        if (MappingAnnotations.areIn(annotations)) {
            problems.add(
                    requireNonNull(member.property).isVisible()
                            ? SourceProblems.noSetter(declaration, member.name)
                            : SourceProblems.hiddenGetter(declaration, member.name));
        }
        return null;
    }

    private static AttributeSource attribute(
            ClassDeclaration declaration, Member member, AccessType access, Annotations annotations) {
        Properties.Property property = member.property;
        return new AttributeSource(
                member.name,
                declaration.type(),
                access == AccessType.FIELD
                        ? requireNonNull(member.field).getGenericType()
                        : requireNonNull(property).getter().getGenericReturnType(),
                access,
                annotations,
                member.field,
                property == null ? null : property.getter(),
                property == null ? null : property.setter(),
                null);
    }

    /** What a class has of one name. */
    private record Member(String name, @Nullable Field field, Properties.@Nullable Property property) {

        /** Whether it can be read and written through methods. */
        boolean isProperty() {
            return property != null && property.setter() != null && property.isVisible();
        }
    }

    private record Members(Map<String, Field> fields, Map<String, Properties.Property> properties) {

        static Members of(Class<?> type) {
            Map<String, Field> fields = new LinkedHashMap<>();
            Arrays.stream(type.getDeclaredFields())
                    .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
                    .forEach(field -> fields.put(field.getName(), field));
            return new Members(fields, Properties.of(type));
        }

        Set<String> names() {
            Set<String> names = new LinkedHashSet<>(fields.keySet());
            names.addAll(properties.keySet());
            return names;
        }

        Member of(String name) {
            return new Member(name, fields.get(name), properties.get(name));
        }
    }
}
