package org.aludel.enhancer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Predicate;
import net.bytebuddy.jar.asm.Opcodes;
import org.aludel.enhancer.classfile.ClassDescription;
import org.aludel.enhancer.classfile.ClassFileHeader;
import org.aludel.enhancer.classfile.ClassFiles;
import org.aludel.enhancer.classfile.FieldDescription;
import org.aludel.enhancer.classfile.FieldReference;
import org.aludel.enhancer.classfile.MethodDescription;
import org.aludel.enhancer.error.Refusal;

/** Decides what is to change in a class. */
public final class Planner {

    private static final String SERIALIZABLE = "java/io/Serializable";

    /** The method that such calls are followed by in a class that was enhanced before. */
    private static final String RESET_OF_CLONES = "aludel$cloned";

    private final boolean constructors;
    private final Set<String> names;
    private final Predicate<String> reached;

    /**
     * A planner.
     *
     * @param constructors whether classes get a constructor without parameters that have none
     * @param names the names of managed classes that have no annotation
     * @param reached tells of the name of a plain managed class whether it is going to be enhanced
     */
    public Planner(boolean constructors, Set<String> names, Predicate<String> reached) {
        this.constructors = constructors;
        this.names = Set.copyOf(names);
        this.reached = reached;
    }

    /** The same, for which fewer classes are reached. */
    public Planner reachingOnly(Predicate<String> fewer) {
        return new Planner(constructors, names, reached.and(fewer));
    }

    /** Whether anything may be to change in a class; looks at nothing else than the class. */
    public boolean mayConcern(ClassFileHeader header) {
        return header.usesFieldsOfOthers() || mayBeManaged(header) || header.callsCloneOfSuperclass();
    }

    /** Whether a class may be managed; looks at nothing else than the class. */
    public boolean mayBeManaged(ClassFileHeader header) {
        return names.contains(header.name().replace('/', '.')) || ManagedAnnotations.mayBeOn(header);
    }

    /**
     * Why a class stays plain; empty if it is not managed at all, or is enhanced already, or will be.
     *
     * @param type the class
     * @param files where the other classes are found
     */
    public Optional<Refusal> refusal(ClassDescription type, ClassFiles files) {
        ManagedClasses managed = managed(new ClassHierarchy(files.with(type)));
        return managed.isManaged(type) ? managed.refusal(type) : Optional.empty();
    }

    /**
     * What is to change in a class that is not enhanced.
     *
     * @param bytes its class file
     * @param header what the constant pool of it says
     * @param type its description
     * @param files where the other classes are found
     */
    public EnhancementPlan plan(byte[] bytes, ClassFileHeader header, ClassDescription type, ClassFiles files) {
        ClassHierarchy hierarchy = new ClassHierarchy(files.with(type));
        ManagedClasses managed = managed(hierarchy);
        List<ClassDescription> above = managed.watchedAbove(type);
        boolean watched = managed.isWatched(type);
        boolean tracker = watched && above.isEmpty();
        boolean serializable = watched && hierarchy.implementsInterface(type, SERIALIZABLE);
        int firstField = managed.fieldsAbove(type);
        return new EnhancementPlan(
                type.name(),
                type.superName(),
                watched,
                firstField,
                watched ? numbers(type, firstField, new ReferringTypes(hierarchy)) : List.of(),
                watched ? PropertyScan.of(bytes, type) : List.of(),
                tracker,
                serializable && above.stream().noneMatch(each -> hierarchy.implementsInterface(each, SERIALIZABLE)),
                serializable && !type.declaresField("serialVersionUID")
                        ? OptionalLong.of(SerialVersion.of(bytes))
                        : OptionalLong.empty(),
                watched && getsConstructor(type, hierarchy, managed),
                tracker ? inheritedCloneMethods(type, hierarchy) : List.of(),
                (watched || !above.isEmpty()) && header.callsCloneOfSuperclass() && !header.mentions(RESET_OF_CLONES),
                routes(bytes, header, hierarchy, managed));
    }

    private ManagedClasses managed(ClassHierarchy hierarchy) {
        return new ManagedClasses(names, reached, hierarchy);
    }

    private static List<FieldNumber> numbers(ClassDescription type, int first, ReferringTypes types) {
        List<FieldNumber> numbers = new ArrayList<>();
        for (FieldDescription field : type.instanceFields()) {
            numbers.add(new FieldNumber(
                    first + numbers.size(),
                    field.access(),
                    field.name(),
                    field.descriptor(),
                    types.mayRefer(field.descriptor())));
        }
        return numbers;
    }

    private static List<FieldRoute> routes(
            byte[] bytes, ClassFileHeader header, ClassHierarchy hierarchy, ManagedClasses managed) {
        List<FieldRoute> routes = new ArrayList<>();
        for (FieldReference reference : header.fieldReferences()) {
            hierarchy
                    .resolve(reference)
                    .filter(found -> managed.isWatched(found.declaring()))
                    .ifPresent(found -> routes.add(new FieldRoute(
                            reference, found.declaring().name(), !found.field().isFinal())));
        }
        if (!routes.isEmpty()) {
            // a class that was enhanced before still names the fields, and uses them no more
            Set<FieldReference> used = FieldUses.of(bytes);
            routes.removeIf(route -> !used.contains(route.reference()));
        }
        return routes;
    }

    private boolean getsConstructor(ClassDescription type, ClassHierarchy hierarchy, ManagedClasses managed) {
        if (!constructors || type.inner() || type.noArgumentConstructor().isPresent()) {
            return false;
        }
        String name = type.superName();
        ClassDescription superclass = name == null ? null : hierarchy.find(name);
        if (superclass == null) {
            return false;
        }
        Optional<MethodDescription> constructor = superclass.noArgumentConstructor();
        if (constructor.isEmpty()) {
            return managed.isWatched(superclass)
                    && superclass.contract() == 0
                    && getsConstructor(superclass, hierarchy, managed);
        }
        MethodDescription found = constructor.get();
        boolean samePackage = superclass.packageName().equals(type.packageName());
        return found.is(Opcodes.ACC_PUBLIC)
                || found.is(Opcodes.ACC_PROTECTED)
                || samePackage && !found.is(Opcodes.ACC_PRIVATE);
    }

    /** Those that a plain class above the topmost watched one declares: they copy the tracker and know nothing of it. */
    private static List<MethodDescription> inheritedCloneMethods(ClassDescription type, ClassHierarchy hierarchy) {
        if (!type.cloneMethods().isEmpty()) {
            return List.of();
        }
        for (ClassDescription superclass : hierarchy.superclasses(type)) {
            List<MethodDescription> methods = superclass.cloneMethods();
            if (!methods.isEmpty()) {
                boolean open = methods.stream()
                        .allMatch(method -> !method.is(Opcodes.ACC_FINAL)
                                && !method.is(Opcodes.ACC_ABSTRACT)
                                && (method.is(Opcodes.ACC_PUBLIC) || method.is(Opcodes.ACC_PROTECTED)));
                return open ? methods : List.of();
            }
        }
        return List.of();
    }
}
