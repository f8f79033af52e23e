package org.aludel.provider.mapping.source;

import jakarta.persistence.AccessType;
import jakarta.persistence.ExcludeDefaultListeners;
import jakarta.persistence.ExcludeSuperclassListeners;
import jakarta.persistence.IdClass;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * All that annotations and mapping files say of a persistence unit, merged. Immutable, and safe for use by several threads.
 */
public final class MappingSource {

    private final UnitDefaults defaults;
    private final Map<Class<?>, ClassSource> classes;
    private final Map<Class<?>, ClassDeclaration> declarations;
    private final List<ConverterSource> converters;
    private final Map<Class<? extends Annotation>, Map<String, Definition<?>>> definitions;
    private final Set<Class<?>> idClasses;

    private MappingSource(
            UnitDefaults defaults,
            Map<Class<?>, ClassSource> classes,
            Map<Class<?>, ClassDeclaration> declarations,
            List<ConverterSource> converters,
            Map<Class<? extends Annotation>, Map<String, Definition<?>>> definitions) {
        this.defaults = defaults;
        this.classes = Collections.unmodifiableMap(classes);
        this.declarations = declarations;
        this.converters = List.copyOf(converters);
        this.definitions = definitions;
        this.idClasses = classes.values().stream()
                .flatMap(source -> source.annotations().get(IdClass.class).stream())
                .<Class<?>>map(IdClass::value)
                .filter(type -> !type.getName().startsWith("java."))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Reads annotated classes and merges mapping files into them. Superclasses that are annotated, and the classes of the
     * files, belong to the unit without being listed.
     *
     * @param classes the listed classes of the unit
     * @param files its mapping files
     * @param problems where mistakes go; with mistakes the result is not to be used
     */
    public static MappingSource read(Collection<Class<?>> classes, List<OrmXml> files, MappingProblems problems) {
        UnitDefaults defaults = UnitDefaults.of(files, problems);
        Collection<ClassDeclaration> declarations = new Declarations(defaults, problems)
                .addFiles(files)
                .addAll(classes)
                .all();
        MappingSource source = new SourceReader(problems).read(declarations, files, defaults);
        new SourceChecks(source, problems).check();
        return source;
    }

    /** A unit of what was read already. */
    static MappingSource of(
            UnitDefaults defaults,
            Map<Class<?>, ClassSource> classes,
            Map<Class<?>, ClassDeclaration> declarations,
            List<ConverterSource> converters,
            Map<Class<? extends Annotation>, Map<String, Definition<?>>> definitions) {
        return new MappingSource(defaults, classes, declarations, converters, definitions);
    }

    /** What is said for the whole unit. */
    public UnitDefaults defaults() {
        return defaults;
    }

    /** The classes, each after its superclasses. */
    public Collection<ClassSource> classes() {
        return classes.values();
    }

    /** What is said of a class; empty if it is none of the unit. */
    public Optional<ClassSource> find(Class<?> type) {
        return Optional.ofNullable(classes.get(type));
    }

    /** The converters, in the order of the classes. */
    public List<ConverterSource> converters() {
        return converters;
    }

    /**
     * What has a name in the whole unit: queries, generators, mappings of results and entity graphs.
     *
     * @param type the annotation that defines it, as {@code NamedQuery}; never the container of a repeatable one
     * @return the definitions by their names; empty for annotations of other types
     */
    public <A extends Annotation> Map<String, Definition<A>> definitions(Class<A> type) {
        Map<String, Definition<A>> named = new LinkedHashMap<>();
        definitions
                .getOrDefault(type, Map.of())
                .forEach((name, definition) -> named.put(
                        name,
                        new Definition<>(
                                name,
                                type.cast(definition.annotation()),
                                definition.declaredBy(),
                                definition.schema())));
        return Collections.unmodifiableMap(named);
    }

    /** The annotations of the package of a class, which generators without a name may be among. */
    public Annotations packageAnnotations(Class<?> type) {
        Package found = defaults.metadataComplete() ? null : type.getPackage();
        return found == null ? Annotations.none() : Annotations.of(found);
    }

    /**
     * The attributes of an entity or mapped superclass, inherited ones first, with their types as this class sees them. A
     * property that overrides an inherited one is the inherited one.
     */
    public List<AttributeSource> attributes(Class<?> type) {
        return attributes(type, AccessType.FIELD);
    }

    /**
     * The attributes of a class that is embedded, or that is an identifier, inherited ones first. A class that is not in
     * the unit is read with its annotations and all of its superclasses.
     *
     * @param type the class
     * @param access the access type of the class that embeds it, which counts unless the class states its own
     */
    public List<AttributeSource> attributes(Class<?> type, AccessType access) {
        return attributes(type, access, new MappingProblems());
    }

    List<AttributeSource> attributes(Class<?> type, AccessType access, MappingProblems problems) {
        Map<String, AttributeSource> attributes = new LinkedHashMap<>();
        for (Class<?> declaring : classes.containsKey(type) ? types(upTo(type)) : allUpTo(type)) {
            for (AttributeSource attribute : declared(declaring, access, problems)) {
                attributes.putIfAbsent(attribute.name(), attribute.in(type));
            }
        }
        return List.copyOf(attributes.values());
    }

    private List<AttributeSource> declared(Class<?> type, AccessType access, MappingProblems problems) {
        ClassSource source = classes.get(type);
        if (source != null && source.access().isPresent()) {
            return source.attributes();
        }
        ClassDeclaration declaration =
                declarations.getOrDefault(type, ClassDeclaration.undeclared(type, !defaults.metadataComplete()));
        return defaults.cascading(new AttributeReader(problems).read(declaration, access, false));
    }

    /** A class and its superclasses as far as they are in the unit, most general first. */
    public List<ClassSource> upTo(Class<?> type) {
        return allUpTo(type).stream()
                .flatMap(declaring -> find(declaring).stream())
                .toList();
    }

    private static List<Class<?>> types(List<ClassSource> sources) {
        List<Class<?>> types = new ArrayList<>();
        sources.forEach(source -> types.add(source.type()));
        return types;
    }

    private static List<Class<?>> allUpTo(Class<?> type) {
        List<Class<?>> types = new ArrayList<>();
        for (@Nullable Class<?> declaring = type; declaring != null && declaring != Object.class; ) {
            types.add(0, declaring);
            declaring = declaring.getSuperclass();
        }
        return types;
    }

    /** Who is called at the events of an entity. */
    public CallbackChain callbacks(Class<?> entity) {
        List<ListenerSource> listeners = new ArrayList<>();
        List<ClassSource> hierarchy = upTo(entity);
        for (ClassSource source : hierarchy) {
            if (source.annotations().has(ExcludeSuperclassListeners.class)) {
                listeners.clear();
            }
            listeners.addAll(source.listeners());
        }
        if (hierarchy.stream().noneMatch(source -> source.annotations().has(ExcludeDefaultListeners.class))) {
            listeners.addAll(0, defaults.listeners());
        }
        return new CallbackChain(listeners, CallbackReader.inOrder(hierarchy, entity));
    }

    /** How an attribute is mapped; empty if nothing says so and its type has no default, which reading has reported. */
    public Optional<AttributeKind> kind(AttributeSource attribute) {
        return kind(attribute, new MappingProblems());
    }

    Optional<AttributeKind> kind(AttributeSource attribute, MappingProblems problems) {
        return AttributeKind.of(attribute, this::isEmbeddable, this::isConverted, problems);
    }

    /**
     * Whether a class is embeddable: it says so, or is the identifier of an entity, which an identifier that is derived from it
     * may contain without saying so.
     */
    public boolean isEmbeddable(Class<?> type) {
        boolean annotated = !defaults.metadataComplete() && type.isAnnotationPresent(ClassKind.EMBEDDABLE.annotation());
        return annotated
                || idClasses.contains(type)
                || find(type).filter(source -> source.is(ClassKind.EMBEDDABLE)).isPresent();
    }

    private boolean isConverted(Type type) {
        return converters.stream().anyMatch(converter -> converter.autoApply() && converter.appliesTo(type));
    }
}
