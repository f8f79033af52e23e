package org.aludel.enhancer.classfile;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The constant pool and the names of the fields of a class file: enough to tell, without parsing any method, that a class is
 * none that anything could be done for. Reads class files of all versions, also of those to come.
 */
public final class ClassFileHeader {

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int FIELD_REFERENCE = 9;
    private static final int METHOD_REFERENCE = 10;
    private static final int MAGIC = 0xCAFEBABE;
    private static final List<byte[]> PLATFORM = List.of(ascii("java/"), ascii("javax/"), ascii("jdk/"), ascii("sun/"));

    private final byte[] bytes;
    /** Where the content of each constant begins, behind its tag; 0 for the second half of a wide one. */
    private final int[] constants;

    private final int end;

    private ClassFileHeader(byte[] bytes) {
        this.bytes = bytes;
        this.constants = new int[unsignedShort(8)];
        int position = 10;
        for (int index = 1; index < constants.length; index++) {
            int tag = bytes[position];
            constants[index] = position + 1;
            switch (tag) {
                case UTF8 -> position += 3 + unsignedShort(position + 1);
                case 3, 4, FIELD_REFERENCE, METHOD_REFERENCE, 11, 12, 17, 18 -> position += 5;
                case 5, 6 -> {
                    position += 9;
                    index++;
                }
                case CLASS, 8, 16, 19, 20 -> position += 3;
                case 15 -> position += 4;
                default -> throw new IllegalArgumentException("A constant has the unknown tag " + tag);
            }
        }
        this.end = position;
    }

    /**
     * Looks into a class file; the array is kept and must not be changed.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ClassFileHeader of(byte[] bytes) {
        try {
            if (new DataInputStream(new ByteArrayInputStream(bytes)).readInt() != MAGIC) {
                throw new IllegalArgumentException("The file does not begin as class files do");
            }
            return new ClassFileHeader(bytes);
        } catch (IndexOutOfBoundsException | IOException e) {
            throw new IllegalArgumentException("The file ends before the class does", e);
        }
    }

    /** The version of the class file, as 61 for Java 17. */
    public int majorVersion() {
        return unsignedShort(6);
    }

    /** The internal name of the class. */
    public String name() {
        return className(unsignedShort(end + 2));
    }

    /** The internal name of its superclass; null for {@code java.lang.Object} and for modules. */
    public @Nullable String superName() {
        int index = unsignedShort(end + 4);
        return index == 0 ? null : className(index);
    }

    /** Whether a text stands in the constant pool, as the descriptor of each annotation of the class does. */
    public boolean mentions(String ascii) {
        byte[] wanted = ascii(ascii);
        for (int index = 1; index < constants.length; index++) {
            if (tag(index) == UTF8 && isText(index, wanted)) {
                return true;
            }
        }
        return false;
    }

    /** All fields that instructions of the class may name, without those of the JDK. */
    public List<FieldReference> fieldReferences() {
        List<FieldReference> found = new ArrayList<>();
        for (int index = 1; index < constants.length; index++) {
            if (tag(index) == FIELD_REFERENCE && !isOfPlatform(classIndex(index))) {
                found.add(fieldReference(index));
            }
        }
        return List.copyOf(found);
    }

    /** Whether instructions of the class name a field that it does not declare and that is not of the JDK. */
    public boolean usesFieldsOfOthers() {
        int self = unsignedShort(end + 2);
        for (int index = 1; index < constants.length; index++) {
            if (tag(index) != FIELD_REFERENCE) {
                continue;
            }
            int owner = classIndex(index);
            boolean own = owner == self || sameText(nameIndex(owner), nameIndex(self));
            if (own ? !declares(fieldReference(index)) : !isOfPlatform(owner)) {
                return true;
            }
        }
        return false;
    }

    /** Whether an instruction of the class may call {@code super.clone()}. */
    public boolean callsCloneOfSuperclass() {
        int superclass = unsignedShort(end + 4);
        byte[] wanted = ascii("clone");
        byte[] object = ascii("java/lang/Object");
        for (int index = 1; index < constants.length; index++) {
            if (superclass != 0
                    && tag(index) == METHOD_REFERENCE
                    && isText(unsignedShort(nameAndType(index)), wanted)
                    && (sameText(nameIndex(classIndex(index)), nameIndex(superclass))
                            || isText(nameIndex(classIndex(index)), object))) {
                return true;
            }
        }
        return false;
    }

    private boolean declares(FieldReference reference) {
        int position = end + 8 + 2 * unsignedShort(end + 6);
        int fields = unsignedShort(position);
        position += 2;
        for (int field = 0; field < fields; field++) {
            if (text(unsignedShort(position + 2)).equals(reference.name())
                    && text(unsignedShort(position + 4)).equals(reference.descriptor())) {
                return true;
            }
            int attributes = unsignedShort(position + 6);
            position += 8;
            for (int attribute = 0; attribute < attributes; attribute++) {
                position += 6 + (unsignedShort(position + 2) << 16 | unsignedShort(position + 4));
            }
        }
        return false;
    }

    private FieldReference fieldReference(int index) {
        int nameAndType = nameAndType(index);
        return new FieldReference(
                className(classIndex(index)), text(unsignedShort(nameAndType)), text(unsignedShort(nameAndType + 2)));
    }

    private int nameAndType(int reference) {
        return constants[unsignedShort(constants[reference] + 2)];
    }

    private int classIndex(int reference) {
        return unsignedShort(constants[reference]);
    }

    private int nameIndex(int classIndex) {
        return unsignedShort(constants[classIndex]);
    }

    private String className(int classIndex) {
        return text(nameIndex(classIndex));
    }

    private int tag(int index) {
        return constants[index] == 0 ? 0 : bytes[constants[index] - 1];
    }

    private boolean isOfPlatform(int classIndex) {
        int index = nameIndex(classIndex);
        int begin = constants[index] + 2;
        int length = unsignedShort(constants[index]);
        for (byte[] prefix : PLATFORM) {
            if (length > prefix.length
                    && Arrays.equals(bytes, begin, begin + prefix.length, prefix, 0, prefix.length)) {
                return true;
            }
        }
        return false;
    }

    private boolean isText(int index, byte[] wanted) {
        int begin = constants[index] + 2;
        return unsignedShort(constants[index]) == wanted.length
                && Arrays.equals(bytes, begin, begin + wanted.length, wanted, 0, wanted.length);
    }

    private boolean sameText(int one, int other) {
        int length = unsignedShort(constants[one]);
        int begin = constants[one] + 2;
        int otherBegin = constants[other] + 2;
        return one == other
                || length == unsignedShort(constants[other])
                        && Arrays.equals(bytes, begin, begin + length, bytes, otherBegin, otherBegin + length);
    }

    private String text(int index) {
        int position = constants[index];
        try {
            return new DataInputStream(new ByteArrayInputStream(bytes, position, bytes.length - position)).readUTF();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int unsignedShort(int position) {
        return (bytes[position] & 0xFF) << 8 | bytes[position + 1] & 0xFF;
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
