package org.aludel.provider.access;

import java.lang.invoke.MethodType;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import net.bytebuddy.jar.asm.ClassWriter;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.jar.asm.Type;
import org.aludel.provider.access.ClassPlan.Slot;

/**
 * Writes the class that reaches the members of another one. It is defined as a hidden class of the same nest, so that it
 * may use private members as its own, and it has interfaces of the JDK only, because the application need not see any
 * other class of this library. One of its instances is for one member, by its number; two more are for all fields:
 *
 * <pre>{@code
 * final class Order$Access implements Function, BiConsumer, ObjIntConsumer, ObjLongConsumer, ObjDoubleConsumer {
 *     private final int number;
 *
 *     public Object apply(Object order) {
 *         switch (number) {
 *             case 0: return ((Order) order).id;
 *             case 1: return ((Order) order).getTotal();
 *         }
 *     }
 *
 *     public void accept(Object order, Object value) {
 *         switch (number) {
 *             case -2: readFields((Order) order, (Object[]) value); return;
 *             case -1: writeFields((Order) order, (Object[]) value); return;
 *             case 0: ((Order) order).id = (Long) value; return;
 *             case 1: ((Order) order).setTotal(((Integer) value).intValue()); return;
 *         }
 *     }
 *
 *     public void accept(Object order, int value) { ... }  // and so on
 * }
 * }</pre>
 */
final class AccessClassWriter {

    /** The number of the instance that reads all fields. */
    static final int FIELDS_READER = -2;

    /** The number of the instance that writes all fields. */
    static final int FIELDS_WRITER = -1;

    private static final String NUMBER = "number";
    private static final String OBJECTS = "[Ljava/lang/Object;";

    private final ClassPlan plan;
    private final String target;
    private final String self;
    private final ClassWriter writer = CodeWriter.classWriter();

    private AccessClassWriter(ClassPlan plan) {
        this.plan = plan;
        this.target = Type.getInternalName(plan.declaring());
        this.self = target + "$Access";
    }

    /** The bytes of the class. */
    static byte[] write(ClassPlan plan) {
        return new AccessClassWriter(plan).write();
    }

    private byte[] write() {
        writer.visit(
                Opcodes.V17,
                Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC,
                self,
                null,
                "java/lang/Object",
                new String[] {
                    "java/util/function/Function",
                    "java/util/function/BiConsumer",
                    "java/util/function/ObjIntConsumer",
                    "java/util/function/ObjLongConsumer",
                    "java/util/function/ObjDoubleConsumer"
                });
        writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, NUMBER, "I", null, null)
                .visitEnd();
        constructor();
        readers();
        writers();
        primitiveWriters(int.class, type -> type == int.class || type == boolean.class);
        primitiveWriters(long.class, type -> type == long.class);
        primitiveWriters(double.class, type -> type == double.class);
        fieldsReader();
        fieldsWriter();
        writer.visitEnd();
        return writer.toByteArray();
    }

    private void constructor() {
        CodeWriter code = new CodeWriter(writer, 0, "<init>", MethodType.methodType(void.class, int.class));
        code.superConstructor();
        code.load(0, Object.class);
        code.load(1, int.class);
        code.visitor().visitFieldInsn(Opcodes.PUTFIELD, self, NUMBER, "I");
        code.end(void.class);
    }

    private void readers() {
        MethodType type = MethodType.methodType(Object.class, Object.class);
        CodeWriter code = new CodeWriter(writer, Opcodes.ACC_PUBLIC, "apply", type);
        cases(code, 0, plan.reads().size() - 1, read -> true, read -> {
            Member member = plan.reads().get(read).member();
            target(code);
            code.get(member);
            code.box(member.type());
            code.returnValue(Object.class);
        });
    }

    private void writers() {
        MethodType type = MethodType.methodType(void.class, Object.class, Object.class);
        CodeWriter code = new CodeWriter(writer, Opcodes.ACC_PUBLIC, "accept", type);
        cases(code, FIELDS_READER, plan.writes().size() - 1, write -> true, write -> {
            if (write < 0) {
                callForFields(code, write == FIELDS_READER ? "readFields" : "writeFields");
                return;
            }
            Member member = plan.writes().get(write).member();
            target(code);
            code.load(2, Object.class);
            code.unbox(member.type());
            code.set(member);
            code.returnValue(void.class);
        });
    }

    private void callForFields(CodeWriter code, String method) {
        target(code);
        code.load(2, Object.class);
        code.visitor().visitTypeInsn(Opcodes.CHECKCAST, OBJECTS);
        code.visitor().visitMethodInsn(Opcodes.INVOKESTATIC, self, method, "(L" + target + ";" + OBJECTS + ")V", false);
        code.returnValue(void.class);
    }

    private void primitiveWriters(Class<?> primitive, Predicate<Class<?>> taken) {
        MethodType type = MethodType.methodType(void.class, Object.class, primitive);
        CodeWriter code = new CodeWriter(writer, Opcodes.ACC_PUBLIC, "accept", type);
        IntPredicate present =
                write -> taken.test(plan.writes().get(write).member().type());
        cases(code, 0, plan.writes().size() - 1, present, write -> {
            target(code);
            code.load(2, primitive);
            code.set(plan.writes().get(write).member());
            code.returnValue(void.class);
        });
    }

    private void fieldsReader() {
        CodeWriter code = fieldsMethod("readFields");
        for (Slot slot : fields(plan.reads())) {
            code.load(1, Object.class);
            code.constant(slot.place());
            code.load(0, Object.class);
            code.get(slot.member());
            code.box(slot.member().type());
            code.visitor().visitInsn(Opcodes.AASTORE);
        }
        code.end(void.class);
    }

    private void fieldsWriter() {
        CodeWriter code = fieldsMethod("writeFields");
        for (Slot slot : fields(plan.writes())) {
            code.load(0, Object.class);
            code.load(1, Object.class);
            code.constant(slot.place());
            code.visitor().visitInsn(Opcodes.AALOAD);
            code.unbox(slot.member().type());
            code.set(slot.member());
        }
        code.end(void.class);
    }

    private CodeWriter fieldsMethod(String name) {
        MethodType type = MethodType.methodType(void.class, plan.declaring(), Object[].class);
        return new CodeWriter(writer, Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC, name, type);
    }

    private static List<Slot> fields(List<Slot> slots) {
        return slots.stream().filter(Slot::isFieldWithPlace).toList();
    }

    /** The instance whose members are reached. */
    private void target(CodeWriter code) {
        code.load(1, Object.class);
        code.visitor().visitTypeInsn(Opcodes.CHECKCAST, target);
    }

    /** A switch over the number of the instance; numbers without a case are never asked for. */
    private void cases(CodeWriter code, int first, int last, IntPredicate present, IntConsumer body) {
        code.load(0, Object.class);
        code.visitor().visitFieldInsn(Opcodes.GETFIELD, self, NUMBER, "I");
        code.cases(first, last, present, body);
        code.fail();
    }
}
