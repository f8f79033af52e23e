package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;
import org.aludel.core.sql.Expression;

/** What is the same in MySQL and MariaDB: truth values are numbers, and foreign keys have indexes. */
final class MySqlFamilyEquivalence extends DialectEquivalence {

    MySqlFamilyEquivalence(Dialect dialect) {
        super(dialect);
    }

    @Override
    protected String comparable(Expression<?> expression) {
        String text = super.comparable(expression);
        return switch (text) {
            case "true" -> "1";
            case "false" -> "0";
            default -> text;
        };
    }

    @Override
    public boolean indexesForeignKeys() {
        return true;
    }

    @Override
    public boolean uniqueIndexIsConstraint() {
        return true;
    }
}
