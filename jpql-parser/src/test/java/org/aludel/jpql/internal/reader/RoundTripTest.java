package org.aludel.jpql.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aludel.jpql.Trees;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.error.JpqlErrorCode;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.JpqlStatement;
import org.aludel.jpql.syntax.ParsedQuery;

/** Queries made of the grammar at random are read, and what is printed of their trees is read as the same trees. */
class RoundTripTest {

    private static final JpqlReader READER = new JpqlReader(false, 1_000_000, 100);

    @Property(tries = 500)
    void readsWhatItPrintsAsTheSameTree(@ForAll long seed) {
        String sentence = Sentences.sentence(seed);
        try {
            ParsedQuery query = READER.read(sentence);
            JpqlStatement statement = query.statement();
            assertThat(READER.read(statement.toString()).statement())
                    .as(sentence + "\n" + statement)
                    .isEqualTo(statement)
                    .hasSameHashCodeAs(statement);
            for (JpqlNode node : Trees.nodes(statement)) {
                assertThat(query.positions().find(node))
                        .as(node + " in " + sentence)
                        .isPresent();
            }
        } catch (InvalidQueryException e) {
            // The grammar allows a little more than a query may say, but it never allows what the parser cannot read.
            assertThat(e.code()).as(sentence).isNotEqualTo(JpqlErrorCode.SYNTAX);
        }
    }
}
