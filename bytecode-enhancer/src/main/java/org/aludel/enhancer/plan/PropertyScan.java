package org.aludel.enhancer.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.classfile.ClassDescription;
import org.aludel.enhancer.classfile.FieldDescription;
import org.jspecify.annotations.Nullable;

/** Finds the fields that the getters of a class read. */
final class PropertyScan extends ClassVisitor {

    private final ClassDescription type;
    private final Set<String> names;
    private final Map<String, Set<String>> reads = new LinkedHashMap<>();

    private PropertyScan(ClassDescription type) {
        super(OpenedClassReader.ASM_API);
        this.type = type;
        this.names = type.instanceFields().stream().map(FieldDescription::name).collect(Collectors.toUnmodifiableSet());
    }

    static List<PropertyFields> of(byte[] bytes, ClassDescription type) {
        PropertyScan scan = new PropertyScan(type);
        new ClassReader(bytes).accept(scan, ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        List<PropertyFields> found = new ArrayList<>();
        scan.reads.forEach((name, fields) -> {
            if (!fields.isEmpty()) {
                found.add(new PropertyFields(name, List.copyOf(fields)));
            }
        });
        return found;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        String property = property(access, name, descriptor);
        if (property == null) {
            return null;
        }
        Set<String> read = reads.computeIfAbsent(property, first -> new LinkedHashSet<>());
        return new MethodVisitor(api) {
            @Override
            public void visitFieldInsn(int opcode, String owner, String field, String fieldType) {
                if (opcode == Opcodes.GETFIELD && owner.equals(type.name()) && names.contains(field)) {
                    read.add(field);
                }
            }
        };
    }

    private static @Nullable String property(int access, String name, String descriptor) {
        if (!descriptor.startsWith("()") || (access & (Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC)) != 0) {
            return null;
        }
        if (name.startsWith("get") && name.length() > 3 && !descriptor.equals("()V")) {
            return decapitalized(name.substring(3));
        }
        boolean test = descriptor.equals("()Z") || descriptor.equals("()Ljava/lang/Boolean;");
        return test && name.startsWith("is") && name.length() > 2 ? decapitalized(name.substring(2)) : null;
    }

    /** As {@code java.beans.Introspector} does it: {@code getURL()} is the property {@code URL}. */
    private static String decapitalized(String name) {
        boolean keeps =
                name.length() > 1 && Character.isUpperCase(name.charAt(0)) && Character.isUpperCase(name.charAt(1));
        return keeps ? name : Character.toLowerCase(name.charAt(0)) + name.substring(1);
    }
}
