package org.aludel.provider.mapping.type;

import java.util.Arrays;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Characters and arrays of characters and bytes, stored as text and as bytes. */
final class ArrayForms {

    static final Conversion<Character, String> CHARACTER =
            new Conversion<>(Character.class, String::valueOf, ArrayForms::character);

    private static final Conversion<char[], String> CHARS =
            new Conversion<>(char[].class, String::valueOf, String::toCharArray);
    private static final Conversion<Character[], String> CHARACTERS =
            new Conversion<>(Character[].class, ArrayForms::text, ArrayForms::characters);
    private static final Conversion<Byte[], byte[]> BYTES =
            new Conversion<>(Byte[].class, ArrayForms::unboxed, ArrayForms::boxed);

    private ArrayForms() {}

    static BasicType<char[]> chars(SqlType<String> base) {
        return new BasicType<>(CHARS.over(base), Mutability.mutable(char[]::clone, Arrays::equals));
    }

    static BasicType<Character[]> characters(SqlType<String> base) {
        return new BasicType<>(CHARACTERS.over(base), Mutability.mutable(Character[]::clone, Arrays::equals));
    }

    static BasicType<byte[]> bytes(SqlType<byte[]> base) {
        return new BasicType<>(base, Mutability.mutable(byte[]::clone, Arrays::equals));
    }

    static BasicType<Byte[]> boxedBytes(SqlType<byte[]> base) {
        return new BasicType<>(BYTES.over(base), Mutability.mutable(Byte[]::clone, Arrays::equals));
    }

    /** Databases pad {@code CHAR} with blanks, or take a blank away; so an empty text is a blank. */
    private static Character character(String text) {
        String bare = text.stripTrailing();
        if (bare.length() > 1) {
            throw TypeErrors.severalCharacters(bare.length());
        }
        return text.isEmpty() ? ' ' : text.charAt(0);
    }

    private static String text(Character[] characters) {
        StringBuilder text = new StringBuilder(characters.length);
        for (int i = 0; i < characters.length; i++) {
            text.append((char) element(characters, i));
        }
        return text.toString();
    }

    private static Character[] characters(String text) {
        Character[] characters = new Character[text.length()];
        Arrays.setAll(characters, text::charAt);
        return characters;
    }

    private static byte[] unboxed(Byte[] bytes) {
        byte[] unboxed = new byte[bytes.length];
        for (int i = 0; i < bytes.length; i++) {
            unboxed[i] = element(bytes, i);
        }
        return unboxed;
    }

    private static Byte[] boxed(byte[] bytes) {
        Byte[] boxed = new Byte[bytes.length];
        Arrays.setAll(boxed, i -> bytes[i]);
        return boxed;
    }

    private static <E> E element(@Nullable E[] array, int index) {
        E element = array[index];
        if (element == null) {
            throw TypeErrors.missingElement(index);
        }
        return element;
    }
}
