package org.aludel.jpql.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.Trees;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.aludel.jpql.internal.antlr.JpqlParser;
import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.jpql.syntax.ParsedQuery;
import org.aludel.jpql.syntax.Positions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read without the generated parser is what that would have read: the same tree, with the same places. */
class PlainReaderTest {

    private static final int DEPTH = 100;
    private static final JpqlReader READER = new JpqlReader(false, 1_000_000, DEPTH);

    /** Whether a query is plain; if so, it must be read as the same by both. */
    private static boolean isReadAsTheSame(String query) {
        ParsedQuery plain = PlainReader.read(query, DEPTH);
        if (plain == null) {
            return false;
        }
        ParsedQuery any = READER.readAny(query);
        assertThat(plain.text()).isEqualTo(any.text());
        assertThat(plain.statement()).as(query).isEqualTo(any.statement());
        List<JpqlNode> nodes = Trees.nodes(plain.statement());
        List<JpqlNode> expected = Trees.nodes(any.statement());
        for (int i = 0; i < nodes.size(); i++) {
            assertThat(place(plain.positions(), nodes.get(i)))
                    .as(nodes.get(i) + " in " + query)
                    .isEqualTo(place(any.positions(), expected.get(i)));
        }
        return true;
    }

    private static String place(Positions positions, JpqlNode node) {
        return positions
                .find(node)
                .map(place -> place.start() + "-" + place.end())
                .orElse("nowhere");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT i FROM Item i WHERE i.id = :id AND i.stock < 1234",
                "select distinct o.id, o.order as number, count(distinct l) lines from Order as o"
                        + " inner join o.lines l left outer join fetch o.customer join Customer c on c.id = o.customer.id",
                "FROM com.example.Order WHERE name.id IN (1, -2L, ?1, 4.5) ORDER BY i DESC NULLS LAST, name ASC, key_.x",
                "SELECT new com.example.Pair(o.a, SUM(o.b) * (1 + -o.c / 2)) FROM Order o GROUP BY o.a, o.b"
                        + " HAVING COUNT(*) >= 3 OR NOT o.a IS NOT NULL",
                "SELECT o FROM Order o, Order p WHERE NOT (o.name NOT LIKE :pattern ESCAPE '!' OR o.x BETWEEN 1 AND 2 + 3)"
                        + " AND o.a IN :all AND p.b <> 'it''s ä' AND p.c != TRUE AND lower(p.d || 'x') = null",
                "\tSELECT\n o.select.from FROM Value o\r\nWHERE o.a>=-1 and o.b<=- o.c",
                "select case_ , concat(a.b, 'c', substring(d, 1)) from E a left join a.x y"
            })
    void readsPlainQueries(String query) {
        assertThat(isReadAsTheSame(query)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT o FROM Order o WHERE o.größe = 1",
                "SELECT o FROM Order o WHERE o.a = 0x10",
                "SELECT o FROM Order o WHERE o.a = 007",
                "SELECT o FROM Order o WHERE o.a = 12345678901",
                "SELECT o FROM Order o WHERE o.a = 1.5BD",
                "SELECT o FROM Order o WHERE o.a = {d '2026-01-31'}",
                "SELECT o FROM Order o WHERE o.a = 'unterminated",
                "SELECT o FROM Order o WHERE o.a = :x AND o.b = ?1",
                "SELECT o FROM Order o WHERE o.a MEMBER OF o.b",
                "SELECT o FROM Order o WHERE EXISTS (SELECT l FROM o.lines l)",
                "SELECT o FROM Order o LIMIT 3",
                "SELECT o FROM Order o UNION SELECT p FROM Order p",
                "SELECT count(o) OVER () FROM Order o",
                "SELECT KEY(m) FROM Order o JOIN o.map m",
                "SELECT o FROM Order o JOIN FETCH fetch",
                "SELECT upper(o.a, o.b) FROM Order o",
                "SELECT o.a FROM Order o JOIN o.lines",
                "UPDATE Order o SET o.a = 1",
                "SELECT o FROM",
                ""
            })
    void leavesTheRestToTheOtherReader(String query) {
        assertThat(PlainReader.read(query, DEPTH)).isNull();
    }

    static Stream<String> tables() {
        return Stream.of("productions.txt", "keywords.txt").flatMap(name -> new QueryTable(name).queries().stream());
    }

    @Test
    void readsTheQueriesOfTheTables() {
        long plain = tables().filter(PlainReaderTest::isReadAsTheSame).count();
        assertThat(plain).isGreaterThan(50);
    }

    @Property(tries = 2000)
    void readsQueriesOfTheGrammar(@ForAll long seed) {
        String sentence = Sentences.sentence(seed);
        try {
            isReadAsTheSame(sentence);
        } catch (InvalidQueryException e) {
            throw new AssertionError("No query, but read: " + sentence, e);
        }
    }

    /** Sentences of the whole grammar are seldom plain, and some of those that are have a word too many or too few. */
    @Property(tries = 2000)
    void readsPlainQueriesOfWordsInAnyOrder(@ForAll long seed) {
        String sentence = PlainSentences.sentence(seed);
        try {
            isReadAsTheSame(sentence);
        } catch (InvalidQueryException e) {
            throw new AssertionError("No query, but read: " + sentence, e);
        }
    }

    @Test
    void readsMostPlainSentences() {
        long plain = IntStream.range(0, 1000)
                .mapToObj(PlainSentences::whole)
                .filter(PlainReaderTest::isReadAsTheSame)
                .count();
        assertThat(plain).isGreaterThan(750);
    }

    @Test
    void refusesNothingItself() {
        String deep = "SELECT o FROM Order o WHERE " + "(".repeat(DEPTH + 1) + "o.a" + ")".repeat(DEPTH + 1) + " = 1";
        assertThat(PlainReader.read(deep, DEPTH)).isNull();
        assertThatThrownBy(() -> READER.read(deep)).isInstanceOf(InvalidQueryException.class);
    }

    // ---- words

    static Stream<String> keywords() {
        return IntStream.rangeClosed(1, JpqlParser.VOCABULARY.getMaxTokenType())
                .mapToObj(JpqlParser.VOCABULARY::getLiteralName)
                .filter(literal -> literal != null && Character.isLetter(literal.charAt(1)))
                .map(literal -> literal.substring(1, literal.length() - 1));
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void knowsEveryKeyword(String keyword) {
        int type = Keywords.type(keyword.toCharArray(), 0, keyword.length());
        assertThat(JpqlLexer.VOCABULARY.getLiteralName(type)).isEqualTo("'" + keyword + "'");
        String mixed = "x" + keyword.charAt(0) + keyword.substring(1).toLowerCase(java.util.Locale.ROOT) + "x";
        assertThat(Keywords.type(mixed.toCharArray(), 1, mixed.length() - 1)).isEqualTo(type);
        assertThat(Keywords.type(mixed.toCharArray(), 0, mixed.length())).isEqualTo(JpqlLexer.IDENTIFIER);
        assertThat(Keywords.isWord(type)).isTrue();
    }

    @ParameterizedTest
    @MethodSource("keywords")
    void readsKeywordsAsNamesWhereTheyAre(String keyword) {
        for (String query : List.of(
                "SELECT x." + keyword + " FROM A x",
                "SELECT x FROM " + keyword + " x",
                "SELECT x FROM A " + keyword,
                "SELECT x FROM A " + keyword + " JOIN x.b c",
                "SELECT x FROM A x JOIN " + keyword + " b",
                "SELECT x FROM A x JOIN FETCH " + keyword + " b",
                "SELECT x FROM A x JOIN FETCH x." + keyword + " " + keyword,
                "SELECT " + keyword + " FROM A x",
                "SELECT " + keyword + ".a FROM A " + keyword,
                "SELECT x.a " + keyword + " FROM A x",
                "SELECT x.a AS " + keyword + " FROM A x",
                "SELECT " + keyword + "(x.a) FROM A x",
                "SELECT x FROM A x WHERE x.a = 1 " + keyword,
                "SELECT x FROM A x WHERE x.a = " + keyword,
                "SELECT x FROM A x WHERE " + keyword + " x.a = 1",
                "SELECT x FROM A x ORDER BY x.a " + keyword)) {
            if (PlainReader.read(query, DEPTH) != null) {
                assertThat(isReadAsTheSame(query)).isTrue();
            }
        }
    }
}
