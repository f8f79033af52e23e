package org.aludel.provider.mapping.source;

import jakarta.persistence.Access;
import jakarta.persistence.AccessType;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the access types of classes. What a class states counts for it alone. The others of a hierarchy share one, which is
 * where their mapping annotations are, that of the identifier first; without any, that of their mapping file, or else of the
 * nearest superclass. Embeddable classes that state none stay open.
 */
final class AccessInference {

    private final Hierarchies hierarchies;
    private final MappingProblems problems;
    private final Map<Class<?>, AccessType> access = new LinkedHashMap<>();
    private final Set<Class<?>> mixed = new HashSet<>();

    private AccessInference(Hierarchies hierarchies, MappingProblems problems) {
        this.hierarchies = hierarchies;
        this.problems = problems;
    }

    static AccessInference of(Collection<ClassDeclaration> declarations, MappingProblems problems) {
        AccessInference inference = new AccessInference(new Hierarchies(declarations), problems);
        inference.infer(declarations);
        return inference;
    }

    /** The access type of a class; empty if it is that of whoever embeds it. */
    Optional<AccessType> of(Class<?> type) {
        return Optional.ofNullable(access.get(type));
    }

    /** Whether annotations on both sides of a class are reported already. */
    boolean isMixed(Class<?> type) {
        return mixed.contains(type);
    }

    private void infer(Collection<ClassDeclaration> declarations) {
        declarations.forEach(declaration ->
                declaration.explicitAccess().ifPresent(explicit -> access.put(declaration.type(), explicit)));
        Map<Class<?>, Map<Class<?>, ClassDeclaration>> groups = new LinkedHashMap<>();
        for (ClassDeclaration declaration : declarations) {
            if (declaration.kind() == ClassKind.ENTITY) {
                Map<Class<?>, ClassDeclaration> group =
                        groups.computeIfAbsent(hierarchies.root(declaration), root -> new LinkedHashMap<>());
                hierarchies.upTo(declaration).forEach(each -> group.put(each.type(), each));
            }
        }
        groups.forEach((root, group) -> inferGroup(root, group.values()));
        for (ClassDeclaration declaration : declarations) {
            if (declaration.kind() == ClassKind.MAPPED_SUPERCLASS) {
                inferGroup(declaration.type(), List.of(declaration));
            } else if (declaration.kind() == ClassKind.EMBEDDABLE && declaration.defaultAccess() != null) {
                if (placements(declaration, true).isEmpty()) {
                    access.putIfAbsent(declaration.type(), declaration.defaultAccess());
                }
            }
        }
    }

    private void inferGroup(Class<?> root, Collection<ClassDeclaration> group) {
        List<ClassDeclaration> open = group.stream()
                .filter(declaration -> !access.containsKey(declaration.type()))
                .toList();
        List<Placement> placements = placements(open, false);
        if (placements.isEmpty()) {
            placements = placements(open, true);
        }
        AccessType ofId = accessOfId(placements);
        if (ofId != null) {
            open.forEach(declaration -> access.put(declaration.type(), ofId));
            return;
        }
        Placement first = placements.isEmpty() ? null : placements.get(0);
        Placement other = placements.stream()
                .filter(placement -> first != null && placement.access != first.access)
                .findFirst()
                .orElse(null);
        if (first != null && other != null) {
            boolean fieldFirst = first.access == AccessType.FIELD;
            problems.add(SourceProblems.mixedAccess(
                    root, (fieldFirst ? first : other).words(), (fieldFirst ? other : first).words()));
            open.forEach(declaration -> mixed.add(declaration.type()));
        }
        open.forEach(
                declaration -> access.put(declaration.type(), first == null ? byDefault(declaration) : first.access));
    }

    /**
     * The side where the identifier is annotated, which decides for the others: getters if the same one is annotated on
     * both; null if none is, or others.
     */
    private static @Nullable AccessType accessOfId(List<Placement> placements) {
        List<AccessType> sides = placements.stream()
                .filter(Placement::isId)
                .map(Placement::access)
                .toList();
        if (sides.stream().distinct().count() < 2) {
            return sides.isEmpty() ? null : sides.get(0);
        }
        return ids(placements, AccessType.FIELD).equals(ids(placements, AccessType.PROPERTY))
                ? AccessType.PROPERTY
                : null;
    }

