package org.aludel.enhancer.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aludel.enhancer.classfile.ClassDescription;
import org.aludel.enhancer.classfile.ClassFiles;
import org.aludel.enhancer.classfile.FieldDescription;
import org.aludel.enhancer.classfile.FieldReference;
import org.jspecify.annotations.Nullable;

/** Superclasses, interfaces and inherited fields, as far as class files are found. */
final class ClassHierarchy {

    /**
     * A field and the class that declares it.
     *
     * @param declaring the class
     * @param field the field
     */
    record DeclaredField(ClassDescription declaring, FieldDescription field) {}

    private final ClassFiles files;

    ClassHierarchy(ClassFiles files) {
        this.files = files;
    }

    @Nullable
    ClassDescription find(String name) {
        return files.find(name);
    }

    /** The superclasses from the nearest one up, without {@code java.lang.Object}; ends where a file is not found. */
    List<ClassDescription> superclasses(ClassDescription type) {
        List<ClassDescription> found = new ArrayList<>();
        ClassDescription next = superclass(type);
        while (next != null && !next.name().equals("java/lang/Object") && !found.contains(next)) {
            found.add(next);
            next = superclass(next);
        }
        return found;
    }

    private @Nullable ClassDescription superclass(ClassDescription type) {
        String name = type.superName();
        return name == null ? null : files.find(name);
    }

    /** The name of the superclass whose file is not found, of a class or one above it. */
    Optional<String> missingSuperclass(ClassDescription type) {
        List<ClassDescription> all = superclasses(type);
        String last = (all.isEmpty() ? type : all.get(all.size() - 1)).superName();
        return last == null || files.find(last) != null ? Optional.empty() : Optional.of(last);
    }

    /** Whether a class is of an interface. */
    boolean implementsInterface(ClassDescription type, String wanted) {
        if (type.name().equals(wanted) || type.interfaces().contains(wanted)) {
            return true;
        }
        for (String name : type.interfaces()) {
            ClassDescription next = files.find(name);
            if (next != null && implementsInterface(next, wanted)) {
                return true;
            }
        }
        ClassDescription next = superclass(type);
        return next != null && implementsInterface(next, wanted);
    }

    /** The field that an instruction means, if it is one of instances. */
    Optional<DeclaredField> resolve(FieldReference reference) {
        ClassDescription owner = files.find(reference.owner());
        while (owner != null && !owner.name().startsWith("java/")) {
            Optional<FieldDescription> field = owner.field(reference.name(), reference.descriptor());
            if (field.isPresent()) {
                return field.get().isOfInstances()
                        ? Optional.of(new DeclaredField(owner, field.get()))
                        : Optional.empty();
            }
            owner = superclass(owner);
        }
        return Optional.empty();
    }
}
