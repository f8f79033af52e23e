package org.aludel.jpql.internal.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.aludel.jpql.internal.antlr.JpqlParser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;

/** Makes queries of the grammar itself: walks it at random, and the more by the shortest way the longer a query gets. */
final class Sentences {

    private static final ATN GRAMMAR = JpqlParser._ATN;
    private static final int LONG_ENOUGH = 40;
    private static final int FAR = 1_000_000;
    private static final int[] TO_END = distances();

    private static final List<String> NAMES = List.of("a", "b", "o", "x1", "total", "größe", "$v", "_u", "year");
    private static final List<String> WHOLE =
            List.of("0", "1", "42", "7L", "8BI", "2147483647", "1F", "2D", "3BD", "1_000");
    private static final List<String> DECIMALS = List.of("1.5", ".5", "2.", "1e3", "1.25F", "1.5d", "1.50BD", "1E-3");
    private static final List<String> STRINGS =
            List.of("'a'", "''", "'it''s'", "'2026-01-31'", "'23:59:59'", "'2026-12-31 23:59:59.5'", "'ä€𝄞'");

    private final Random random;
    private final boolean numbered;
    private final List<String> words = new ArrayList<>();

    private Sentences(long seed) {
        this.random = new Random(seed * 0x9E3779B97F4A7C15L);
        this.numbered = random.nextBoolean();
    }

    /** A query; the same for the same seed. */
    static String sentence(long seed) {
        Sentences sentences = new Sentences(seed);
        sentences.walk();
        return String.join(" ", sentences.words);
    }

    private void walk() {
        Deque<ATNState> followers = new ArrayDeque<>();
        ATNState state = GRAMMAR.ruleToStartState[JpqlParser.RULE_query];
        while (true) {
            if (state instanceof RuleStopState) {
                if (followers.isEmpty()) {
                    return;
                }
                state = followers.pop();
                continue;
            }
            Transition transition = choose(state);
            if (transition instanceof RuleTransition rule) {
                followers.push(rule.followState);
            } else if (!transition.isEpsilon()) {
                List<Integer> types = transition.label().toList();
                write(types.get(random.nextInt(types.size())));
            }
            state = transition.target;
        }
    }

    private Transition choose(ATNState state) {
        Transition[] transitions = state.getTransitions();
        if (random.nextInt(LONG_ENOUGH) >= words.size()) {
            return transitions[random.nextInt(transitions.length)];
        }
        Transition nearest = transitions[0];
        for (Transition transition : transitions) {
            if (distance(transition, TO_END) < distance(nearest, TO_END)) {
                nearest = transition;
            }
        }
        return nearest;
    }

    /** How many words at least are between each state and the end of its rule. */
    private static int[] distances() {
        int[] distances = new int[GRAMMAR.states.size()];
        Arrays.fill(distances, FAR);
        for (ATNState end : GRAMMAR.ruleToStopState) {
            distances[end.stateNumber] = 0;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (ATNState state : GRAMMAR.states) {
                if (state == null || state instanceof RuleStopState) {
                    continue;
                }
                for (Transition transition : state.getTransitions()) {
                    int distance = distance(transition, distances);
                    if (distance < distances[state.stateNumber]) {
                        distances[state.stateNumber] = distance;
                        changed = true;
                    }
                }
            }
        }
        return distances;
    }

    private static int distance(Transition transition, int[] distances) {
        if (transition instanceof RuleTransition rule) {
            // One more than nothing, so that the way out of a loop is shorter than the way around.
            return 1 + distances[rule.target.stateNumber] + distances[rule.followState.stateNumber];
        }
        return (transition.isEpsilon() ? 0 : 1) + distances[transition.target.stateNumber];
    }

    private void write(int type) {
        switch (type) {
            case Token.EOF -> {}
            case JpqlParser.IDENTIFIER -> words.add(any(NAMES));
            case JpqlParser.INTEGER_LITERAL -> words.add(any(WHOLE));
            case JpqlParser.DECIMAL_LITERAL -> words.add(any(DECIMALS));
            case JpqlParser.STRING_LITERAL -> words.add(string());
            case JpqlParser.POSITIONAL_PARAMETER, JpqlParser.NAMED_PARAMETER ->
                words.add(numbered ? "?" + (1 + random.nextInt(3)) : ":" + any(NAMES));
            case JpqlParser.DATE_ESCAPE -> words.add("{d");
            case JpqlParser.TIME_ESCAPE -> words.add("{t");
            case JpqlParser.TIMESTAMP_ESCAPE -> words.add("{ts");
            default -> words.add(keyword(type));
        }
    }

    private String string() {
        String before = words.isEmpty() ? "" : words.get(words.size() - 1);
        return switch (before) {
            case "{d" -> "'2026-01-31'";
            case "{t" -> "'23:59:59'";
            case "{ts" -> "'2026-12-31 23:59:59.5'";
            default -> any(STRINGS);
        };
    }

    private String keyword(int type) {
        String literal = JpqlParser.VOCABULARY.getLiteralName(type);
        String word = literal.substring(1, literal.length() - 1);
        return random.nextInt(4) == 0 ? word.toLowerCase(Locale.ROOT) : word;
    }

    private String any(List<String> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
