package org.aludel.core.dialect.mysql;

import java.util.EnumSet;
import java.util.Set;
import org.aludel.core.dialect.ColumnCompiler;
import org.aludel.core.dialect.ConstraintCompiler;
import org.aludel.core.dialect.DefinedObject;
import org.aludel.core.dialect.IndexCompiler;
import org.aludel.core.dialect.SqlCompiler;
import org.aludel.core.dialect.TableChangeCompiler;
import org.aludel.core.schema.CheckConstraint;
import org.aludel.core.schema.TableConstraint;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.Literal;

/** Writes definitions of MySQL. */
final class MySqlDefinitions extends MySqlFamilyDefinitions {

    private static final Set<DefinedObject> MAY_BE_THERE = EnumSet.of(DefinedObject.SCHEMA, DefinedObject.TABLE);
    private static final Set<DefinedObject> MAY_BE_GONE =
            EnumSet.of(DefinedObject.SCHEMA, DefinedObject.TABLE, DefinedObject.VIEW);

    MySqlDefinitions(SqlCompiler sql) {
        super(sql);
    }

    private MySqlDialect dialect() {
        return (MySqlDialect) sql.target();
    }

    @Override
    protected ColumnCompiler newColumnCompiler() {
        return new MySqlFamilyColumns(sql) {
            @Override
            protected void defaultValue(Expression<?> expression) {
                refuse(
                        !dialect().hasExpressionsInDefinitions() && !(expression instanceof Literal),
                        "defaults that are expressions in this version",
                        "Give a constant, or a default of the column that Aludel writes.");
                super.defaultValue(expression);
            }
        };
    }

    @Override
    protected ConstraintCompiler newConstraintCompiler() {
        return new MySqlFamilyConstraints(sql) {
            /** Versions before 8.0.16 read check constraints and forget them. */
            @Override
            public SqlCompiler constraint(TableConstraint constraint) {
                refuse(
                        constraint instanceof CheckConstraint && !dialect().checksConditions(),
                        "check constraints in this version",
                        "Check values in the program.");
                return super.constraint(constraint);
            }
        };
    }

    @Override
    protected TableChangeCompiler newTableChangeCompiler() {
        return new MySqlFamilyTableChanges(sql) {
            @Override
            protected String checkWord() {
                return "CHECK ";
            }
        };
    }

    @Override
    protected IndexCompiler newIndexCompiler() {
        return new MySqlFamilyIndexes(sql) {
            @Override
            protected void expression(Expression<?> expression) {
                if (!dialect().hasExpressionsInDefinitions()) {
                    super.expression(expression);
                }
                inParentheses(expression);
            }
        };
    }

    @Override
    protected boolean hasIfNotExists(DefinedObject object) {
        return MAY_BE_THERE.contains(object);
    }

    @Override
    protected boolean hasIfExists(DefinedObject object) {
        return MAY_BE_GONE.contains(object);
    }
}
