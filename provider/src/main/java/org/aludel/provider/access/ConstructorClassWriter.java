package org.aludel.provider.access;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.util.function.Function;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.jspecify.annotations.Nullable;

/**
 * Writes the class that calls a constructor. Like {@link AccessClassWriter}'s it is a hidden class of the same nest, with
 * an interface of the JDK:
 *
 * <pre>{@code
 * final class Money$Constructor implements Function {
 *     public Object apply(Object values) {
 *         return new Money((BigDecimal) ((Object[]) values)[0], (Currency) ((Object[]) values)[1]);
 *     }
 * }
 * }</pre>
 */
final class ConstructorClassWriter {

    private final ConstructorPlan plan;
    private final ClassWriter writer = CodeWriter.classWriter();

    private ConstructorClassWriter(ConstructorPlan plan) {
        this.plan = plan;
    }

    /**
     * The call of a constructor with an array of values.
     *
     * @throws IllegalAccessException if the package is closed
     * @throws LinkageError if no class can be defined
     */
    @SuppressWarnings("unchecked") // the generated class has this interface
    static Function<@Nullable Object[], Object> constructor(ConstructorPlan plan) throws IllegalAccessException {
        MethodHandle constructor = GeneratedAccess.constructor(
                plan.type(), new ConstructorClassWriter(plan).write(), MethodType.methodType(void.class));
        try {
            return (Function<@Nullable Object[], Object>) (Function<?, ?>) constructor.invoke();
        } catch (Throwable failure) {
            throw new IllegalStateException(failure); // the constructor does nothing
        }
    }

    private byte[] write() {
        String target = Type.getInternalName(plan.type());
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                target + "$Constructor",
                null,
                "java/lang/Object",
                new String[] {"java/util/function/Function"});
        CodeWriter constructor = new CodeWriter(writer, 0, "<init>", MethodType.methodType(void.class));
        constructor.superConstructor();
        constructor.end(void.class);
        CodeWriter code =
                new CodeWriter(writer, Opcodes.ACC_PUBLIC, "apply", MethodType.methodType(Object.class, Object.class));
        code.visitor().visitTypeInsn(Opcodes.NEW, target);
        code.visitor().visitInsn(Opcodes.DUP);
        for (int i = 0; i < plan.parameters().size(); i++) {
            argument(code, plan.parameters().get(i), plan.values().get(i));
        }
        String descriptor = MethodType.methodType(void.class, plan.parameters()).toMethodDescriptorString();
        code.visitor().visitMethodInsn(Opcodes.INVOKESPECIAL, target, "<init>", descriptor, false);
        code.end(Object.class);
        writer.visitEnd();
        return writer.toByteArray();
    }

    private static void argument(CodeWriter code, Class<?> type, int value) {
        if (value < 0) {
            code.zero(type);
            return;
        }
        code.load(1, Object.class);
        code.visitor().visitTypeInsn(Opcodes.CHECKCAST, "[Ljava/lang/Object;");
        code.constant(value);
        code.visitor().visitInsn(Opcodes.AALOAD);
        code.unbox(type);
    }
}
