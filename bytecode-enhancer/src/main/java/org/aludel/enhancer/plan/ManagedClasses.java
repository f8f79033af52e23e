package org.aludel.enhancer.plan;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.bytebuddy.jar.asm.Opcodes;
import org.aludel.enhancer.classfile.ClassDescription;
import org.aludel.enhancer.error.Refusal;
import org.aludel.enhancer.runtime.Enhanced;
import org.jspecify.annotations.Nullable;

/** Which classes are managed, and which of these are enhanced: the same answer for a class from wherever it is asked. */
final class ManagedClasses {

    static final int MOST_FIELDS = 4_000;
    private static final String TRACKER = "org/aludel/enhancer/runtime/Tracker";

    private final Set<String> names;
    private final Predicate<String> reached;
    private final ClassHierarchy hierarchy;

    ManagedClasses(Set<String> names, Predicate<String> reached, ClassHierarchy hierarchy) {
        this.names = names;
        this.reached = reached;
        this.hierarchy = hierarchy;
    }

    /** Whether a class is an entity, a mapped superclass or an embeddable. */
    boolean isManaged(ClassDescription type) {
        return type.contract() != 0
                || names.contains(type.javaName())
                || ManagedAnnotations.DESCRIPTORS.stream().anyMatch(type.annotations()::contains);
    }

    /** Whether a class is managed, and is enhanced already or will be. */
    boolean isWatched(ClassDescription type) {
        return isManaged(type) && refusal(type).isEmpty();
    }

    /** The watched classes above a class, from the nearest one up. */
    List<ClassDescription> watchedAbove(ClassDescription type) {
        return hierarchy.superclasses(type).stream().filter(this::isWatched).toList();
    }

    /** How many numbered fields the classes above a class have. */
    int fieldsAbove(ClassDescription type) {
        return watchedAbove(type).stream()
                .mapToInt(each -> each.instanceFields().size())
                .sum();
    }

    /** Why a managed class stays plain. */
    Optional<Refusal> refusal(ClassDescription type) {
        return Optional.ofNullable(reason(type));
    }

    private @Nullable Refusal reason(ClassDescription type) {
        String name = type.javaName();
        if (type.contract() == Enhanced.CONTRACT) {
            return reasonOfNumbers(type);
        }
        if (type.contract() != 0) {
            return Refusal.otherContract(name, type.contract(), Enhanced.CONTRACT);
        }
        if ("java/lang/Record".equals(type.superName())) {
            return Refusal.record(name);
        }
        if (type.is(Opcodes.ACC_ANNOTATION)) {
            return Refusal.noClass(name, "an annotation");
        }
        if (type.is(Opcodes.ACC_INTERFACE)) {
            return Refusal.noClass(name, "an interface");
        }
        if (type.is(Opcodes.ACC_ENUM)) {
            return Refusal.noClass(name, "an enum");
        }
        if (!reached.test(name)) {
            return Refusal.unreached(name);
        }
        if (type.instanceFields().size() > MOST_FIELDS) {
            return Refusal.tooManyFields(name, type.instanceFields().size(), MOST_FIELDS);
        }
        if (hierarchy.find(TRACKER) == null) {
            return Refusal.missingRuntime(name);
        }
        Optional<String> missing = hierarchy.missingSuperclass(type);
        if (missing.isPresent()) {
            return Refusal.missingSuperclass(name, missing.get().replace('/', '.'));
        }
        return reasonAbove(type);
    }

    /** An enhanced class is looked at again only for the classes above it, as far as they are there to be looked at. */
    private @Nullable Refusal reasonOfNumbers(ClassDescription type) {
        int now = fieldsAbove(type);
        return now == type.firstField() || hierarchy.missingSuperclass(type).isPresent()
                ? null
                : Refusal.otherSuperclass(type.javaName(), type.firstField(), now);
    }

    private @Nullable Refusal reasonAbove(ClassDescription type) {
        for (ClassDescription above : hierarchy.superclasses(type)) {
            if (isManaged(above)) {
                Refusal cause = reason(above);
                return cause == null ? null : Refusal.plainSuperclass(type.javaName(), above.javaName(), cause);
            }
        }
        return null;
    }
}
