package org.aludel.generator;

import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import org.aludel.generator.Definition.Kind;

/** Finds the named queries, graphs and mappings that a class declares. */
final class DefinitionFinder {

    private DefinitionFinder() {}

    static List<Definition> find(ManagedClass managed, TypeNames names) {
        List<Definition> all = new ArrayList<>();
        XmlClass xml = managed.xml();
        if (xml != null) {
            all.addAll(xml.definitions());
        }
        if (managed.isAnnotated()) {
            TypeElement type = managed.type();
            queries(Marks.all(type, "NamedQuery", "NamedQueries"), names, all);
            queries(Marks.all(type, "NamedNativeQuery", "NamedNativeQueries"), names, all);
            for (AnnotationMirror graph : Marks.all(type, "NamedEntityGraph", "NamedEntityGraphs")) {
                String name = Marks.text(graph, "name");
                all.add(new Definition(Kind.GRAPH, name == null ? entityName(managed) : name, null));
            }
            for (AnnotationMirror mapping : Marks.all(type, "SqlResultSetMapping", "SqlResultSetMappings")) {
                String name = Marks.text(mapping, "name");
                if (name != null) {
                    all.add(new Definition(Kind.MAPPING, name, null));
                }
            }
        }
        return all;
    }

    private static void queries(List<AnnotationMirror> marks, TypeNames names, List<Definition> into) {
        for (AnnotationMirror query : marks) {
            String name = Marks.text(query, "name");
            TypeMirror result = Marks.type(query, "resultClass");
            if (name != null) {
                into.add(new Definition(Kind.QUERY, name, result == null ? null : names.argument(result)));
            }
        }
    }

    private static String entityName(ManagedClass managed) {
        XmlClass xml = managed.xml();
        if (xml != null && xml.entityName() != null) {
            return xml.entityName();
        }
        return Marks.find(managed.type(), "Entity")
                .map(mark -> Marks.text(mark, "name"))
                .orElse(managed.type().getSimpleName().toString());
    }
}
