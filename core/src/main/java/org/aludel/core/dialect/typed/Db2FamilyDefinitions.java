package org.aludel.core.dialect.typed;

import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.SequenceCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.dialect.TableCompiler;
import org.aludel.core.schema.ddl.DropSchema;

/** What definitions of Db2 have in common with those of Derby, which was made to speak as Db2. */
public class Db2FamilyDefinitions extends TypedDefinitions {

    protected Db2FamilyDefinitions(TypedCompiler sql) {
        super(sql);
    }

    @Override
    protected TableCompiler newTableCompiler() {
        return new Db2FamilyTables(sql);
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return new Db2FamilyConstraints(sql);
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new Db2FamilyTableChanges(sql);
    }

    @Override
    protected SequenceCompiler newSequenceCompiler() {
        return new Db2FamilySequences(sql);
    }

    @Override
    protected boolean hasIfNotExists(DefinedObject object) {
        return false;
    }

    @Override
    protected boolean hasIfExists(DefinedObject object) {
        return false;
    }

    @Override
    protected boolean hasCascade(DefinedObject object) {
        return false;
    }

    @Override
    public SqlCompiler visitDropSchema(DropSchema statement) {
        return super.visitDropSchema(statement).append(" RESTRICT");
    }
}
