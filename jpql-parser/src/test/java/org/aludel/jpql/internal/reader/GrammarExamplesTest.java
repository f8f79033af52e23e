package org.aludel.jpql.internal.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.aludel.jpql.QueryTable;
import org.aludel.jpql.QueryTable.Row;
import org.aludel.jpql.Spec;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.aludel.jpql.internal.antlr.JpqlParser;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.junit.jupiter.api.Test;

/** The examples of {@code productions.txt} use every rule of the grammar, and everything that a rule can consist of. */
@Spec("4.078")
class GrammarExamplesTest {

    /** Rules that are lists of words; {@code KeywordsTest} tries each of these. */
    private static final Set<String> WORDS = Set.of("name_word", "clause_word", "function_word");

    private static final List<Row> ROWS = new QueryTable("productions.txt").rows(Row::expected);

    @Test
    void everyRuleHasAnExample() {
        Set<String> seen = new TreeSet<>();
        ROWS.forEach(row -> collectRules(tree(row), seen));
        assertThat(seen).containsExactlyInAnyOrder(JpqlParser.ruleNames);
    }

    @Test
    void everyPartOfARuleHasAnExample() {
        Set<String> seen = new TreeSet<>();
        ROWS.forEach(row -> collectParts(tree(row), seen));
        assertThat(parts().filter(part -> !seen.contains(part))).isEmpty();
    }

    @Test
    void aSectionHasAnExampleOfTheRuleThatItNames() {
        Map<String, Set<String>> seen = new TreeMap<>();
        ROWS.forEach(row -> collectRules(
                tree(row), seen.computeIfAbsent(row.section().split(" ", -1)[0], section -> new TreeSet<>())));
        seen.keySet().retainAll(List.of(JpqlParser.ruleNames));
        assertThat(seen)
                .hasSizeGreaterThan(50)
                .allSatisfy((section, rules) -> assertThat(rules).contains(section));
    }

    /** Each word and each rule that a rule can have inside, as {@code rule part}. */
    private static Stream<String> parts() {
        return JpqlParser._ATN.states.stream()
                .filter(state -> state != null && !WORDS.contains(rule(state)))
                .flatMap(state -> Arrays.stream(state.getTransitions())
                        .flatMap(transition -> parts(transition).map(part -> rule(state) + " " + part)))
                .distinct();
    }

    private static String rule(ATNState state) {
        return JpqlParser.ruleNames[state.ruleIndex];
    }

    private static Stream<String> parts(Transition transition) {
        if (transition instanceof RuleTransition rule) {
            return Stream.of(rule(rule.target));
        }
        return transition.isEpsilon()
                ? Stream.of()
                : transition.label().toList().stream().map(JpqlParser.VOCABULARY::getDisplayName);
    }

    private static ParserRuleContext tree(Row row) {
        JpqlParser parser = new JpqlParser(new CommonTokenStream(new JpqlLexer(CharStreams.fromString(row.query()))));
        parser.setErrorHandler(new BailErrorStrategy());
        return parser.query();
    }

    private static void collectRules(ParserRuleContext tree, Set<String> into) {
        into.add(JpqlParser.ruleNames[tree.getRuleIndex()]);
        tree.getRuleContexts(ParserRuleContext.class).forEach(child -> collectRules(child, into));
    }

    private static void collectParts(ParserRuleContext tree, Set<String> into) {
        String rule = JpqlParser.ruleNames[tree.getRuleIndex()] + " ";
        for (ParseTree child : tree.children == null ? List.<ParseTree>of() : tree.children) {
            if (child instanceof ParserRuleContext inner) {
                into.add(rule + JpqlParser.ruleNames[inner.getRuleIndex()]);
                collectParts(inner, into);
            } else {
                into.add(rule
                        + JpqlParser.VOCABULARY.getDisplayName(
                                ((TerminalNode) child).getSymbol().getType()));
            }
        }
    }
}
