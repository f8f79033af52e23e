package org.aludel.jpql.internal.reader;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aludel.jpql.internal.antlr.JpqlParser.Aggregate_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Cast_functionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Entity_id_or_version_functionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Extract_datetime_fieldContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Function_argContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Function_invocationContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Function_valueContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Functions_returning_datetimeContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Functions_returning_numericsContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Functions_returning_stringsContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Scalar_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Trim_characterContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Trim_specificationContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Type_discriminatorContext;
import org.aludel.jpql.syntax.AggregateExpression;
import org.aludel.jpql.syntax.AggregateFunction;
import org.aludel.jpql.syntax.CastTarget;
import org.aludel.jpql.syntax.CountRowsExpression;
import org.aludel.jpql.syntax.CurrentDatetimeExpression;
import org.aludel.jpql.syntax.CurrentDatetimeFunction;
import org.aludel.jpql.syntax.DatetimeField;
import org.aludel.jpql.syntax.DatetimeFieldExpression;
import org.aludel.jpql.syntax.FilterExpression;
import org.aludel.jpql.syntax.FunctionInvocation;
import org.aludel.jpql.syntax.IdExpression;
import org.aludel.jpql.syntax.IndexExpression;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.OrderByItem;
import org.aludel.jpql.syntax.OverExpression;
import org.aludel.jpql.syntax.SizeExpression;
import org.aludel.jpql.syntax.StandardFunction;
import org.aludel.jpql.syntax.StandardFunctionExpression;
import org.aludel.jpql.syntax.TrimExpression;
import org.aludel.jpql.syntax.TrimSide;
import org.aludel.jpql.syntax.TypeExpression;
import org.aludel.jpql.syntax.TypecastExpression;
import org.aludel.jpql.syntax.VersionExpression;
import org.aludel.jpql.syntax.WithinGroupExpression;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Reads calls of functions. */
final class FunctionReader {

    private static final Set<String> STANDARD_CASTS = Set.of("STRING", "INTEGER", "LONG", "FLOAT", "DOUBLE");

    private final Reading reading;

    FunctionReader(Reading reading) {
        this.reading = reading;
    }

    JpqlExpression numeric(Functions_returning_numericsContext context) {
        if (context.SIZE() != null) {
            return reading.at(context, new SizeExpression(reading.paths.collection(context.attribute_path_or_root())));
        }
        if (context.INDEX() != null) {
            return reading.at(context, new IndexExpression(reading.name(context.identification_variable())));
        }
        return context.extract_datetime_field() == null
                ? standard(context, context.scalar_expression())
                : extract(context.extract_datetime_field());
    }

    JpqlExpression string(Functions_returning_stringsContext context) {
        if (context.TRIM() == null) {
            return standard(context, context.scalar_expression());
        }
        return reading.at(
                context,
                new TrimExpression(
                        side(context.trim_specification()),
                        trimmed(context.trim_character()),
                        reading.expressions.scalar(context.scalar_expression(0))));
    }

    private static TrimSide side(@Nullable Trim_specificationContext context) {
        return context == null ? TrimSide.BOTH : TrimSide.valueOf(upper(context.getText()));
    }

    private @Nullable JpqlExpression trimmed(@Nullable Trim_characterContext context) {
        if (context == null) {
            return null;
        }
        return context.string_literal() == null
                ? reading.literals.parameter(context.input_parameter())
                : reading.literals.string(context.string_literal());
    }

    /** A function that is written as a name with arguments. */
    private StandardFunctionExpression standard(ParserRuleContext context, List<Scalar_expressionContext> arguments) {
        StandardFunction function = StandardFunction.valueOf(upper(context.start.getText()));
        return reading.at(
                context, new StandardFunctionExpression(function, Reading.all(arguments, reading.expressions::scalar)));
    }

    JpqlExpression datetime(Functions_returning_datetimeContext context) {
        String name =
                context.LOCAL() == null ? context.getText() : "LOCAL_" + ((TerminalNode) context.getChild(1)).getText();
        return reading.at(context, new CurrentDatetimeExpression(CurrentDatetimeFunction.valueOf(upper(name))));
    }

