package org.aludel.generator;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Writes the source file of a static metamodel class: that of a class at the top, with those of classes nested in it nested
 * in it as well.
 */
final class ModelWriter {

    private static final String INDENT = "    ";

    private final AttributeFinder attributes;
    private final TypeNames names;
    private final GeneratorErrors errors;
    private final @Nullable String generated;
    private final Map<TypeElement, ManagedClass> managed;
    private final Map<TypeElement, String> superclasses;
    private final Set<String> imports = new TreeSet<>();
    private final StringBuilder body = new StringBuilder();

    /**
     * A writer of one file.
     *
     * @param generated the annotation for generated classes; null where there is none
     * @param managed the classes that have a static metamodel in the file
     * @param superclasses the names of the static metamodel classes of their superclasses, for those that have one
     */
    ModelWriter(
            AttributeFinder attributes,
            TypeNames names,
            GeneratorErrors errors,
            @Nullable String generated,
            Map<TypeElement, ManagedClass> managed,
            Map<TypeElement, String> superclasses) {
        this.attributes = attributes;
        this.names = names;
        this.errors = errors;
        this.generated = generated;
        this.managed = managed;
        this.superclasses = superclasses;
    }

    /** The file for a class at the top. */
    String write(TypeElement top, PackageElement place) {
        type(top, "");
        StringBuilder file = new StringBuilder();
        if (!place.isUnnamed()) {
            file.append("package ").append(place.getQualifiedName()).append(";\n\n");
        }
        imports.forEach(name -> file.append("import ").append(name).append(";\n"));
        return file.append(imports.isEmpty() ? "" : "\n").append(body).toString();
    }

    private void type(TypeElement type, String indent) {
        ManagedClass own = managed.get(type);
        if (own != null) {
            line(indent, "/** The static metamodel of {@link " + type.getQualifiedName() + "}. */");
            line(
                    indent,
                    "@" + imported("jakarta.persistence.metamodel.StaticMetamodel") + "(" + type.getQualifiedName()
                            + ".class)");
        }
        if (indent.isEmpty() && generated != null) {
            line(indent, "@" + imported(generated) + "(\"" + MetamodelProcessor.class.getName() + "\")");
        }
        String above = superclasses.get(type);
        line(
                indent,
                (type.getModifiers().contains(Modifier.PUBLIC) ? "public abstract " : "abstract ")
                        + (indent.isEmpty() ? "class " : "static class ")
                        + type.getSimpleName()
                        + "_"
                        + (above == null ? "" : " extends " + above)
                        + " {");
        if (own != null) {
            members(own, indent + INDENT);
        }
        for (Element nested : type.getEnclosedElements()) {
            if (nested instanceof TypeElement inner && holds(inner)) {
                body.append('\n');
                type(inner, indent + INDENT);
            }
        }
        line(indent, "}");
    }

    /** Whether a class, or one nested in it, has a static metamodel. */
    private boolean holds(TypeElement type) {
        return managed.containsKey(type)
                || type.getEnclosedElements().stream()
                        .anyMatch(nested -> nested instanceof TypeElement inner && holds(inner));
    }

    // ---- members

    private void members(ManagedClass own, String indent) {
        TypeElement type = own.type();
        String self = names.of(type);
        List<String> constants = new ArrayList<>();
        List<String> fields = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        field(type, "class_", "jakarta.persistence.metamodel." + own.kind().type(), self, "the class", taken, fields);
        List<Attribute> all = attributes.find(own, names);
        for (Attribute attribute : all) {
            field(
                    type,
                    Names.member(attribute.name()),
                    "jakarta.persistence.metamodel." + attribute.kind(),
                    self + ", " + attribute.types(),
                    "the attribute '" + attribute.name() + "'",
                    taken,
                    fields);
        }
        List<Definition> definitions = DefinitionFinder.find(own, names);
        for (Definition definition : definitions) {
            references(type, definition, self, taken, fields);
        }
        for (Attribute attribute : all) {
            constant(type, Names.constant(attribute.name()), attribute.name(), taken, constants);
        }
        for (Definition definition : definitions) {
            String prefix = definition.kind() + "_";
            constant(
                    type,
                    prefix + Names.constant("_" + definition.name()).substring(1),
                    definition.name(),
                    taken,
                    constants);
        }
        constants.forEach(constant -> line(indent, constant));
        body.append(constants.isEmpty() ? "" : "\n");
        fields.forEach(field -> line(indent, field));
    }

    private void references(
            TypeElement type, Definition definition, String self, Set<String> taken, List<String> fields) {
        String name = "_" + Names.legal(definition.name());
        String what = "the name '" + definition.name() + "'";
        if (definition.kind() == Definition.Kind.QUERY && definition.result() != null) {
            field(
                    type,
                    name + "_",
                    "jakarta.persistence.TypedQueryReference",
                    definition.result(),
                    what,
                    taken,
                    fields);
        } else if (definition.kind() == Definition.Kind.GRAPH) {
            field(type, name, "jakarta.persistence.EntityGraph", self, what, taken, fields);
        }
    }

    private void field(
            TypeElement type,
            String name,
            String kind,
            String arguments,
            String what,
            Set<String> taken,
            List<String> into) {
        if (taken.add(name)) {
            into.add("public static volatile " + imported(kind) + "<" + arguments + "> " + name + ";");
        } else {
            errors.nameTaken(type, name, what);
        }
    }

    private void constant(TypeElement type, String name, String value, Set<String> taken, List<String> into) {
        if (taken.add(name)) {
            into.add("public static final " + names.text() + " " + name + " = \"" + escaped(value) + "\";");
        } else {
            errors.nameTaken(type, name, "the constant of '" + value + "'");
        }
    }

    /** A text as a literal of Java, in letters that every encoding has. */
    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                escaped.append('\\').append(c);
            } else if (c < ' ') {
                escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) c));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }

    private String imported(String name) {
        imports.add(name);
        return name.substring(name.lastIndexOf('.') + 1);
    }

    private void line(String indent, String text) {
        body.append(indent).append(text).append('\n');
    }
}
