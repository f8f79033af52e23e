package org.aludel.jpql.translation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.stream.IntStream;
import org.aludel.core.sql.NullOrdering;
import org.aludel.core.sql.SortDirection;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.parser.JpqlParser;
import org.aludel.jpql.syntax.JpqlExpression;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.NumericLiteral;
import org.aludel.jpql.syntax.OrderByItem;
import org.aludel.jpql.syntax.ParsedQuery;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.Positions;
import org.aludel.jpql.syntax.SelectClause;
import org.aludel.jpql.syntax.SelectItem;
import org.aludel.jpql.syntax.SelectQuery;
import org.aludel.jpql.syntax.WithinGroupExpression;
import org.junit.jupiter.api.Test;

class TranslatorTest {

    private static final Translator TRANSLATOR = Translator.of(Sample.create());

    /** A query that selects an expression, as a program makes it: without text and places. */
    private static ParsedQuery selecting(JpqlExpression expression) {
        SelectQuery query = new SelectQuery(
                null,
                new SelectClause(false, List.of(), List.of(new SelectItem(expression, null))),
                List.of(),
                null,
                List.of(),
                null,
                List.of(),
                List.of(),
                null);
        return new ParsedQuery("", query, Positions.NONE);
    }

    @Test
    void translatesATreeThatWasNotReadFromAText() {
        Translation translation = TRANSLATOR.translate(selecting(new NumericLiteral(1)));
        assertThat(translation.statement()).hasToString("SELECT 1");
    }

    @Test
    void joinsNoCollectionThatIsSelectedWhereItIsStrict() {
        ParsedQuery query = JpqlParser.create().parse("SELECT o.items FROM Order o");
        InvalidQueryException mistake = catchThrowableOfType(
                InvalidQueryException.class, () -> TRANSLATOR.withStrict(true).translate(query));
        assertThat(mistake.code()).isEqualTo(JpqlErrorCode.COLLECTION_AS_VALUE);
        assertThat(mistake).hasMessageContaining("Declare a variable by JOIN o.items");
    }

    @Test
    void saysWhatIsWrongWithATreeWithoutPlaces() {
        InvalidQueryException mistake = catchThrowableOfType(
                InvalidQueryException.class,
                () -> TRANSLATOR.translate(selecting(new PathExpression(List.of(new Name("Ordr"))))));
        assertThat(mistake).hasMessage("[ALU-3103] 'Ordr' is neither a variable nor an entity. Did you mean 'Order'?");
        assertThat(mistake.line()).isZero();
    }

    @Test
    void refusesAnOrderWithinSomethingThatIsNoFunction() {
        OrderByItem order = new OrderByItem(new NumericLiteral(2), SortDirection.ASCENDING, NullOrdering.UNSPECIFIED);
        ParsedQuery query = selecting(new WithinGroupExpression(new NumericLiteral(1), List.of(order)));
        InvalidQueryException mistake =
                catchThrowableOfType(InvalidQueryException.class, () -> TRANSLATOR.translate(query));
        assertThat(mistake.code()).isEqualTo(JpqlErrorCode.NO_FUNCTION);
    }

    @Test
    void servesSeveralThreads() {
        ParsedQuery query = JpqlParser.create()
                .parse("SELECT o FROM Order o WHERE :p IS NULL OR o.code = :p AND SIZE(o.items) > 2");
        Translation expected = TRANSLATOR.translate(query);
        assertThat(IntStream.range(0, 200).parallel().mapToObj(i -> TRANSLATOR.translate(query)))
                .allMatch(expected::equals);
    }
}
