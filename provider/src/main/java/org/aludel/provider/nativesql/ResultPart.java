package org.aludel.provider.nativesql;

/** A part of what is made of each row. Immutable and thread-safe. */
sealed interface ResultPart permits EntityPart, ConstructorPart, ColumnPart {

    /** Decides where the columns of this are and in which types they are wanted. */
    PlannedPart plan(ColumnClaims columns);
}
