package org.aludel.enhancer.transform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.classfile.FieldReference;
import org.aludel.enhancer.plan.FieldRoute;
import org.junit.jupiter.api.Test;

class FieldRoutingTest {

    private static final FieldRoute OWN = new FieldRoute(new FieldReference("A", "f", "I"), "A", true);

    /** The uses of the field in a class, in the order of the file. */
    private static String uses(String source, FieldRoute... routes) {
        return usesOf(Steps.bytes(source, Steps.plan(List.of(), false, List.of(routes)), FieldRouting::over));
    }

    private static byte[] changed(byte[] bytes, FieldRoute route) {
        ClassWriter writer = new ClassWriter(0);
        new ClassReader(bytes).accept(FieldRouting.over(writer, Steps.plan(List.of(), false, List.of(route))), 0);
        return writer.toByteArray();
    }

    private static String usesOf(byte[] bytes) {
        StringBuilder uses = new StringBuilder();
        new ClassReader(bytes)
                .accept(
                        new ClassVisitor(OpenedClassReader.ASM_API) {
                            @Override
                            public MethodVisitor visitMethod(
                                    int access, String name, String type, String signature, String[] exceptions) {
                                return new MethodVisitor(api) {
                                    @Override
                                    public void visitFieldInsn(int opcode, String owner, String field, String type) {
                                        uses.append(name)
                                                .append(
                                                        opcode == 180
                                                                ? " reads "
                                                                : opcode == 181 ? " writes " : " static ")
                                                .append(owner)
                                                .append('.')
                                                .append(field)
                                                .append('\n');
                                    }

                                    @Override
                                    public void visitMethodInsn(
                                            int opcode, String owner, String method, String type, boolean isInterface) {
                                        if (method.startsWith("aludel")) {
                                            uses.append(name)
                                                    .append(" calls ")
                                                    .append(owner)
                                                    .append('.')
                                                    .append(method)
                                                    .append(type)
                                                    .append('\n');
                                        }
                                    }
                                };
                            }
                        },
                        0);
        return uses.toString();
    }

    @Test
    void readsAndWritesBecomeCalls() {
        assertThat(uses("class A { int f; int g; static int s; void m() { f = g + s; g = f; } }", OWN))
                .isEqualTo("""
                        m reads A.g
                        m static A.s
                        m calls A.aludel$set$f(LA;I)V
                        m calls A.aludel$get$f(LA;)I
                        m writes A.g
                        """);
    }

    @Test
    void theClassThatDeclaresTheFieldStandsInTheDescriptor() {
        FieldRoute inherited = new FieldRoute(new FieldReference("A", "f", "I"), "B", true);
        assertThat(uses("class A extends B { void m() { f++; } } class B { int f; }", inherited))
                .isEqualTo("m calls A.aludel$get$f(LB;)I\nm calls A.aludel$set$f(LB;I)V\n");
    }

    @Test
    void finalFieldsAreWrittenDirectly() {
        FieldRoute fixed = new FieldRoute(new FieldReference("A", "f", "I"), "A", false);
        assertThat(uses("class A { final int f; A() { f = hashCode(); } int m() { return f; } }", fixed))
                .isEqualTo("<init> writes A.f\nm calls A.aludel$get$f(LA;)I\n");
    }

    @Test
    void constructorsWriteDirectlyUntilTheyHaveCalledAnother() {
        // the outer instance is written before, whatever is made to get at the arguments
        FieldRoute outer = new FieldRoute(new FieldReference("O$A", "this$0", "LO;"), "O$A", true);
        String source = """
                class A {
                    int f;
                    A(Object first, String second) { f = 1; }
                    A(int i) { this(new StringBuilder(new String("a" + new int[i].length)), i > 0 ? new String() : new String("x")); f = i; }
                    A(A other) { this(new Object(), "" + other.f + (other.f = 2)); new A(3).f = f; }
                }
                """;
        assertThat(uses(source, OWN, outer)).isEqualTo("""
                        <init> calls A.aludel$set$f(LA;I)V
                        <init> calls A.aludel$set$f(LA;I)V
                        <init> calls A.aludel$get$f(LA;)I
                        <init> writes A.f
                        <init> calls A.aludel$get$f(LA;)I
                        <init> calls A.aludel$set$f(LA;I)V
                        """);
    }

    /** Java 25 allows in sources what its machine always allowed. */
    @Test
    void fieldsWrittenBeforeTheSuperclassIsInitializedAreWrittenDirectly() throws Exception {
        ClassWriter writer = new ClassWriter(0);
        writer.visit(Opcodes.V17, Opcodes.ACC_PUBLIC, "A", null, "java/lang/Object", null);
        writer.visitField(0, "f", "I", null, null).visitEnd();
        MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, "<init>", "()V", null, null);
        code.visitCode();
        for (int write = 0; write < 2; write++) {
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitInsn(Opcodes.ICONST_3);
            code.visitFieldInsn(Opcodes.PUTFIELD, "A", "f", "I");
            if (write == 0) {
                code.visitTypeInsn(Opcodes.NEW, "java/lang/Object");
                code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", "<init>", "()V", false);
            }
        }
        code.visitInsn(Opcodes.RETURN);
        code.visitMaxs(2, 1);
        code.visitEnd();
        writer.visitEnd();
        assertThat(usesOf(changed(writer.toByteArray(), OWN)))
                .isEqualTo("<init> writes A.f\n<init> calls A.aludel$set$f(LA;I)V\n");
    }
}
