package org.aludel.core.dialect.typed;

/** Writes conditions of Db2 and Derby. */
public class Db2FamilyPredicates extends TypedPredicates {

    public Db2FamilyPredicates(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected boolean hasNullTestOfRows() {
        return false;
    }

    @Override
    protected boolean hasTruthTest() {
        return false;
    }

    @Override
    protected boolean hasSymmetricBetween() {
        return false;
    }
}