    private DatetimeFieldExpression extract(Extract_datetime_fieldContext context) {
        String name = upper(context.datetime_field().getText());
        for (DatetimeField field : DatetimeField.values()) {
            if (field.name().equals(name)) {
                if (!field.isStandard()) {
                    reading.beyond(context.datetime_field(), "the field " + name);
                }
                JpqlExpression operand = reading.expressions.scalar(context.scalar_expression());
                return reading.at(context, new DatetimeFieldExpression(field, operand));
            }
        }
        throw ReaderErrors.unknownField(reading.place(context.datetime_field()));
    }

    TypecastExpression cast(Cast_functionContext context) {
        var target = context.cast_target();
        if (!STANDARD_CASTS.contains(upper(target.getText()))) {
            reading.beyond(target, "a conversion to " + target.getText());
        }
        String name = String.join(
                ".", target.word().stream().map(ParserRuleContext::getText).toList());
        List<Integer> arguments = Reading.all(target.INTEGER_LITERAL(), reading.literals::length);
        JpqlExpression operand = reading.expressions.scalar(context.scalar_expression());
        return reading.at(
                context, new TypecastExpression(operand, reading.at(target, new CastTarget(name, arguments))));
    }

    TypeExpression type(Type_discriminatorContext context) {
        JpqlExpression operand = context.input_parameter() == null
                ? reading.paths.path(context.path_expression())
                : reading.literals.parameter(context.input_parameter());
        return reading.at(context, new TypeExpression(operand));
    }

    JpqlExpression idOrVersion(Entity_id_or_version_functionContext context) {
        JpqlPath entity = reading.paths.path(context.path_expression());
        return reading.at(context, context.ID() != null ? new IdExpression(entity) : new VersionExpression(entity));
    }

    /** An aggregate or a function of the database, with what may stand behind them. */
    JpqlExpression function(Function_valueContext context) {
        JpqlExpression function = context.aggregate_expression() == null
                ? invocation(context.function_invocation())
                : aggregate(context.aggregate_expression());
        var within = context.within_group();
        if (within != null) {
            reading.beyond(within, "WITHIN GROUP");
            function = reading.between(
                    context,
                    within,
                    new WithinGroupExpression(function, reading.clauses.orderBy(within.orderby_clause())));
        }
        var filter = context.filter_clause();
        if (filter != null) {
            reading.beyond(filter, "FILTER");
            function = reading.between(
                    context, filter, new FilterExpression(function, reading.conditions.where(filter.where_clause())));
        }
        var over = context.over_clause();
        if (over != null) {
            reading.beyond(over, "a window function");
            function = reading.between(
                    context, over, new OverExpression(function, over.IGNORE() != null, reading.windows.over(over)));
        }
        return function;
    }

    private JpqlExpression aggregate(Aggregate_expressionContext context) {
        if (context.TIMES() != null) {
            reading.beyond(context, "COUNT(*)");
            return reading.at(context, new CountRowsExpression());
        }
        JpqlExpression argument = reading.expressions.scalar(context.scalar_expression());
        StandardForms.checkAggregated(reading, context.scalar_expression(), argument);
        return reading.at(
                context,
                new AggregateExpression(
                        AggregateFunction.valueOf(upper(context.start.getText())),
                        context.DISTINCT() != null,
                        argument));
    }

    private FunctionInvocation invocation(Function_invocationContext context) {
        List<JpqlExpression> arguments = Reading.all(context.function_arg(), this::argument);
        if (context.FUNCTION() != null) {
            String name = reading.literals.string(context.string_literal()).value();
            return reading.at(context, new FunctionInvocation(name, false, arguments, List.of()));
        }
        String name = context.function_name().getText();
        if (reading.isStrict()) {
            throw ReaderErrors.unknownFunction(name, reading.place(context.function_name()));
        }
        List<OrderByItem> order =
                context.orderby_clause() == null ? List.of() : reading.clauses.orderBy(context.orderby_clause());
        return reading.at(context, new FunctionInvocation(name, context.DISTINCT() != null, arguments, order));
    }

    private JpqlExpression argument(Function_argContext context) {
        return reading.expressions.scalar(context.scalar_expression());
    }

    private static String upper(String text) {
        return text.toUpperCase(Locale.ROOT);
    }
}
