package org.aludel.core.dialect.hsqldb;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.Dialect;
import org.aludel.core.dialect.DialectEquivalence;
import org.aludel.core.schema.ReferentialAction;
import org.aludel.core.sql.Expression;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;

/**
 * What is the same in HSQLDB: all floating-point numbers are of double precision, and fractions of seconds have the length
 * that the standard gives them. Numbers begin with 0. Defaults of a fixed length are
 * filled with blanks, and LIKE in a computed column becomes faster by a comparison.
 */
final class HsqldbEquivalence extends DialectEquivalence {

    private static final Pattern TIME = Pattern.compile("\\b(timestamp)\\(6\\)|\\b(time)\\(0\\)");

    private static final Pattern FILLED = Pattern.compile(" +'$");

    /** A comparison with the beginning of a pattern, filled with blanks, in front of the LIKE that it is for. */
    private static final Pattern BEGINNING = Pattern.compile("\\((\\((.+?) >= '((?:[^']|'')* )'\\) and )"
            + "(\\(\\2 like (?:like_escape\\()?'((?:[^']|'')*+)'(?:,'.'\\))?\\))\\)");

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
    protected String comparable(Expression<?> expression) {
        String text = BEGINNING
                .matcher(super.comparable(expression))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(3).length() == found.group(5).length() ? found.group(4) : found.group()));
        return expression.type().literalType().kind() == TypeKind.CHAR
                ? FILLED.matcher(text).replaceAll("'")
                : text;
    }

    /** DESC is read over. */
    @Override
    public boolean keepsIndexDirections() {
        return false;
    }

    @Override
    protected String comparableFunction(String name) {
        return name.equals("length") || name.equals("character_length") ? "char_length" : name;
    }

    /** NO ACTION is checked at once, too. */
    @Override
    public boolean sameAction(ReferentialAction one, ReferentialAction other) {
        return sameActionAtOnce(one, other);
    }
}
