package org.aludel.jpql.internal.reader;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.GroupingKind;
import org.aludel.core.sql.JoinKind;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.aludel.jpql.syntax.ConstructorExpression;
import org.aludel.jpql.syntax.FromItem;
import org.aludel.jpql.syntax.GroupByItem;
import org.aludel.jpql.syntax.JoinItem;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.OrderByItem;
import org.aludel.jpql.syntax.ParsedQuery;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.Positions;
import org.aludel.jpql.syntax.RangeVariable;
import org.aludel.jpql.syntax.SelectClause;
import org.aludel.jpql.syntax.SelectItem;
import org.aludel.jpql.syntax.SelectQuery;
import org.aludel.jpql.syntax.TypeName;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Reads what most queries consist of, from the first word to the last, without a parse tree: a text that is seen for the first
 * time should cost little. It knows a part of the grammar and nothing of mistakes: whatever is not surely what it looks like
 * is left to the generated parser, which would read the rest as the same tree with the same places. Belongs to one reading.
 */
final class PlainReader {

    private final String query;
    private final PlainWords words;
    private final Positions.Builder positions;
    private final PlainExpressions expressions = new PlainExpressions(this);
    private int next;

    private PlainReader(String query) {
        this.query = query;
        this.words = PlainWords.of(query);
        this.positions = new Positions.Builder(query);
    }

    /**
     * What the text says; null if it is not plain.
     *
     * @param maximumDepth how deep its tree may be
     */
    static @Nullable ParsedQuery read(String query, int maximumDepth) {
        try {
            PlainReader reader = new PlainReader(query);
            if (reader.words.levels() > maximumDepth) {
                return null;
            }
            SelectQuery statement = reader.statement();
            return new ParsedQuery(query, statement, reader.positions.build());
        } catch (NotPlainException e) {
            return null;
        }
    }

    // ---- words

    /** The number of the next word. */
    int next() {
        return next;
    }

    int type() {
        return words.type(next);
    }

    /** The type of the word behind the next one. */
    int typeBehind() {
        return type() == Token.EOF ? Token.EOF : words.type(next + 1);
    }

    /** Reads the next word, which is returned as it is written. */
    String take() {
        return words.text(next++);
    }

    void skip() {
        next++;
    }

    boolean skip(int type) {
        if (type() == type) {
            next++;
            return true;
        }
        return false;
    }

    void expect(int type) {
        if (!skip(type)) {
            throw new NotPlainException();
        }
    }

    /** Notes the place of a node: from a word to the one that was read last. */
    <N extends JpqlNode> N at(int first, N node) {
        positions.put(node, words.start(first), words.end(next - 1));
        return node;
    }

    /** A name where every word is one. */
    private Name word() {
        if (!Keywords.isWord(type())) {
            throw new NotPlainException();
        }
        int first = next;
        return at(first, new Name(take()));
    }

    private Name identifier() {
        if (type() != JpqlLexer.IDENTIFIER) {
            throw new NotPlainException();
        }
        return word();
    }

    /** A variable behind what it stands for; null without one. */
    private @Nullable Name variable() {
        return skip(JpqlLexer.AS) || type() == JpqlLexer.IDENTIFIER ? identifier() : null;
    }

    /** A path, from its first name. */
    PathExpression path() {
        int first = next;
        List<Name> names = new ArrayList<>(2);
        names.add(word());
        while (skip(JpqlLexer.DOT)) {
            names.add(word());
        }
        if (type() == JpqlLexer.OPEN) {
            throw new NotPlainException(); // a function
        }
        return at(first, new PathExpression(names));
    }

    // ---- clauses

    private SelectQuery statement() {
        int first = next;
        SelectClause select = type() == JpqlLexer.SELECT ? select() : null;
        expect(JpqlLexer.FROM);
        List<FromItem> from = from();
        JpqlExpression where = skip(JpqlLexer.WHERE) ? expressions.condition() : null;
        List<GroupByItem> groupBy = isBy(JpqlLexer.GROUP) ? groupBy() : List.of();
        JpqlExpression having = skip(JpqlLexer.HAVING) ? expressions.condition() : null;
        List<OrderByItem> orderBy = isBy(JpqlLexer.ORDER) ? orderBy() : List.of();
        if (type() != Token.EOF) {
            throw new NotPlainException();
        }
        return at(first, new SelectQuery(null, select, from, where, groupBy, having, List.of(), orderBy, null));
    }

    private boolean isBy(int type) {
        if (!skip(type)) {
            return false;
        }
        expect(JpqlLexer.BY);
        return true;
    }

    private SelectClause select() {
        int first = next;
        skip();
        boolean distinct = skip(JpqlLexer.DISTINCT);
        List<SelectItem> items = new ArrayList<>(2);
        do {
            int item = next;
            JpqlExpression selected = type() == JpqlLexer.NEW ? constructor() : expressions.condition();
            Name variable = variable();
            items.add(at(item, new SelectItem(selected, variable)));
        } while (skip(JpqlLexer.COMMA));
        return at(first, new SelectClause(distinct, List.of(), items));
    }

