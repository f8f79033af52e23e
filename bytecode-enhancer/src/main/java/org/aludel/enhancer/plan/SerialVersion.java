package org.aludel.enhancer.plan;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.bytebuddy.jar.asm.ClassReader;
import net.bytebuddy.jar.asm.ClassVisitor;
import net.bytebuddy.jar.asm.FieldVisitor;
import net.bytebuddy.jar.asm.MethodVisitor;
import net.bytebuddy.jar.asm.Opcodes;
import net.bytebuddy.utility.OpenedClassReader;
import org.jspecify.annotations.Nullable;

/**
 * The serial version that Java computes for a class that states none: the Java Object Serialization Specification, section
 * 4.6, Stream Unique Identifiers.
 */
final class SerialVersion extends ClassVisitor {

    private record Member(int modifiers, String name, String descriptor) {}

    private static final int OF_CLASS =
            Opcodes.ACC_PUBLIC | Opcodes.ACC_FINAL | Opcodes.ACC_INTERFACE | Opcodes.ACC_ABSTRACT;
    private static final int OF_FIELD = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PRIVATE
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_VOLATILE
            | Opcodes.ACC_TRANSIENT;
    private static final int OF_METHOD = Opcodes.ACC_PUBLIC
            | Opcodes.ACC_PRIVATE
            | Opcodes.ACC_PROTECTED
            | Opcodes.ACC_STATIC
            | Opcodes.ACC_FINAL
            | Opcodes.ACC_SYNCHRONIZED
            | Opcodes.ACC_NATIVE
            | Opcodes.ACC_ABSTRACT
            | Opcodes.ACC_STRICT;

    private int modifiers;
    private String name = "";
    private List<String> interfaces = List.of();
    private boolean staticInitializer;
    private final List<Member> fields = new ArrayList<>();
    private final List<Member> constructors = new ArrayList<>();
    private final List<Member> methods = new ArrayList<>();

    private SerialVersion() {
        super(OpenedClassReader.ASM_API);
    }

    /** The version of a class as it is in these bytes. */
    static long of(byte[] bytes) {
        SerialVersion version = new SerialVersion();
        new ClassReader(bytes)
                .accept(version, ClassReader.SKIP_CODE | ClassReader.SKIP_DEBUG | ClassReader.SKIP_FRAMES);
        return version.compute();
    }

    @Override
    public void visit(
            int version,
            int access,
            String internalName,
            @Nullable String signature,
            @Nullable String superName,
            String[] interfaceNames) {
        modifiers = access;
        name = internalName;
        interfaces = List.of(interfaceNames);
    }

    @Override
    public void visitInnerClass(String inner, @Nullable String outerName, @Nullable String innerName, int innerAccess) {
        if (inner.equals(name)) {
            // the flags of the class file itself know neither private nor protected classes
            modifiers = innerAccess;
        }
    }

    @Override
    public @Nullable FieldVisitor visitField(
            int access, String field, String descriptor, @Nullable String signature, @Nullable Object value) {
        boolean secret = (access & Opcodes.ACC_PRIVATE) != 0;
        if (!secret || (access & (Opcodes.ACC_STATIC | Opcodes.ACC_TRANSIENT)) == 0) {
            fields.add(new Member(access & OF_FIELD, field, descriptor));
        }
        return null;
    }

    @Override
    public @Nullable MethodVisitor visitMethod(
            int access, String method, String descriptor, @Nullable String signature, String @Nullable [] exceptions) {
        if (method.equals("<clinit>")) {
            staticInitializer = true;
        } else if ((access & Opcodes.ACC_PRIVATE) == 0) {
            Member member = new Member(access & OF_METHOD, method, descriptor.replace('/', '.'));
            (method.equals("<init>") ? constructors : methods).add(member);
        }
        return null;
    }

    private long compute() {
        fields.sort(Comparator.comparing(Member::name));
        constructors.sort(Comparator.comparing(Member::descriptor));
        methods.sort(Comparator.comparing(Member::name).thenComparing(Member::descriptor));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeUTF(name.replace('/', '.'));
            out.writeInt(modifiers & OF_CLASS);
            for (String type : interfaces.stream()
                    .map(type -> type.replace('/', '.'))
                    .sorted()
                    .toList()) {
                out.writeUTF(type);
            }
            write(fields, out);
            if (staticInitializer) {
                write(List.of(new Member(Opcodes.ACC_STATIC, "<clinit>", "()V")), out);
            }
            write(constructors, out);
            write(methods, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return first(digest(bytes.toByteArray()));
    }

    private static void write(List<Member> members, DataOutputStream out) throws IOException {
        for (Member member : members) {
            out.writeUTF(member.name());
            out.writeInt(member.modifiers());
            out.writeUTF(member.descriptor());
        }
    }

    private static byte[] digest(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA", e);
        }
    }

    private static long first(byte[] digest) {
        long value = 0;
        for (int index = 7; index >= 0; index--) {
            value = value << 8 | digest[index] & 0xFF;
        }
        return value;
    }
}
