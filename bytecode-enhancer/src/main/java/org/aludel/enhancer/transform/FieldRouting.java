package org.aludel.enhancer.transform;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.classfile.FieldReference;
import org.aludel.enhancer.plan.EnhancementPlan;
import org.aludel.enhancer.plan.FieldRoute;
import org.jspecify.annotations.Nullable;

/**
 * Replaces instructions that read and write fields by calls of their accessors. These take the same operands and leave the
 * same results, so that nothing else changes in a method.
 *
 * <p>What a constructor writes into its own fields before it calls another constructor stays as it is: nothing but that is
 * possible with an instance that is not initialized.
 */
final class FieldRouting extends ClassVisitor {

    private final String className;
    private final Map<FieldReference, FieldRoute> routes;

    private FieldRouting(ClassVisitor next, EnhancementPlan plan) {
        super(OpenedClassReader.ASM_API, next);
        this.className = plan.className();
        this.routes = plan.routes().stream()
                .collect(Collectors.toUnmodifiableMap(FieldRoute::reference, Function.identity()));
    }

    static ClassVisitor over(ClassVisitor next, EnhancementPlan plan) {
        return plan.routes().isEmpty() ? next : new FieldRouting(next, plan);
    }

    @Override
    public MethodVisitor visitMethod(
            int access, String name, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        MethodVisitor next = super.visitMethod(access, name, descriptor, signature, exceptions);
        return new RoutedMethod(next, name.equals("<init>"));
    }

    private final class RoutedMethod extends MethodVisitor {

        private boolean beforeConstructor;
        /** How many instances exist that no constructor was called for yet, without the one of this constructor. */
        private int raw;

        RoutedMethod(MethodVisitor next, boolean constructor) {
            super(OpenedClassReader.ASM_API, next);
            this.beforeConstructor = constructor;
        }

        @Override
        public void visitTypeInsn(int opcode, String type) {
            if (opcode == Opcodes.NEW) {
                raw++;
            }
            super.visitTypeInsn(opcode, type);
        }

        @Override
        public void visitMethodInsn(int opcode, String owner, String name, String descriptor, boolean isInterface) {
            if (opcode == Opcodes.INVOKESPECIAL && name.equals("<init>")) {
                if (raw == 0) {
                    beforeConstructor = false;
                } else {
                    raw--;
                }
            }
            super.visitMethodInsn(opcode, owner, name, descriptor, isInterface);
        }

        @Override
        public void visitFieldInsn(int opcode, String owner, String name, String descriptor) {
            FieldRoute route = routes.get(new FieldReference(owner, name, descriptor));
            if (route != null && opcode == Opcodes.GETFIELD) {
                String type = Names.getterType(route.declaring(), descriptor);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, Names.getter(name), type, false);
            } else if (route != null && opcode == Opcodes.PUTFIELD && isRouted(route)) {
                String type = Names.setterType(route.declaring(), descriptor);
                super.visitMethodInsn(Opcodes.INVOKESTATIC, owner, Names.setter(name), type, false);
            } else {
                super.visitFieldInsn(opcode, owner, name, descriptor);
            }
        }

        private boolean isRouted(FieldRoute route) {
            return route.writable() && !(beforeConstructor && route.declaring().equals(className));
        }
    }
}
