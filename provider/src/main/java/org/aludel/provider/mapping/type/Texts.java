package org.aludel.provider.mapping.type;

import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.provider.mapping.source.MappingProblems;
import org.jspecify.annotations.Nullable;

/** The types of text and of bytes, with the length of their column. */
final class Texts {

    private Texts() {}

    /** Text of at most the length of the column; null if that is a problem. */
    static @Nullable SqlType<String> varchar(BasicDeclaration declaration, MappingProblems problems) {
        return hasLength(declaration, problems) ? SqlTypes.varchar(declaration.length()) : null;
    }

    /** Bytes of at most the length of the column; null if that is a problem. */
    static @Nullable SqlType<byte[]> varbinary(BasicDeclaration declaration, MappingProblems problems) {
        return hasLength(declaration, problems) ? SqlTypes.varbinary(declaration.length()) : null;
    }

    /** Large text, of at most the length of the column if one is given; null if that is a problem. */
    static @Nullable SqlType<String> clob(BasicDeclaration declaration, MappingProblems problems) {
        Integer length = declaration.givenLength();
        return !hasLength(declaration, problems) ? null : length == null ? SqlTypes.CLOB : SqlTypes.clob(length);
    }

    /** Many bytes, at most the length of the column if one is given; null if that is a problem. */
    static @Nullable SqlType<byte[]> blob(BasicDeclaration declaration, MappingProblems problems) {
        Integer length = declaration.givenLength();
        return !hasLength(declaration, problems) ? null : length == null ? SqlTypes.BLOB : SqlTypes.blob(length);
    }

    private static boolean hasLength(BasicDeclaration declaration, MappingProblems problems) {
        if (declaration.length() > 0) {
            return true;
        }
        problems.add(TypeProblems.noLength(declaration));
        return false;
    }
}