    private static Set<String> ids(List<Placement> placements, AccessType side) {
        return placements.stream()
                .filter(placement -> placement.isId() && placement.access() == side)
                .map(Placement::attribute)
                .collect(Collectors.toSet());
    }

    private AccessType byDefault(ClassDeclaration declaration) {
        AccessType ofFile = declaration.defaultAccess();
        if (ofFile != null) {
            return ofFile;
        }
        List<AccessType> above = hierarchies.upTo(declaration).stream()
                .map(superclass -> access.get(superclass.type()))
                .filter(Objects::nonNull)
                .toList();
        // A class that only a mapping file describes has its state in fields unless the file says otherwise.
        boolean matters = declaration.kind() == ClassKind.ENTITY
                && declaration.attributes().isEmpty()
                && !AttributeReader.isEmpty(declaration.type());
        if (above.isEmpty() && matters) {
            problems.add(SourceProblems.undeterminedAccess(declaration));
        }
        return above.isEmpty() ? AccessType.FIELD : above.get(above.size() - 1);
    }

    /** A member that bears mapping annotations. */
    private record Placement(Class<?> type, String member, AccessType access, boolean isId) {

        String words() {
            return type.getSimpleName() + "." + member;
        }

        /** The attribute, in small letters. */
        String attribute() {
            return member.replaceFirst("^(get|is)(.*)\\(\\)$", "$2").toLowerCase(Locale.ROOT);
        }
    }

    private static List<Placement> placements(Collection<ClassDeclaration> declarations, boolean withAccess) {
        List<Placement> placements = new ArrayList<>();
        declarations.forEach(declaration -> placements.addAll(placements(declaration, withAccess)));
        return placements;
    }

    private static List<Placement> placements(ClassDeclaration declaration, boolean withAccess) {
        List<Placement> placements = new ArrayList<>();
        if (!declaration.annotated() || declaration.type().isRecord()) {
            return placements;
        }
        Class<?> type = declaration.type();
        Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .filter(field -> places(declaration, field.getName(), field, withAccess))
                .forEach(field -> placements.add(new Placement(type, field.getName(), AccessType.FIELD, isId(field))));
        Properties.of(type).forEach((name, property) -> {
            if (places(declaration, name, property.getter(), withAccess)) {
                String member = property.getter().getName() + "()";
                placements.add(new Placement(type, member, AccessType.PROPERTY, isId(property.getter())));
            }
        });
        return placements;
    }

    private static boolean isId(AnnotatedElement member) {
        return member.isAnnotationPresent(Id.class) || member.isAnnotationPresent(EmbeddedId.class);
    }

    /** Whether a member bears mapping annotations that count: those with {@code @Access} only if there are no others. */
    private static boolean places(
            ClassDeclaration declaration, String name, AnnotatedElement member, boolean withAccess) {
        Annotations annotations = Annotations.of(member);
        return !declaration.attributes().containsKey(name)
                && MappingAnnotations.areIn(annotations)
                && (withAccess || !annotations.has(Access.class));
    }

    /** The classes of a unit by their inheritance. */
    private record Hierarchies(Map<Class<?>, ClassDeclaration> declarations) {

        Hierarchies(Collection<ClassDeclaration> declarations) {
            this(new LinkedHashMap<>());
            declarations.forEach(declaration -> this.declarations.put(declaration.type(), declaration));
        }

        /** A class and its superclasses in the unit, most general first. */
        List<ClassDeclaration> upTo(ClassDeclaration declaration) {
            List<ClassDeclaration> classes = new ArrayList<>();
            for (@Nullable Class<?> type = declaration.type(); type != null; type = type.getSuperclass()) {
                ClassDeclaration known = declarations.get(type);
                if (known != null) {
                    classes.add(0, known);
                }
            }
            return classes;
        }

        /** The most general entity above an entity, which may be itself. */
        Class<?> root(ClassDeclaration entity) {
            return upTo(entity).stream()
                    .filter(declaration -> declaration.kind() == ClassKind.ENTITY)
                    .map(ClassDeclaration::type)
                    .findFirst()
                    .orElse(entity.type());
        }
    }
}
