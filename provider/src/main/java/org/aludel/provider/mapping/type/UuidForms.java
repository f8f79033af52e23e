package org.aludel.provider.mapping.type;

import java.nio.ByteBuffer;
import java.util.UUID;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.Nullable;

/**
 * The forms of a UUID: as the database has them; as text where the definition of the column says so, or a length of 36 or
 * more; as 16 bytes where the definition says so, or that length.
 */
final class UuidForms {

    private static final int TEXT_LENGTH = 36;
    private static final int BYTE_LENGTH = 16;

    private static final Conversion<UUID, String> TEXT =
            new Conversion<>(UUID.class, UUID::toString, text -> UUID.fromString(text.strip()));
    private static final Conversion<UUID, byte[]> BYTES =
            new Conversion<>(UUID.class, UuidForms::toBytes, UuidForms::fromBytes);

    private UuidForms() {}

    static @Nullable BasicType<UUID> of(BasicDeclaration declaration, MappingProblems problems) {
        SqlType<UUID> type = type(declaration, problems);
        return type == null ? null : BasicType.immutable(type);
    }

    private static @Nullable SqlType<UUID> type(BasicDeclaration declaration, MappingProblems problems) {
        ColumnWords words = ColumnWords.of(declaration);
        Integer length = declaration.givenLength();
        if (words.meanText()) {
            return TEXT.over(SqlTypes.varchar(length == null ? TEXT_LENGTH : length));
        }
        if (words.meanBytes() || (!words.areGiven() && length != null && length == BYTE_LENGTH)) {
            return BYTES.over(SqlTypes.binary(BYTE_LENGTH));
        }
        if (words.areGiven() || length == null) {
            return SqlTypes.UUID;
        }
        if (length < TEXT_LENGTH) {
            problems.add(TypeProblems.shortUuid(declaration));
            return null;
        }
        return TEXT.over(SqlTypes.varchar(length));
    }

    private static byte[] toBytes(UUID value) {
        return ByteBuffer.allocate(BYTE_LENGTH)
                .putLong(value.getMostSignificantBits())
                .putLong(value.getLeastSignificantBits())
                .array();
    }

    private static UUID fromBytes(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }
}
