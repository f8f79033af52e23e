package org.aludel.enhancer.plan;

import java.util.List;
import java.util.Set;
import net.bytebuddy.jar.asm.Opcodes;
import org.aludel.enhancer.classfile.ClassDescription;

/** Tells types whose values are never entities, collections or embeddables. */
final class ReferringTypes {

    private static final Set<String> BASIC = Set.of(
            "java/lang/Boolean",
            "java/lang/Byte",
            "java/lang/Character",
            "java/lang/Class",
            "java/lang/Double",
            "java/lang/Float",
            "java/lang/Integer",
            "java/lang/Long",
            "java/lang/Short",
            "java/lang/String",
            "java/util/Calendar",
            "java/util/Currency",
            "java/util/Date",
            "java/util/GregorianCalendar",
            "java/util/Locale",
            "java/util/TimeZone",
            "java/util/UUID");
    private static final List<String> BASIC_PACKAGES = List.of("java/time/", "java/math/", "java/sql/", "java/net/");

    private final ClassHierarchy hierarchy;

    ReferringTypes(ClassHierarchy hierarchy) {
        this.hierarchy = hierarchy;
    }

    /** Whether a field of a type may refer to one; true when in doubt. */
    boolean mayRefer(String descriptor) {
        if (!descriptor.startsWith("L")) {
            return false;
        }
        String name = descriptor.substring(1, descriptor.length() - 1);
        if (BASIC.contains(name) || BASIC_PACKAGES.stream().anyMatch(name::startsWith)) {
            return false;
        }
        if (name.startsWith("java/")) {
            return true;
        }
        ClassDescription type = hierarchy.find(name);
        return type == null || !type.is(Opcodes.ACC_ENUM);
    }
}
