package org.aludel.core.dialect.mysql;

import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;
import org.aludel.core.schema.ReferentialAction;
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
            case "curdate()" -> "current_date";
            default -> text;
        };
    }

    @Override
    protected String comparableFunction(String name) {
        return switch (name) {
            case "lcase" -> "lower";
            case "ucase" -> "upper";
            case "length", "character_length" -> "char_length";
            default -> name;
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

    /** Constraints are checked at once, so that NO ACTION is RESTRICT. */
    @Override
    public boolean sameAction(ReferentialAction one, ReferentialAction other) {
        return sameActionAtOnce(one, other);
    }
}
