package org.aludel.jpql.internal.reader;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.JoinKind;
import org.aludel.jpql.internal.antlr.JpqlParser.Collection_member_declarationContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Derived_tableContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Fetch_joinContext;
import org.aludel.jpql.internal.antlr.JpqlParser.From_clauseContext;
import org.aludel.jpql.internal.antlr.JpqlParser.From_itemContext;
import org.aludel.jpql.internal.antlr.JpqlParser.JoinContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Join_conditionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Join_specContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Range_variable_declarationContext;
import org.aludel.jpql.syntax.CollectionMember;
import org.aludel.jpql.syntax.DerivedRange;
import org.aludel.jpql.syntax.FromElement;
import org.aludel.jpql.syntax.FromItem;
import org.aludel.jpql.syntax.JoinItem;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.RangeVariable;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/** Reads FROM clauses. Every element has a variable, except a single one without joins and what a join fetches. */
final class FromReader {

    private final Reading reading;

    FromReader(Reading reading) {
        this.reading = reading;
    }

    List<FromItem> from(From_clauseContext context) {
        boolean single = context.from_item().size() == 1;
        return Reading.all(context.from_item(), item -> item(item, single));
    }

    private FromItem item(From_itemContext context, boolean single) {
        int joins = context.getChildCount() - 1;
        List<JoinItem> items = new ArrayList<>(joins);
        for (int i = 1; i <= joins; i++) {
            items.add(join(context.getChild(i)));
        }
        FromElement element = element(context, single && joins == 0);
        return reading.at(context, new FromItem(element, items));
    }

    private FromElement element(From_itemContext context, boolean withoutVariable) {
        if (context.collection_member_declaration() != null) {
            return collectionMember(context.collection_member_declaration(), withoutVariable);
        }
        if (context.derived_table() != null) {
            return derived(context.derived_table());
        }
        return range(context.range_variable_declaration(), withoutVariable);
    }

    private RangeVariable range(Range_variable_declarationContext context, boolean withoutVariable) {
        if (context.identification_variable() == null && !withoutVariable) {
            throw ReaderErrors.missingVariable(reading.place(context));
        }
        return reading.at(
                context,
                new RangeVariable(
                        reading.paths.rangePath(context.range_path()),
                        reading.optionalVariable(context.identification_variable())));
    }

    private CollectionMember collectionMember(Collection_member_declarationContext context, boolean withoutVariable) {
        var derived = context.derived_collection_member_declaration();
        if (derived == null) {
            return reading.at(
                    context,
                    new CollectionMember(
                            reading.paths.collection(context.attribute_path_or_root()),
                            reading.variable(context.identification_variable())));
        }
        if (derived.identification_variable() == null && !withoutVariable) {
            throw ReaderErrors.missingVariable(reading.place(derived));
        }
        return reading.at(
                context,
                new CollectionMember(
                        reading.paths.collection(derived.collection_path()),
                        reading.optionalVariable(derived.identification_variable())));
    }

    private DerivedRange derived(Derived_tableContext context) {
        reading.beyond(context, "a subquery in FROM");
        if (context.identification_variable() == null) {
            throw ReaderErrors.missingVariable(reading.place(context));
        }
        var columns = context.column_names();
        return reading.at(
                context,
                new DerivedRange(
                        context.LATERAL() != null,
                        reading.statements.subquery(context.subquery()),
                        reading.variable(context.identification_variable()),
                        columns == null ? List.of() : reading.columns(columns.column_name())));
    }

    private JoinItem join(ParseTree context) {
        return context instanceof JoinContext join ? join(join) : fetchJoin((Fetch_joinContext) context);
    }

    private JoinItem join(JoinContext context) {
        JoinKind kind = kind(context.join_spec());
        FromElement element;
        if (context.derived_table() != null) {
            element = derived(context.derived_table());
        } else {
            var path = context.join_association_path_expression();
            if (context.identification_variable() == null) {
                throw ReaderErrors.missingVariable(reading.place(path));
            }
            ParserRuleContext last = context.identification_variable();
            element = reading.between(
                    path,
                    last,
                    new RangeVariable(
                            reading.paths.rangePath(path.range_path()),
                            reading.variable(context.identification_variable())));
        }
        return reading.at(context, new JoinItem(kind, false, element, condition(kind, context.join_condition())));
    }

    private JoinItem fetchJoin(Fetch_joinContext context) {
        JoinKind kind = kind(context.join_spec());
        if (kind != JoinKind.INNER && kind != JoinKind.LEFT) {
            throw ReaderErrors.fetchJoin(reading.place(context.join_spec()));
        }
        reading.beyond(context.identification_variable(), "a fetch join with a variable");
        reading.beyond(context.join_condition(), "a fetch join with a condition");
        var path = context.join_association_path_expression();
        RangeVariable element = reading.at(
                path,
                new RangeVariable(
                        reading.paths.rangePath(path.range_path()),
                        reading.optionalVariable(context.identification_variable())));
        return reading.at(context, new JoinItem(kind, true, element, condition(kind, context.join_condition())));
    }

    private @Nullable JpqlExpression condition(JoinKind kind, @Nullable Join_conditionContext context) {
        if (context == null) {
            return null;
        }
        if (kind == JoinKind.CROSS) {
            throw ReaderErrors.crossJoinCondition(reading.place(context));
        }
        return reading.conditions.condition(context.conditional_expression());
    }

    private JoinKind kind(Join_specContext context) {
        if (context.LEFT() != null) {
            return JoinKind.LEFT;
        }
        JoinKind kind = context.RIGHT() != null
                ? JoinKind.RIGHT
                : context.FULL() != null ? JoinKind.FULL : context.CROSS() != null ? JoinKind.CROSS : JoinKind.INNER;
        if (kind != JoinKind.INNER) {
            reading.beyond(context, "a " + kind.name() + " JOIN");
        }
        return kind;
    }
}