    private ConstructorExpression constructor() {
        int first = next;
        skip();
        int firstName = next;
        StringBuilder name = new StringBuilder(word().text());
        while (skip(JpqlLexer.DOT)) {
            name.append('.').append(word().text());
        }
        TypeName type = at(firstName, new TypeName(name.toString()));
        expect(JpqlLexer.OPEN);
        List<JpqlExpression> arguments = new ArrayList<>();
        do {
            arguments.add(expressions.condition());
        } while (skip(JpqlLexer.COMMA));
        expect(JpqlLexer.CLOSE);
        return at(first, new ConstructorExpression(type, arguments));
    }

    private List<GroupByItem> groupBy() {
        List<GroupByItem> items = new ArrayList<>(2);
        do {
            int first = next;
            JpqlExpression expression = expressions.condition();
            items.add(at(first, new GroupByItem(GroupingKind.EXPRESSION, List.of(List.of(expression)))));
        } while (skip(JpqlLexer.COMMA));
        return items;
    }

    private List<OrderByItem> orderBy() {
        List<OrderByItem> items = new ArrayList<>(2);
        do {
            int first = next;
            JpqlExpression expression = expressions.condition();
            SortDirection direction = skip(JpqlLexer.DESC) ? SortDirection.DESCENDING : SortDirection.ASCENDING;
            if (direction == SortDirection.ASCENDING) {
                skip(JpqlLexer.ASC);
            }
            items.add(at(first, new OrderByItem(expression, direction, nulls())));
        } while (skip(JpqlLexer.COMMA));
        return items;
    }

    private NullOrdering nulls() {
        if (!skip(JpqlLexer.NULLS)) {
            return NullOrdering.UNSPECIFIED;
        }
        if (skip(JpqlLexer.FIRST)) {
            return NullOrdering.FIRST;
        }
        expect(JpqlLexer.LAST);
        return NullOrdering.LAST;
    }

    // ---- FROM

    private List<FromItem> from() {
        List<FromItem> items = new ArrayList<>(1);
        do {
            items.add(fromItem());
        } while (skip(JpqlLexer.COMMA));
        for (FromItem item : items) {
            boolean alone = items.size() == 1 && item.joins().isEmpty();
            if (!alone && ((RangeVariable) item.element()).variable() == null) {
                throw new NotPlainException();
            }
        }
        return items;
    }

    private FromItem fromItem() {
        int first = next;
        PathExpression path = range();
        Name variable = variable();
        RangeVariable element = at(first, new RangeVariable(path, variable));
        List<JoinItem> joins = new ArrayList<>(2);
        while (type() == JpqlLexer.JOIN || type() == JpqlLexer.LEFT || type() == JpqlLexer.INNER) {
            joins.add(join());
        }
        return at(first, new FromItem(element, joins));
    }

    /** The name of an entity, or a path; what only begins with one of these words is something else. */
    private PathExpression range() {
        if (Keywords.endsClause(type())) {
            throw new NotPlainException();
        }
        return path();
    }

    private JoinItem join() {
        int first = next;
        JoinKind kind = skip(JpqlLexer.LEFT) ? JoinKind.LEFT : JoinKind.INNER;
        if (kind == JoinKind.LEFT) {
            skip(JpqlLexer.OUTER);
        } else {
            skip(JpqlLexer.INNER);
        }
        expect(JpqlLexer.JOIN);
        boolean fetch = skip(JpqlLexer.FETCH);
        int firstOfPath = next;
        PathExpression path = range();
        Name variable;
        RangeVariable element;
        if (fetch) {
            int end = next;
            variable = variable();
            element = new RangeVariable(path, variable);
            positions.put(element, words.start(firstOfPath), words.end(end - 1));
        } else {
            variable = variable();
            element = at(firstOfPath, new RangeVariable(path, variable));
        }
        if (fetch ? path.names().size() < 2 : variable == null) {
            throw new NotPlainException(); // an entity named Fetch, or a mistake
        }
        JpqlExpression condition = skip(JpqlLexer.ON) ? expressions.condition() : null;
        return at(first, new JoinItem(kind, fetch, element, condition));
    }

    /** The number that a literal says. */
    Number number(boolean negative) {
        boolean whole = type() == JpqlLexer.INTEGER_LITERAL;
        int start = words.start(next);
        int end = words.end(next);
        boolean isLong = whole && (query.charAt(end - 1) | 0x20) == 'l';
        skip();
        if (isLong) {
            long value = Long.parseLong(query, start, end - 1, 10);
            return negative ? -value : value;
        }
        if (whole) {
            int value = Integer.parseInt(query, start, end, 10);
            return negative ? -value : value;
        }
        double value = Double.parseDouble(query.substring(start, end));
        return negative ? -value : value;
    }
}
