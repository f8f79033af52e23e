package org.aludel.generator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;
import org.aludel.generator.XmlClass.XmlAttribute;
import org.jspecify.annotations.Nullable;

/** Finds the persistent attributes that a class itself declares. */
final class AttributeFinder {

    private static final Map<String, String> KINDS = Map.of(
            "java.util.Collection", "CollectionAttribute",
            "java.util.Set", "SetAttribute",
            "java.util.List", "ListAttribute",
            "java.util.Map", "MapAttribute");
    private static final Set<String> PLURAL_ELEMENTS = Set.of("one-to-many", "many-to-many", "element-collection");
    private static final String TRANSIENT = "transient";

    private final Elements elements;
    private final Types types;
    private final AccessRules rules;
    private final GeneratorErrors errors;

    AttributeFinder(Elements elements, Types types, AccessRules rules, GeneratorErrors errors) {
        this.elements = elements;
        this.types = types;
        this.rules = rules;
        this.errors = errors;
    }

    List<Attribute> find(ManagedClass managed, TypeNames names) {
        List<Attribute> attributes = new ArrayList<>();
        if (managed.type().getKind() == ElementKind.RECORD) {
            components(managed, names, attributes);
            return attributes;
        }
        Members members = Members.of(managed.type(), types);
        Access access = rules.of(managed);
        for (String name : members.names()) {
            XmlAttribute xml = xml(managed, name);
            Element member = xml == null
                    ? annotated(managed, members, name, access)
                    : described(members, name, xml.access() == null ? access : xml.access(), xml);
            if (member != null) {
                add(managed, name, member, type(member), xml, names, attributes);
            }
        }
        return attributes;
    }

    private static @Nullable XmlAttribute xml(ManagedClass managed, String name) {
        XmlClass xml = managed.xml();
        return xml == null ? null : xml.attributes().get(name);
    }

    private void components(ManagedClass managed, TypeNames names, List<Attribute> attributes) {
        Map<String, VariableElement> fields = Members.of(managed.type(), types).fields();
        for (RecordComponentElement component :
                ElementFilter.recordComponentsIn(managed.type().getEnclosedElements())) {
            String name = component.getSimpleName().toString();
            XmlAttribute xml = xml(managed, name);
            Element member = fields.getOrDefault(name, null);
            boolean left = xml == null
                    ? managed.isAnnotated()
                            && (Marks.has(component, "Transient")
                                    || Marks.has(component.getAccessor(), "Transient")
                                    || member != null && Marks.has(member, "Transient"))
                    : xml.element().equals(TRANSIENT);
            if (!left) {
                Element source = member == null ? component : member;
                add(managed, name, source, component.asType(), xml, names, attributes);
            }
        }
    }

    // ---- which members

    private static @Nullable Element described(Members members, String name, Access access, XmlAttribute xml) {
        if (xml.element().equals(TRANSIENT)) {
            return null;
        }
        return access == Access.FIELD ? members.fields().get(name) : members.property(name);
    }

    private static @Nullable Element annotated(ManagedClass managed, Members members, String name, Access access) {
        VariableElement field = members.fields().get(name);
        ExecutableElement getter = members.getters().get(name);
        boolean annotated = managed.isAnnotated();
        boolean byField = annotated && field != null && Marks.access(field).equals(Optional.of(Access.FIELD));
        boolean byGetter = annotated && getter != null && Marks.access(getter).equals(Optional.of(Access.PROPERTY));
        if (field != null && (access == Access.FIELD && !byGetter || access == Access.PROPERTY && byField)) {
            boolean left =
                    field.getModifiers().contains(Modifier.TRANSIENT) || annotated && Marks.has(field, "Transient");
            return left ? null : field;
        }
        if (getter != null && (access == Access.PROPERTY || byGetter)) {
            return annotated && Marks.has(getter, "Transient") ? null : members.property(name);
        }
        return null;
    }

    private static TypeMirror type(Element member) {
        return member instanceof ExecutableElement getter ? getter.getReturnType() : member.asType();
    }

    // ---- their types

    private void add(
            ManagedClass managed,
            String name,
            Element member,
            TypeMirror type,
            @Nullable XmlAttribute xml,
            TypeNames names,
            List<Attribute> into) {
        AnnotationMirror plural = xml == null && managed.isAnnotated() ? plural(member) : null;
        if (plural == null && (xml == null || !PLURAL_ELEMENTS.contains(xml.element()))) {
            into.add(new Attribute(name, "SingularAttribute", singular(member, type, names), member));
            return;
        }
        String kind = KINDS.get(names.erased(type));
        if (kind == null) {
            errors.noCollection(member, names.erased(type));
            return;
        }
        List<? extends TypeMirror> arguments = ((DeclaredType) type).getTypeArguments();
        boolean map = kind.equals("MapAttribute");
        String element = target(plural, xml, names);
        if (element == null && !arguments.isEmpty()) {
            element = names.argument(arguments.get(map ? 1 : 0));
        }
        String key = map ? keyTarget(member, plural, xml, names) : null;
        if (map && key == null && !arguments.isEmpty()) {
            key = names.argument(arguments.get(0));
        }
        if (element == null || map && key == null) {
            errors.noElementType(member);
            return;
        }
        into.add(new Attribute(name, kind, map ? key + ", " + element : element, member));
    }

    private static @Nullable AnnotationMirror plural(Element member) {
        for (String mark : List.of("OneToMany", "ManyToMany", "ElementCollection")) {
            Optional<AnnotationMirror> found = Marks.find(member, mark);
            if (found.isPresent()) {
                return found.get();
            }
        }
        return null;
    }

    private static String singular(Element member, TypeMirror type, TypeNames names) {
        for (String mark : List.of("ManyToOne", "OneToOne")) {
            TypeMirror target = Marks.find(member, mark)
                    .map(found -> Marks.type(found, "targetEntity"))
                    .orElse(null);
            if (target != null) {
                return names.argument(target);
            }
        }
        return names.argument(type);
    }

    private @Nullable String target(@Nullable AnnotationMirror mark, @Nullable XmlAttribute xml, TypeNames names) {
        if (xml != null) {
            return named(xml.target(), names);
        }
        if (mark == null) {
            return null;
        }
        TypeMirror entity = Marks.type(mark, "targetEntity");
        TypeMirror target = entity == null ? Marks.type(mark, "targetClass") : entity;
        return target == null ? null : names.argument(target);
    }

    private @Nullable String keyTarget(
            Element member, @Nullable AnnotationMirror mark, @Nullable XmlAttribute xml, TypeNames names) {
        if (xml != null) {
            return named(xml.keyTarget(), names);
        }
        TypeMirror key = mark == null
                ? null
                : Marks.find(member, "MapKeyClass")
                        .map(found -> Marks.type(found, "value"))
                        .orElse(null);
        return key == null ? null : names.argument(key);
    }

    private @Nullable String named(@Nullable String name, TypeNames names) {
        TypeElement found = name == null ? null : elements.getTypeElement(name);
        return found == null ? null : names.argument(types.getDeclaredType(found));
    }
}
