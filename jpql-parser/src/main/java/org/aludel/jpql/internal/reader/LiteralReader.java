package org.aludel.jpql.internal.reader;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.internal.antlr.JpqlParser;
import org.aludel.jpql.internal.antlr.JpqlParser.Date_time_timestamp_literalContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Input_parameterContext;
import org.aludel.jpql.internal.antlr.JpqlParser.LiteralContext;
import org.aludel.jpql.internal.antlr.JpqlParser.New_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Numeric_literalContext;
import org.aludel.jpql.internal.antlr.JpqlParser.String_literalContext;
import org.aludel.jpql.syntax.BooleanLiteral;
import org.aludel.jpql.syntax.DateLiteral;
import org.aludel.jpql.syntax.InputParameter;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.NamedParameter;
import org.aludel.jpql.syntax.NullLiteral;
import org.aludel.jpql.syntax.NumericLiteral;
import org.aludel.jpql.syntax.PositionalParameter;
import org.aludel.jpql.syntax.StringLiteral;
import org.aludel.jpql.syntax.TimeLiteral;
import org.aludel.jpql.syntax.TimestampLiteral;
import org.antlr.v4.runtime.tree.TerminalNode;

/** Reads literals and parameters. */
final class LiteralReader {

    private static final String DATE = "(\\d{4})-(\\d{1,2})-(\\d{1,2})";
    private static final String TIME = "(\\d{1,2}):(\\d{1,2}):(\\d{1,2})";
    private static final Pattern DATES = Pattern.compile(DATE);
    private static final Pattern TIMES = Pattern.compile(TIME + "(?:\\.(\\d{1,9}))?");
    private static final Pattern TIMESTAMPS = Pattern.compile("(" + DATE + ")[ T](" + TIME + "(?:\\.\\d{1,9})?)");
    private static final int NANO_DIGITS = 9;

    private final Reading reading;

    LiteralReader(Reading reading) {
        this.reading = reading;
    }

    JpqlExpression literal(LiteralContext context) {
        if (context.numeric_literal() != null) {
            return reading.at(context, number(context.numeric_literal(), false));
        }
        if (context.string_literal() != null) {
            return string(context.string_literal());
        }
        if (context.boolean_literal() != null) {
            return reading.at(
                    context, new BooleanLiteral(context.boolean_literal().TRUE() != null));
        }
        if (context.date_time_timestamp_literal() != null) {
            return datetime(context.date_time_timestamp_literal());
        }
        reading.beyond(context, "NULL as a value other than a new one of UPDATE");
        return reading.at(context, new NullLiteral());
    }

    /** Whether a new value is NULL, which the standard allows there. */
    static boolean isNull(New_valueContext context) {
        return context.start == context.stop && context.start.getType() == JpqlParser.NULL;
    }

    StringLiteral string(String_literalContext context) {
        return reading.at(context, new StringLiteral(unquoted(context.STRING_LITERAL())));
    }

    private static String unquoted(TerminalNode literal) {
        String text = literal.getText();
        return text.substring(1, text.length() - 1).replace("''", "'");
    }

    InputParameter parameter(Input_parameterContext context) {
        String text = reading.words(context);
        if (context.NAMED_PARAMETER() != null) {
            return reading.at(context, new NamedParameter(text.substring(1)));
        }
        try {
            int position = Integer.parseInt(text.substring(1));
            if (position >= 1) {
                return reading.at(context, new PositionalParameter(position));
            }
        } catch (NumberFormatException tooBig) {
            // refused below
        }
        throw ReaderErrors.parameterNumber(reading.place(context));
    }

    /** A number with a minus in front. */
    NumericLiteral negative(Numeric_literalContext context) {
        return number(context, true);
    }

    private NumericLiteral number(Numeric_literalContext context, boolean negative) {
        QueryPlace place = reading.place(context);
        String text = reading.words(context).replace("_", "").toUpperCase(Locale.ROOT);
        boolean whole = context.INTEGER_LITERAL() != null;
        if (whole && text.length() > 1 && text.charAt(0) == '0' && Character.isDigit(text.charAt(1))) {
            throw ReaderErrors.leadingZero(place);
        }
        return new NumericLiteral(Numbers.parse((negative ? "-" : "") + text, whole, place));
    }

    /** A length, precision or scale of a type. */
    int length(TerminalNode literal) {
        QueryPlace place = reading.place(literal.getSymbol());
        if (!literal.getText().chars().allMatch(Character::isDigit)) {
            throw ReaderErrors.malformedNumber(place);
        }
        try {
            return Integer.parseInt(literal.getText());
        } catch (NumberFormatException e) {
            throw ReaderErrors.numberOutOfRange(place, "Integer", "A type has no such length.");
        }
    }

    private JpqlExpression datetime(Date_time_timestamp_literalContext context) {
        QueryPlace place = reading.place(context.STRING_LITERAL().getSymbol());
        String text = unquoted(context.STRING_LITERAL());
        if (context.DATE_ESCAPE() != null) {
            return reading.at(context, new DateLiteral(date(text, place)));
        }
        return reading.at(
                context,
                context.TIME_ESCAPE() != null
                        ? new TimeLiteral(time(text, place))
                        : new TimestampLiteral(timestamp(text, place)));
    }

    private static LocalDate date(String text, QueryPlace place) {
        Matcher date = DATES.matcher(text);
        if (date.matches()) {
            try {
                return LocalDate.of(part(date, 1), part(date, 2), part(date, 3));
            } catch (DateTimeException e) {
                // refused below
            }
        }
        throw ReaderErrors.malformedDatetime(place, "date", "{d '2026-12-31'}");
    }

    private static LocalTime time(String text, QueryPlace place) {
        Matcher time = TIMES.matcher(text);
        if (time.matches()) {
            try {
                return LocalTime.of(part(time, 1), part(time, 2), part(time, 3), nanos(time.group(4)));
            } catch (DateTimeException e) {
                // refused below
            }
        }
        throw ReaderErrors.malformedDatetime(place, "time", "{t '23:59:59'}");
    }

    private static LocalDateTime timestamp(String text, QueryPlace place) {
        Matcher timestamp = TIMESTAMPS.matcher(text);
        if (timestamp.matches()) {
            return LocalDateTime.of(date(timestamp.group(1), place), time(timestamp.group(5), place));
        }
        throw ReaderErrors.malformedDatetime(place, "date with a time", "{ts '2026-12-31 23:59:59'}");
    }

    private static int part(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int nanos(String fraction) {
        return fraction == null ? 0 : Integer.parseInt(fraction + "0".repeat(NANO_DIGITS - fraction.length()));
    }
}
