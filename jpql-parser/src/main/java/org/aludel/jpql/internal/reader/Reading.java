package org.aludel.jpql.internal.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.aludel.jpql.error.QueryPlace;
import org.aludel.jpql.internal.antlr.JpqlParser.Column_nameContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Entity_nameContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Identification_variableContext;
import org.aludel.jpql.internal.antlr.JpqlParser.WordContext;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.Positions;
import org.aludel.jpql.syntax.TypeName;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/** One reading of one query: its text, the places noted so far, and what is allowed. Knows the readers of all parts. */
final class Reading {

    private final QueryText text;
    private final boolean strict;
    private final Positions.Builder positions;

    final StatementReader statements = new StatementReader(this);
    final ClauseReader clauses = new ClauseReader(this);
    final FromReader from = new FromReader(this);
    final ExpressionReader expressions = new ExpressionReader(this);
    final ConditionReader conditions = new ConditionReader(this);
    final FunctionReader functions = new FunctionReader(this);
    final PathReader paths = new PathReader(this);
    final WindowReader windows = new WindowReader(this);
    final LiteralReader literals = new LiteralReader(this);

    Reading(QueryText text, boolean strict) {
        this.text = text;
        this.strict = strict;
        this.positions = new Positions.Builder(text.text());
    }

    Positions positions() {
        return positions.build();
    }

    /** Notes the place of a node. */
    <N extends JpqlNode> N at(ParserRuleContext context, N node) {
        positions.put(node, text.start(context), text.end(context));
        return node;
    }

    /** Notes the place of a node that consists of what two parts of the query say. */
    <N extends JpqlNode> N between(ParserRuleContext first, ParserRuleContext last, N node) {
        positions.put(node, text.start(first), text.end(last));
        return node;
    }

    QueryPlace place(ParserRuleContext context) {
        return text.place(context);
    }

    QueryPlace place(Token token) {
        return text.place(token);
    }

    /** Refuses a construct that the standard does not know where only the standard is allowed. */
    void beyond(@Nullable ParserRuleContext context, String construct) {
        if (strict && context != null) {
            throw ReaderErrors.beyondStandard(construct, place(context));
        }
    }

    /** Refuses a construct that the standard does not know where only the standard is allowed. */
    void beyond(@Nullable Token token, String construct) {
        if (strict && token != null) {
            throw ReaderErrors.beyondStandard(construct, place(token));
        }
    }

    boolean isStrict() {
        return strict;
    }

    /** Whether a part consists of a single one: most operands of most operators are the whole expression. */
    static boolean isAlone(ParserRuleContext context) {
        return context.getChildCount() == 1;
    }

    /** What is read of each of some parts. */
    static <C, N> List<N> all(List<C> contexts, Function<C, N> reader) {
        List<N> nodes = new ArrayList<>(contexts.size());
        for (int i = 0; i < contexts.size(); i++) {
            nodes.add(reader.apply(contexts.get(i)));
        }
        return nodes;
    }

    /** What is read of a part; null when it is not there. */
    static <C, N> @Nullable N optional(@Nullable C context, Function<C, N> reader) {
        return context == null ? null : reader.apply(context);
    }

    /** The words of a part, without what is between them. */
    String words(ParserRuleContext context) {
        return text.words(context);
    }

    Name name(ParserRuleContext context) {
        return at(context, new Name(words(context)));
    }

    Name word(WordContext context) {
        return name(context);
    }

    List<Name> columns(List<Column_nameContext> contexts) {
        return all(contexts, this::name);
    }

    /** A variable that is declared; strict reading refuses reserved words. */
    Name variable(Identification_variableContext context) {
        if (strict && ReservedNames.contains(words(context))) {
            throw ReaderErrors.reservedName(words(context), place(context));
        }
        return name(context);
    }

    @Nullable
    Name optionalVariable(@Nullable Identification_variableContext context) {
        return context == null ? null : variable(context);
    }

    TypeName typeName(Entity_nameContext context) {
        return at(context, new TypeName(words(context)));
    }
}
