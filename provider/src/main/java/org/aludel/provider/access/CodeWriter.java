package org.aludel.provider.access;

import static java.util.Objects.requireNonNull;

import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;

/** Writes the code of one method of a generated class. Belongs to one thread. */
final class CodeWriter {

    private final MethodVisitor visitor;

    /** Begins a method. */
    CodeWriter(ClassWriter writer, int access, String name, MethodType type) {
        this.visitor = writer.visitMethod(access, name, type.toMethodDescriptorString(), null, null);
        visitor.visitCode();
    }

    /** A writer of classes whose code meets no types but those that are named; none is loaded for it. */
    static ClassWriter classWriter() {
        return new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected String getCommonSuperClass(String one, String other) {
                return "java/lang/Object";
            }
        };
    }

    MethodVisitor visitor() {
        return visitor;
    }

    /** Calls the constructor of {@code Object} on this. */
    void superConstructor() {
        load(0, Object.class);
        visitor.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
    }

    void load(int variable, Class<?> type) {
        visitor.visitVarInsn(Type.getType(type).getOpcode(Opcodes.ILOAD), variable);
    }

    void constant(int value) {
        if (value <= Byte.MAX_VALUE) {
            visitor.visitIntInsn(Opcodes.BIPUSH, value);
        } else {
            visitor.visitIntInsn(Opcodes.SIPUSH, value); // no class has more members
        }
    }

    /** Null, 0 or false. */
    void zero(Class<?> type) {
        int instruction = type == long.class
                ? Opcodes.LCONST_0
                : type == double.class
                        ? Opcodes.DCONST_0
                        : type == float.class
                                ? Opcodes.FCONST_0
                                : type.isPrimitive() ? Opcodes.ICONST_0 : Opcodes.ACONST_NULL;
        visitor.visitInsn(instruction);
    }

    /** Reads a member of the instance on the stack. */
    void get(Member member) {
        access(member, Opcodes.GETFIELD);
    }

    /** Writes the value on the stack into a member of the instance below it. */
    void set(Member member) {
        access(member, Opcodes.PUTFIELD);
    }

    private void access(Member member, int fieldAccess) {
        String owner = Type.getInternalName(member.declaring());
        Field field = member.field();
        if (field != null) {
            visitor.visitFieldInsn(fieldAccess, owner, field.getName(), Type.getDescriptor(field.getType()));
            return;
        }
        Method method = requireNonNull(member.method());
        visitor.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, owner, method.getName(), Type.getMethodDescriptor(method), false);
        if (fieldAccess == Opcodes.PUTFIELD && method.getReturnType() != void.class) {
            boolean wide = method.getReturnType() == long.class || method.getReturnType() == double.class;
            visitor.visitInsn(wide ? Opcodes.POP2 : Opcodes.POP); // a setter that can be chained
        }
    }

    /** Turns the value of a primitive type on the stack into its wrapper. */
    void box(Class<?> type) {
        if (type.isPrimitive()) {
            MethodType valueOf = MethodType.methodType(wrapper(type), type);
            visitor.visitMethodInsn(
                    Opcodes.INVOKESTATIC,
                    Type.getInternalName(wrapper(type)),
                    "valueOf",
                    valueOf.toMethodDescriptorString(),
                    false);
        }
    }

    /** Turns the object on the stack into a value of a type. */
    void unbox(Class<?> type) {
        visitor.visitTypeInsn(Opcodes.CHECKCAST, Type.getInternalName(wrapper(type)));
        if (type.isPrimitive()) {
            visitor.visitMethodInsn(
                    Opcodes.INVOKEVIRTUAL,
                    Type.getInternalName(wrapper(type)),
                    type.getName() + "Value",
                    "()" + Type.getDescriptor(type),
                    false);
        }
    }

    private static Class<?> wrapper(Class<?> type) {
        return MethodType.methodType(type).wrap().returnType();
    }

    /** Branches by the number on the stack; goes on behind for numbers that have no case. */
    void cases(int first, int last, IntPredicate present, IntConsumer body) {
        Label none = new Label();
        Label[] labels = new Label[Math.max(last, first) - first + 1]; // one at least, even if it has no case
        Arrays.setAll(labels, i -> first + i <= last && present.test(first + i) ? new Label() : none);
        visitor.visitTableSwitchInsn(first, first + labels.length - 1, none, labels);
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] != none) {
                visitor.visitLabel(labels[i]);
                body.accept(first + i);
            }
        }
        visitor.visitLabel(none);
    }

    void returnValue(Class<?> type) {
        visitor.visitInsn(Type.getType(type).getOpcode(Opcodes.IRETURN));
    }

    /** Returns, and ends the method. */
    void end(Class<?> type) {
        returnValue(type);
        visitor.visitMaxs(0, 0);
        visitor.visitEnd();
    }

    /** Fails, and ends the method. */
    void fail() {
        String failure = "java/lang/UnsupportedOperationException";
        visitor.visitTypeInsn(Opcodes.NEW, failure);
        visitor.visitInsn(Opcodes.DUP);
        visitor.visitMethodInsn(Opcodes.INVOKESPECIAL, failure, "<init>", "()V", false);
        visitor.visitInsn(Opcodes.ATHROW);
        visitor.visitMaxs(0, 0);
        visitor.visitEnd();
    }
}
