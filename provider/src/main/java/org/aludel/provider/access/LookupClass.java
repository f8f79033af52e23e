package org.aludel.provider.access;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/**
 * A class in a package of an application that gives lookups with all rights to its own package, which may take them
 * anyway. It is defined once for each package and class loader:
 *
 * <pre>{@code
 * final class AludelLookup {
 *     static MethodHandles.Lookup in(Class<?> type) throws IllegalAccessException {
 *         return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
 *     }
 * }
 * }</pre>
 */
final class LookupClass {

    /** The name of its method. */
    static final String METHOD = "in";

    private static final String SIMPLE_NAME = "AludelLookup";

    private LookupClass() {}

    /**
     * The class in the package of a lookup.
     *
     * @throws IllegalAccessException if the lookup has not the right to define classes
     * @throws LinkageError if the class cannot be defined
     */
    static Class<?> in(MethodHandles.Lookup lookup) throws IllegalAccessException {
        String packageName = lookup.lookupClass().getPackageName();
        String name = packageName.isEmpty() ? SIMPLE_NAME : packageName + "." + SIMPLE_NAME;
        try {
            return lookup.findClass(name);
        } catch (ClassNotFoundException undefined) {
            return define(lookup, name);
        }
    }

    private static Class<?> define(MethodHandles.Lookup lookup, String name) throws IllegalAccessException {
        try {
            return lookup.defineClass(bytes(name.replace('.', '/')));
        } catch (LinkageError failure) {
            try {
                return lookup.findClass(name); // another thread was faster
            } catch (ClassNotFoundException undefined) {
                throw failure;
            }
        }
    }

    private static byte[] bytes(String internalName) {
        String lookup = Type.getDescriptor(MethodHandles.Lookup.class);
        String handles = Type.getInternalName(MethodHandles.class);
        String descriptor =
                MethodType.methodType(MethodHandles.Lookup.class, Class.class).toMethodDescriptorString();
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                internalName,
                null,
                "java/lang/Object",
                null);
        MethodVisitor method = writer.visitMethod(
                Opcodes.ACC_STATIC, METHOD, descriptor, null, new String[] {"java/lang/IllegalAccessException"});
        method.visitCode();
        method.visitVarInsn(Opcodes.ALOAD, 0);
        method.visitMethodInsn(Opcodes.INVOKESTATIC, handles, "lookup", "()" + lookup, false);
        method.visitMethodInsn(
                Opcodes.INVOKESTATIC, handles, "privateLookupIn", "(Ljava/lang/Class;" + lookup + ")" + lookup, false);
        method.visitInsn(Opcodes.ARETURN);
        method.visitMaxs(0, 0);
        method.visitEnd();
        writer.visitEnd();
        return writer.toByteArray();
    }
}
