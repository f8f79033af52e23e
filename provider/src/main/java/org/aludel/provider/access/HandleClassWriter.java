package org.aludel.provider.access;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.function.Function;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.ConstantDynamic;
import net.bytebuddy.jar.asm.Handle;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes the class that calls a method handle, which is a constant of it, so that the virtual machine compiles the call with
 * all that the handle is composed of. It is a hidden class of this package: rights to other classes are in the handle.
 *
 * <pre>{@code
 * final class HandleCall implements Function {
 *     public Object apply(Object argument) {
 *         return HANDLE.invokeExact(argument);
 *     }
 * }
 * }</pre>
 */
final class HandleClassWriter {

    private static final byte[] BYTES = write();

    private HandleClassWriter() {}

    /**
     * A function that calls a handle.
     *
     * @param handle takes an object and returns one
     * @throws IllegalAccessException if no class can be defined
     * @throws LinkageError if no class can be defined
     */
    @SuppressWarnings("unchecked") // the generated class has this interface
    static Function<Object, @Nullable Object> function(MethodHandle handle) throws IllegalAccessException {
        MethodHandles.Lookup hidden = MethodHandles.lookup().defineHiddenClassWithClassData(BYTES, handle, true);
        try {
            return (Function<Object, @Nullable Object>)
                    hidden.findConstructor(hidden.lookupClass(), MethodType.methodType(void.class))
                            .invoke();
        } catch (Throwable failure) {
            throw new IllegalStateException(failure); // the constructor is there, and does nothing
        }
    }

    private static byte[] write() {
        ClassWriter writer = CodeWriter.classWriter();
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                Type.getInternalName(HandleClassWriter.class).replace("HandleClassWriter", "HandleCall"),
                null,
                "java/lang/Object",
                new String[] {"java/util/function/Function"});
        CodeWriter constructor = new CodeWriter(writer, 0, "<init>", MethodType.methodType(void.class));
        constructor.superConstructor();
        constructor.end(void.class);
        MethodType type = MethodType.methodType(Object.class, Object.class);
        CodeWriter code = new CodeWriter(writer, Opcodes.ACC_PUBLIC, "apply", type);
        code.visitor().visitLdcInsn(handle());
        code.load(1, Object.class);
        code.visitor()
                .visitMethodInsn(
                        Opcodes.INVOKEVIRTUAL,
                        Type.getInternalName(MethodHandle.class),
                        "invokeExact",
                        type.toMethodDescriptorString(),
                        false);
        code.end(Object.class);
        writer.visitEnd();
        return writer.toByteArray();
    }

    /** The handle that the class is defined with. */
    private static ConstantDynamic handle() {
        MethodType bootstrap =
                MethodType.methodType(Object.class, MethodHandles.Lookup.class, String.class, Class.class);
        Handle classData = new Handle(
                Opcodes.H_INVOKESTATIC,
                Type.getInternalName(MethodHandles.class),
                "classData",
                bootstrap.toMethodDescriptorString(),
                false);
        return new ConstantDynamic("_", Type.getDescriptor(MethodHandle.class), classData);
    }
}
