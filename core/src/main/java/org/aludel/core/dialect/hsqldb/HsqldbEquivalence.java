package org.aludel.core.dialect.hsqldb;

import java.util.regex.Pattern;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;
import org.aludel.core.schema.Identity;
import org.aludel.core.schema.SequenceOptions;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/**
 * What is the same in HSQLDB: all floating-point numbers are of double precision, and fractions of seconds have the length
 * that the standard gives them. Numbers begin with 0. Defaults of a fixed length are
 * filled with blanks.
 */
final class HsqldbEquivalence extends DialectEquivalence {

    private static final Pattern TIME = Pattern.compile("\\b(timestamp)\\(6\\)|\\b(time)\\(0\\)");

    private static final Pattern FILLED = Pattern.compile(" +'$");

    private final String floating;

    HsqldbEquivalence(Dialect dialect) {
        super(dialect);
        this.floating = dialect.types().ddlName(SqlTypes.DOUBLE);
    }

    @Override
    protected String comparableType(String name) {
        String standard = TIME.matcher(super.comparableType(name)).replaceAll("$1$2");
        return standard.replaceAll("\\breal\\b", floating);
    }

    @Override
    public boolean sameIdentity(Identity one, Identity other) {
        return one.always() == other.always() && sameOptions(one.options(), other.options());
    }

    @Override
    public boolean sameOptions(SequenceOptions one, SequenceOptions other) {
        return sameNumbers(one, other, 0, 0);
    }

    @Override
    protected String comparable(Expression<?> expression) {
        String text = super.comparable(expression);
        return expression.type().literalType().kind() == TypeKind.CHAR
                ? FILLED.matcher(text).replaceAll("'")
                : text;
    }
}
