package org.aludel.core.dialect.mysql;

import java.util.regex.Pattern;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.sql.Expression;

/**
 * What is the same in MySQL and MariaDB: truth values are numbers, foreign keys have indexes, and the current time has as
 * many fractional digits as its column.
 */
final class MySqlFamilyEquivalence extends DialectEquivalence {

    private static final Pattern CURRENT_TIMESTAMP = Pattern.compile("^current_timestamp\\(\\d?\\)$");

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
            default -> CURRENT_TIMESTAMP.matcher(text).replaceFirst("current_timestamp");
        };
    }

    @Override
    protected String comparableFunction(String name) {
        return switch (name) {
            case "lcase" -> "lower";
            case "ucase" -> "upper";
            case "length" -> "octet_length";
            case "character_length" -> "char_length";
            default -> name;
        };
    }

    /** The first number is not kept, only the next one. */
    @Override
    public boolean sameIdentity(Identity one, Identity other) {
        return one.always() == other.always();
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
