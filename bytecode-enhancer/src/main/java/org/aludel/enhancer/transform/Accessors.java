package org.aludel.enhancer.transform;

import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.Label;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.aludel.enhancer.plan.FieldNumber;

/**
 * Adds static methods through which the fields of a class are read and written, for whoever may use the field.
 *
 * <p>They are the one place where the bytes of the fields are touched, and all that a debugger can step into.
 */
final class Accessors extends AddedMembers {

    private Accessors(ClassVisitor next, EnhancementPlan plan) {
        super(next, plan);
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.fields().isEmpty() ? next : new Accessors(next, plan);
    }

    @Override
    void add(ClassVisitor next) {
        for (FieldNumber field : plan.fields()) {
            addGetter(next, field);
            if (!field.isFinal()) {
                addSetter(next, field);
            }
        }
    }

    private void addGetter(ClassVisitor next, FieldNumber field) {
        Type type = Type.getType(field.descriptor());
        MethodVisitor code =
                begin(next, field, Names.getter(field.name()), Names.getterType(plan.className(), field.descriptor()));
        loadTracker(code, 1);
        Label untold = new Label();
        code.visitJumpInsn(Opcodes.IFNULL, untold);
        tell(code, 1, "reading", field);
        code.visitLabel(untold);
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Names.TRACKER}, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, plan.className(), field.name(), field.descriptor());
        code.visitInsn(type.getOpcode(Opcodes.IRETURN));
        code.visitMaxs(2, 2);
        code.visitEnd();
    }

    private void addSetter(ClassVisitor next, FieldNumber field) {
        int tracker = 1 + Type.getType(field.descriptor()).getSize();
        MethodVisitor code =
                begin(next, field, Names.setter(field.name()), Names.setterType(plan.className(), field.descriptor()));
        loadTracker(code, tracker);
        if (field.mayRefer()) {
            writeAndCompare(code, field, tracker);
        } else {
            write(code, field, tracker);
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(field.mayRefer() ? 4 : 1 + Math.max(1, tracker - 1), tracker + (field.mayRefer() ? 2 : 1));
        code.visitEnd();
    }

    private void write(MethodVisitor code, FieldNumber field, int tracker) {
        Label untold = new Label();
        code.visitJumpInsn(Opcodes.IFNULL, untold);
        tell(code, tracker, "writing", field);
        code.visitLabel(untold);
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Names.TRACKER}, 0, null);
        put(code, field);
    }

    private void writeAndCompare(MethodVisitor code, FieldNumber field, int tracker) {
        int before = tracker + 1;
        Label told = new Label();
        code.visitJumpInsn(Opcodes.IFNONNULL, told);
        put(code, field);
        code.visitInsn(Opcodes.RETURN);
        code.visitLabel(told);
        code.visitFrame(Opcodes.F_APPEND, 1, new Object[] {Names.TRACKER}, 0, null);
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, plan.className(), field.name(), field.descriptor());
        code.visitVarInsn(Opcodes.ASTORE, before);
        tell(code, tracker, "writing", field);
        put(code, field);
        code.visitVarInsn(Opcodes.ALOAD, tracker);
        push(code, field.number());
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Opcodes.ALOAD, before);
        code.visitMethodInsn(
                Opcodes.INVOKEVIRTUAL, Names.TRACKER, "written", "(ILjava/lang/Object;Ljava/lang/Object;)V", false);
    }

    private static MethodVisitor begin(ClassVisitor next, FieldNumber field, String name, String descriptor) {
        int access = field.visibility() | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC;
        MethodVisitor code = next.visitMethod(access, name, descriptor, null, null);
        code.visitCode();
        return code;
    }

    private void loadTracker(MethodVisitor code, int variable) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitFieldInsn(Opcodes.GETFIELD, plan.className(), Names.TRACKER_FIELD, Names.TRACKER_TYPE);
        code.visitVarInsn(Opcodes.ASTORE, variable);
        code.visitVarInsn(Opcodes.ALOAD, variable);
    }

    private static void tell(MethodVisitor code, int tracker, String method, FieldNumber field) {
        code.visitVarInsn(Opcodes.ALOAD, tracker);
        push(code, field.number());
        code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, Names.TRACKER, method, "(I)V", false);
    }

    private void put(MethodVisitor code, FieldNumber field) {
        code.visitVarInsn(Opcodes.ALOAD, 0);
        code.visitVarInsn(Type.getType(field.descriptor()).getOpcode(Opcodes.ILOAD), 1);
        code.visitFieldInsn(Opcodes.PUTFIELD, plan.className(), field.name(), field.descriptor());
    }

    private static void push(MethodVisitor code, int number) {
        if (number <= 5) {
            code.visitInsn(Opcodes.ICONST_0 + number);
        } else if (number <= Byte.MAX_VALUE) {
            code.visitIntInsn(Opcodes.BIPUSH, number);
        } else if (number <= Short.MAX_VALUE) {
            code.visitIntInsn(Opcodes.SIPUSH, number);
        } else {
            code.visitLdcInsn(number);
        }
    }
}
