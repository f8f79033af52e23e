package org.aludel.provider.mapping.source;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.Entity;
import java.io.File;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.annotation.Repeatable;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.aludel.provider.Spec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** The grammar of mapping files against the schemas and annotations of the specification's own library. */
class OrmGrammarTest {

    private static final String SCHEMA = "http://www.w3.org/2001/XMLSchema";

    private final Map<String, Element> types = new LinkedHashMap<>();
    private final List<String> differences = new ArrayList<>();
    private final Set<String> walked = new HashSet<>();

    /** The library as a file, because a schema is not visible outside its module. */
    private static File library() throws Exception {
        return new File(
                Entity.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Element schema(String version) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try (JarFile jar = new JarFile(library());
                InputStream content =
                        jar.getInputStream(jar.getJarEntry("jakarta/persistence/orm_" + version + ".xsd"))) {
            Element schema = factory.newDocumentBuilder().parse(content).getDocumentElement();
            children(schema).forEach(child -> types.put(child.getAttribute("name"), child));
            return requireNonNull(types.get("entity-mappings"));
        }
    }

    private static List<Element> children(Element parent) {
        List<Element> children = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element && SCHEMA.equals(element.getNamespaceURI())) {
                children.add(element);
            }
        }
        return children;
    }

    /** All parts of a name in a type, at any depth but not within the types of its elements. */
    private static List<Element> parts(Element type, String name) {
        List<Element> parts = new ArrayList<>();
        for (Element child : children(type)) {
            if (child.getLocalName().equals(name)) {
                parts.add(child);
            } else if (!child.getLocalName().equals("element")) {
                parts.addAll(parts(child, name));
            }
        }
        return parts;
    }

    @Test
    @Spec({"12.001", "12.014", "12.022", "12.023", "12.024", "12.025", "12.026", "12.027", "12.028", "12.029", "12.030"
    })
    void hasExactlyWhatTheSchemaHas() throws Exception {
        compare("entity-mappings", schema("3_2"), OrmGrammar.ENTITY_MAPPINGS, true);
        assertThat(differences).isEmpty();
        assertThat(walked).hasSizeGreaterThan(100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2_2", "3_0", "3_1"})
    @Spec("12.001")
    void hasAllThatEarlierSchemasHave(String version) throws Exception {
        compare("entity-mappings", schema(version), OrmGrammar.ENTITY_MAPPINGS, false);
        assertThat(differences).isEmpty();
    }

    private void compare(String path, Element type, ElementType ours, boolean exactly) {
        if (!walked.add(path)) {
            return;
        }
        Map<String, Element> elements = byName(parts(type, "element"));
        elements.remove("description");
        Map<String, Element> attributes = byName(parts(type, "attribute"));
        compareNames(path + " elements", elements.keySet(), ours.children().keySet(), exactly);
        compareNames(
                path + " attributes", attributes.keySet(), ours.attributes().keySet(), exactly);
        if (exactly) {
            attributes.forEach((name, attribute) -> note(
                    path + "@" + name + " required",
                    attribute.getAttribute("use").equals("required"),
                    requireNonNull(ours.attributes().get(name)).required()));
        }
        elements.forEach((name, element) -> {
            ElementType.ChildRule rule = requireNonNull(ours.children().get(name), path + "/" + name);
            if (exactly) {
                boolean many = element.getAttribute("maxOccurs").equals("unbounded");
                note(path + "/" + name + " many", many, rule.many());
            }
            note(
                    path + "/" + name + " required",
                    !element.getAttribute("minOccurs").equals("0"),
                    rule.required());
            String typeName = element.getAttribute("type").replaceFirst("^[a-z]+:", "");
            Element inner = types.get(typeName);
            if (inner != null && inner.getLocalName().equals("complexType")) {
                compare(path + "/" + name, inner, rule.type(), exactly);
            } else {
                note(path + "/" + name + " text", true, rule.type().hasText());
            }
        });
    }

    private void note(String what, boolean schema, boolean ours) {
        if (schema != ours) {
            differences.add(what + ": " + schema + " in the schema");
        }
    }

    private static Map<String, Element> byName(List<Element> elements) {
        return elements.stream()
                .collect(Collectors.toMap(
                        element -> element.getAttribute("name"), element -> element, (a, b) -> a, LinkedHashMap::new));
    }

    private void compareNames(String path, Set<String> schema, Set<String> ours, boolean exactly) {
        Set<String> missing = new TreeSet<>(schema);
        missing.removeAll(ours);
        Set<String> more = new TreeSet<>(ours);
        more.removeAll(schema);
        if (!missing.isEmpty() || (exactly && !more.isEmpty())) {
            differences.add(path + ": missing " + missing + ", too many " + more);
        }
    }

    /** Annotations that say nothing of a mapping, or that mapping files say in another way. */
    private static final Set<String> WITHOUT_ELEMENT = Set.of(
            "PersistenceContext",
            "PersistenceContexts",
            "PersistenceProperty",
            "PersistenceUnit",
            "PersistenceUnits",
            "EnumeratedValue", // on a field of an enum, which no file describes
            "EntityListeners", // entity-listeners
            "PostLoad", // post-load, and so on: a method's name
            "PostPersist",
            "PostRemove",
            "PostUpdate",
            "PrePersist",
            "PreRemove",
            "PreUpdate");

    @Test
    @Spec({"12.015", "12.016", "12.017"})
    void makesEveryAnnotationOfTheSpecification() throws Exception {
        Set<String> made = new TreeSet<>(WITHOUT_ELEMENT);
        collect(OrmGrammar.ENTITY_MAPPINGS, made, new HashSet<>());
        Set<String> all = new TreeSet<>();
        try (JarFile jar = new JarFile(library())) {
            jar.stream()
                    .map(entry -> entry.getName())
                    .filter(name -> name.matches("jakarta/persistence/\\w+\\.class"))
                    .map(name -> name.replace('/', '.').replace(".class", ""))
                    .map(OrmGrammarTest::load)
                    .filter(Class::isAnnotation)
                    .forEach(type -> all.add(type.getSimpleName()));
        }
        assertThat(made).isEqualTo(all);
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void collect(ElementType type, Set<String> made, Set<ElementType> seen) {
        if (!seen.add(type)) {
            return;
        }
        add(type.annotation(), made);
        type.attributes().values().forEach(rule -> add(rule.annotation(), made));
        type.children().values().forEach(rule -> {
            add(rule.container(), made);
            collect(rule.type(), made, seen);
        });
    }

    private static void add(@Nullable Class<? extends Annotation> annotation, Set<String> made) {
        if (annotation != null) {
            made.add(annotation.getSimpleName());
            Repeatable repeatable = annotation.getAnnotation(Repeatable.class);
            if (repeatable != null) {
                made.add(repeatable.value().getSimpleName());
            }
        }
    }

    /** Members that mapping files cannot give, by the schema. */
    private static final Set<String> WITHOUT_ATTRIBUTE = Set.of("NamedQuery.resultClass");

    @Test
    @Spec("12.029")
    void givesEveryMemberOfTheAnnotations() {
        Set<String> missing = new TreeSet<>();
        membersMissing(OrmGrammar.ENTITY_MAPPINGS, missing, new HashSet<>());
        assertThat(missing).isEqualTo(WITHOUT_ATTRIBUTE);
    }

    private static void membersMissing(ElementType type, Set<String> missing, Set<ElementType> seen) {
        if (!seen.add(type)) {
            return;
        }
        Set<String> given = new HashSet<>(Set.of(type.textMember()));
        type.attributes().values().forEach(rule -> given.add(rule.member()));
        type.children().values().forEach(rule -> {
            given.add(rule.member());
            membersMissing(rule.type(), missing, seen);
        });
        Class<? extends Annotation> annotation = type.annotation();
        if (annotation != null) {
            for (Method member : AnnotationMembers.of(annotation).values()) {
                if (!given.contains(member.getName())) {
                    missing.add(annotation.getSimpleName() + "." + member.getName());
                }
            }
        }
    }

    @Test
    void namesEveryKindOfClassAndEveryEvent() {
        for (ClassKind kind : ClassKind.values()) {
            assertThat(OrmGrammar.ENTITY_MAPPINGS.children())
                    .containsKey(kind.words().toLowerCase(Locale.ROOT).replace(' ', '-'));
        }
    }
}
