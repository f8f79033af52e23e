package org.aludel.core.dialect.mysql;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.CompileErrors;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.schema.ddl.AlterSequence;
import org.aludel.core.schema.ddl.CreateSequence;
import org.aludel.core.schema.ddl.DropSequence;
import org.aludel.core.sql.Expression;

/** Writes definitions of MySQL. */
final class MySqlDefinitions extends MySqlFamilyDefinitions {

    private static final Set<DefinedObject> MAY_BE_THERE = EnumSet.of(DefinedObject.SCHEMA, DefinedObject.TABLE);
    private static final Set<DefinedObject> MAY_BE_GONE =
            EnumSet.of(DefinedObject.SCHEMA, DefinedObject.TABLE, DefinedObject.VIEW);

    private final MySqlDialect dialect;

    MySqlDefinitions(SqlCompiler sql, MySqlDialect dialect) {
        super(sql);
        this.dialect = dialect;
    }

    @Override
    protected boolean hasIfNotExists(DefinedObject object) {
        return MAY_BE_THERE.contains(object);
    }

    @Override
    protected boolean hasIfExists(DefinedObject object) {
        return MAY_BE_GONE.contains(object);
    }

    /** Versions before 8.0.16 read check constraints and forget them. */
    @Override
    protected SqlCompiler constraint(TableConstraint constraint) {
        refuse(
                constraint instanceof CheckConstraint && !dialect.checksConditions(),
                "check constraints in this version",
                "Check values in the program.");
        return super.constraint(constraint);
    }

    @Override
    protected String dropCheck() {
        return "DROP CHECK ";
    }

    @Override
    protected void defaultValue(Expression<?> expression) {
        refuse(
                !dialect.hasExpressionsInDefinitions() && !(expression instanceof org.aludel.core.sql.Literal),
                "defaults that are expressions in this version",
                "Give a constant, or a default of the column that Aludel writes.");
        super.defaultValue(expression);
    }

    @Override
    protected void indexExpression(Expression<?> expression) {
        if (!dialect.hasExpressionsInDefinitions()) {
            super.indexExpression(expression);
        }
        sql.append("(");
        bare(expression).append(")");
    }

    // ---- sequences

    @Override
    public SqlCompiler visitCreateSequence(CreateSequence statement) {
        throw noSequences();
    }

    @Override
    public SqlCompiler visitAlterSequence(AlterSequence statement) {
        throw noSequences();
    }

    @Override
    public SqlCompiler visitDropSequence(DropSequence statement) {
        throw noSequences();
    }

    private RuntimeException noSequences() {
        return CompileErrors.unsupported(
                sql.dialect(), "sequences", "Let a column have numbers of its own, or keep them in a table.");
    }
}
