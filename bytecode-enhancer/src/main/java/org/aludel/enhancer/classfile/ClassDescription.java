package org.aludel.enhancer.classfile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.bytebuddy.jar.asm.AnnotationVisitor;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.aludel.enhancer.runtime.Enhanced;
import org.jspecify.annotations.Nullable;

/**
 * A class as its file describes it, without its code.
 *
 * @param access the flags of the class file
 * @param name the internal name
 * @param superName the internal name of the superclass; null for {@code java.lang.Object}
 * @param interfaces the internal names of the interfaces that it names
 * @param inner whether its instances belong to an instance of another class, or to a method
 * @param annotations the descriptors of its annotations
 * @param contract the version of the contract that it was enhanced for; 0 if it is plain
 * @param firstField the number of its first field, if it is enhanced
 * @param fields its fields, also static ones, in the order of the file
 * @param methods its constructor without parameters and its methods {@code clone()}, as far as it has some
 */
public record ClassDescription(
        int access,
        String name,
        @Nullable String superName,
        List<String> interfaces,
        boolean inner,
        Set<String> annotations,
        int contract,
        int firstField,
        List<FieldDescription> fields,
        List<MethodDescription> methods) {

    private static final String ENHANCED = "L" + Enhanced.class.getName().replace('.', '/') + ";";

    public ClassDescription {
        interfaces = List.copyOf(interfaces);
        annotations = Set.copyOf(annotations);
        fields = List.copyOf(fields);
        methods = List.copyOf(methods);
    }

    /**
     * Reads a class file of a version that Byte Buddy knows.
     *
     * @throws RuntimeException if it is none
     */
    public static ClassDescription of(byte[] bytes) {
        Reader reader = new Reader();
        new ClassReader(bytes).accept(reader, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return reader.description();
    }

    /** The name as sources write it, apart from the {@code $} of nested classes. */
    public String javaName() {
        return name.replace('/', '.');
    }

    /** The package, as a part of the internal name; empty for the unnamed one. */
    public String packageName() {
        return name.substring(0, Math.max(0, name.lastIndexOf('/')));
    }

    /** Whether all flags of a mask are set. */
    public boolean is(int flag) {
        return (access & flag) == flag;
    }

    /** The fields of instances that its source declares, in the order of the file. */
    public List<FieldDescription> instanceFields() {
        return fields.stream().filter(FieldDescription::isOfInstances).toList();
    }

    /** The field of a name and a type. */
    public Optional<FieldDescription> field(String fieldName, String descriptor) {
        return fields.stream()
                .filter(field -> field.name().equals(fieldName))
                .filter(field -> field.descriptor().equals(descriptor))
                .findFirst();
    }

    /** Whether it declares a field of a name, of whatever type. */
    public boolean declaresField(String fieldName) {
        return fields.stream().anyMatch(field -> field.name().equals(fieldName));
    }

    /** The constructor without parameters. */
    public Optional<MethodDescription> noArgumentConstructor() {
        return methods.stream().filter(method -> method.name().equals("<init>")).findFirst();
    }

    /** The methods {@code clone()}: one, and its bridges. */
    public List<MethodDescription> cloneMethods() {
        return methods.stream().filter(method -> method.name().equals("clone")).toList();
    }

    private static final class Reader extends ClassVisitor {

        private int access;
        private String name = "";
        private @Nullable String superName;
        private List<String> interfaces = List.of();
        private boolean inner;
        private int contract;
        private int firstField;
        private final Set<String> annotations = new LinkedHashSet<>();
        private final List<FieldDescription> fields = new ArrayList<>();
        private final List<MethodDescription> methods = new ArrayList<>();

        Reader() {
            super(OpenedClassReader.ASM_API);
        }

        @Override
        public void visit(
                int version,
                int access,
                String name,
                @Nullable String signature,
                @Nullable String superName,
                String[] interfaces) {
            this.access = access;
            this.name = name;
            this.superName = superName;
            this.interfaces = List.of(interfaces);
        }

        @Override
        public void visitInnerClass(
                String inner, @Nullable String outerName, @Nullable String innerName, int innerAccess) {
            if (inner.equals(name) && (innerAccess & Opcodes.ACC_STATIC) == 0) {
                this.inner = true;
            }
        }

        @Override
        public @Nullable AnnotationVisitor visitAnnotation(String descriptor, boolean visible) {
            annotations.add(descriptor);
            if (!descriptor.equals(ENHANCED)) {
                return null;
            }
            return new AnnotationVisitor(OpenedClassReader.ASM_API) {
                @Override
                public void visit(String element, Object value) {
                    if (element.equals("version")) {
                        contract = (Integer) value;
                    } else if (element.equals("firstField")) {
                        firstField = (Integer) value;
                    }
                }
            };
        }

        @Override
        public @Nullable FieldVisitor visitField(
                int access, String name, String descriptor, @Nullable String signature, @Nullable Object value) {
            fields.add(new FieldDescription(access, name, descriptor));
            return null;
        }

        @Override
        public @Nullable MethodVisitor visitMethod(
                int access,
                String name,
                String descriptor,
                @Nullable String signature,
                String @Nullable [] exceptions) {
            if (descriptor.startsWith("()")
                    && (access & Opcodes.ACC_STATIC) == 0
                    && (name.equals("<init>") || name.equals("clone"))) {
                methods.add(new MethodDescription(
                        access, name, descriptor, exceptions == null ? List.of() : List.of(exceptions)));
            }
            return null;
        }

        ClassDescription description() {
            return new ClassDescription(
                    access, name, superName, interfaces, inner, annotations, contract, firstField, fields, methods);
        }
    }
}
