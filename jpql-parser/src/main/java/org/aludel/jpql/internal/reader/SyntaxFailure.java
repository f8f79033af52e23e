package org.aludel.jpql.internal.reader;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.aludel.core.error.NearestName;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.aludel.jpql.internal.antlr.JpqlParser;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.ATN;
import org.antlr.v4.runtime.atn.ATNState;
import org.antlr.v4.runtime.atn.RuleStopState;
import org.antlr.v4.runtime.atn.RuleTransition;
import org.antlr.v4.runtime.atn.Transition;
import org.jspecify.annotations.Nullable;

/**
 * Explains why a query cannot be parsed. Walks the grammar along all ways at once, so that the place it finds is the first
 * word with which no query can go on, and what is expected there is all that could stand there. (The parser itself only knows
 * at which decision it gave up.)
 */
final class SyntaxFailure {

    private static final int SHORTEST_MISSPELLING = 3;
    private static final int FARTHEST_MISSPELLING = 3;

    private final ATN grammar = JpqlParser._ATN;
    private final List<Token> tokens;
    private final QueryText text;

    SyntaxFailure(List<Token> tokens, QueryText text) {
        this.tokens = tokens;
        this.text = text;
    }

    /** The error for the first word that does not fit. */
    InvalidQueryException explain() {
        List<Set<Point>> reached = new ArrayList<>();
        Set<Point> points = Set.of(new Point(grammar.ruleToStartState[JpqlParser.RULE_query], Frame.outermost()));
        for (int i = 0; i < tokens.size(); i++) {
            reached.add(points);
            points = advance(points, tokens.get(i).getType());
            if (points.isEmpty()) {
                return error(i, reached);
            }
        }
        throw new IllegalStateException("the grammar reads a query that the parser does not read");
    }

    private InvalidQueryException error(int index, List<Set<Point>> reached) {
        Token found = tokens.get(index);
        Expectations expectations = new Expectations();
        walk(
                reached.get(index),
                expectations::rule,
                transition -> expectations.tokens(transition.label().toList()));
        String word = found.getType() == Token.EOF ? null : text.place(found).excerpt();
        return ReaderErrors.unexpected(word, expectations.describe(), text.place(found), advice(index, reached));
    }

    /** The keyword that was probably meant by the word itself, or by one before it that was taken for a name. */
    private @Nullable String advice(int index, List<Set<Point>> reached) {
        Optional<String> meant = misspelled(index, keywords(reached.get(index)));
        if (meant.isPresent()) {
            return "Did you mean " + meant.get() + "?";
        }
        for (int earlier = index - 1; earlier >= Math.max(0, index - FARTHEST_MISSPELLING); earlier--) {
            Set<String> keywords = keywords(reached.get(earlier));
            keywords.removeIf(keyword -> !Expectations.beginsClause(keyword));
            Optional<String> clause = misspelled(earlier, keywords);
            if (clause.isPresent()) {
                return "Did you mean " + clause.get() + " instead of '"
                        + tokens.get(earlier).getText() + "'?";
            }
        }
        return null;
    }

    private Optional<String> misspelled(int index, Set<String> keywords) {
        Token token = tokens.get(index);
        boolean word =
                token.getType() == JpqlLexer.IDENTIFIER && token.getText().length() >= SHORTEST_MISSPELLING;
        return word ? NearestName.among(keywords, token.getText()) : Optional.empty();
    }

    /** The keywords that may come next, those left out that would only be names. */
    private Set<String> keywords(Set<Point> points) {
        Set<String> keywords = new TreeSet<>();
        walk(
                points,
                SyntaxFailure::isName,
                transition -> transition.label().toList().stream()
                        .flatMap(type -> Expectations.keyword(type).stream())
                        .forEach(keywords::add));
        return keywords;
    }

    private static boolean isName(int rule) {
        return rule == JpqlParser.RULE_identification_variable
                || rule == JpqlParser.RULE_word
                || rule == JpqlParser.RULE_function_name;
    }

    private Set<Point> advance(Set<Point> points, int type) {
        Set<Point> next = new HashSet<>();
        Deque<Point> open = new ArrayDeque<>(points);
        Set<Point> seen = new HashSet<>(points);
        while (!open.isEmpty()) {
            Point point = open.pop();
            for (Step step : steps(point, rule -> false)) {
                if (step.word() == null) {
                    if (seen.add(step.to())) {
                        open.push(step.to());
                    }
                } else if (step.word().matches(type, 0, grammar.maxTokenType)) {
                    next.add(step.to());
                }
            }
        }
        return next;
    }

    /** Visits the words that may come next, without entering the rules that the filter takes for itself. */
    private void walk(Set<Point> points, RuleFilter taken, WordVisitor visitor) {
        Deque<Point> open = new ArrayDeque<>(points);
        Set<Point> seen = new HashSet<>(points);
        while (!open.isEmpty()) {
            for (Step step : steps(open.pop(), taken)) {
                if (step.word() != null) {
                    visitor.visit(step.word());
                } else if (seen.add(step.to())) {
                    open.push(step.to());
                }
            }
        }
    }

    private List<Step> steps(Point point, RuleFilter taken) {
        ATNState state = point.state();
        if (state instanceof RuleStopState) {
            Frame frame = point.frame();
            return frame.follow == null || frame.caller == null
                    ? List.of()
                    : List.of(new Step(null, new Point(frame.follow, frame.caller)));
        }
        List<Step> steps = new ArrayList<>(state.getNumberOfTransitions());
        for (Transition transition : state.getTransitions()) {
            if (transition instanceof RuleTransition rule) {
                if (!taken.takes(rule.ruleIndex)) {
                    steps.add(
                            new Step(null, new Point(rule.target, point.frame().call(rule.followState))));
                }
            } else if (transition.isEpsilon()) {
                steps.add(new Step(null, new Point(transition.target, point.frame())));
            } else {
                steps.add(new Step(transition, new Point(transition.target, point.frame())));
            }
        }
        return steps;
    }

    /** Whether a rule is dealt with as a whole. */
    private interface RuleFilter {
        boolean takes(int rule);
    }

    private interface WordVisitor {
        void visit(Transition word);
    }

    /** A place in the grammar, and the rules that led to it. */
    private record Point(ATNState state, Frame frame) {}

    /** A step over a word, or without one. */
    private record Step(@Nullable Transition word, Point to) {}

    /** A rule that was entered, and where it goes on afterwards. There is one for each way, so that identity is equality. */
    private static final class Frame {

        private final @Nullable Frame caller;
        private final @Nullable ATNState follow;
        private final Map<ATNState, Frame> called = new HashMap<>();

        private Frame(@Nullable Frame caller, @Nullable ATNState follow) {
            this.caller = caller;
            this.follow = follow;
        }

        static Frame outermost() {
            return new Frame(null, null);
        }

        Frame call(ATNState next) {
            return called.computeIfAbsent(next, state -> new Frame(this, state));
        }
    }
}
