package org.aludel.core;

import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** The string constants of a class file (JVM specification, section 4.4); everything else in it is skipped. */
record ConstantPool(List<String> strings) {

    ConstantPool {
        strings = List.copyOf(strings);
    }

    static ConstantPool of(Class<?> type) throws IOException {
        String file = type.getName().substring(type.getName().lastIndexOf('.') + 1) + ".class";
        try (InputStream bytes = type.getResourceAsStream(file)) {
            return read(bytes);
        }
    }

    static ConstantPool read(InputStream bytes) throws IOException {
        DataInputStream in = new DataInputStream(bytes);
        in.skipNBytes(8); // magic and version
        int size = in.readUnsignedShort();
        String[] texts = new String[size];
        List<Integer> stringConstants = new ArrayList<>();
        for (int index = 1; index < size; index++) {
            int tag = in.readUnsignedByte();
            switch (tag) {
                case 1 -> texts[index] = in.readUTF();
                case 8 -> stringConstants.add(in.readUnsignedShort());
                case 7, 16, 19, 20 -> in.skipNBytes(2);
                case 15 -> in.skipNBytes(3);
                case 3, 4, 9, 10, 11, 12, 17, 18 -> in.skipNBytes(4);
                case 5, 6 -> {
                    in.skipNBytes(8);
                    index++; // these two take two places
                }
                default -> throw new IOException("Unknown constant pool tag " + tag);
            }
        }
        return new ConstantPool(
                stringConstants.stream().map(index -> texts[index]).toList());
    }
}
