package org.aludel.jpql.internal.reader;

import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.internal.antlr.JpqlLexer;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.CharStreams;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.WritableToken;
import org.antlr.v4.runtime.misc.Interval;

/** The words of a query, all at once: there are no hidden ones among them. Belongs to one reading. */
final class QueryWords implements TokenStream {

    private final JpqlLexer lexer;
    private final List<Token> words = new ArrayList<>();
    private int next;

    private QueryWords(CharStream characters) {
        lexer = new JpqlLexer(characters);
        lexer.removeErrorListeners();
    }

    /** The words of a text. */
    static QueryWords of(QueryText text) {
        QueryWords words = new QueryWords(
                text.isOfSingleCharacters() ? new QueryCharacters(text.text()) : CharStreams.fromString(text.text()));
        words.read();
        return words;
    }

    private void read() {
        Token word;
        do {
            word = lexer.nextToken();
            if (word instanceof WritableToken writable) {
                writable.setTokenIndex(words.size());
            }
            words.add(word);
        } while (word.getType() != Token.EOF);
    }

    List<Token> all() {
        return words;
    }

    @Override
    public Token LT(int distance) {
        int index = distance < 0 ? next + distance : next + distance - 1;
        return words.get(Math.min(Math.max(index, 0), words.size() - 1));
    }

    @Override
    public int LA(int distance) {
        return LT(distance).getType();
    }

    @Override
    public void consume() {
        if (next < words.size() - 1) {
            next++;
        }
    }

    @Override
    public Token get(int index) {
        return words.get(index);
    }

    @Override
    public int index() {
        return next;
    }

    @Override
    public void seek(int index) {
        next = Math.min(index, words.size() - 1);
    }

    @Override
    public int size() {
        return words.size();
    }

    /** Nothing is thrown away, so that there is nothing to keep. */
    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public TokenSource getTokenSource() {
        return lexer;
    }

    @Override
    public String getSourceName() {
        return lexer.getSourceName();
    }

    @Override
    public String getText() {
        return getText(Interval.of(0, words.size() - 1));
    }

    @Override
    public String getText(Interval interval) {
        StringBuilder text = new StringBuilder();
        for (int i = interval.a; i <= interval.b && words.get(i).getType() != Token.EOF; i++) {
            text.append(words.get(i).getText());
        }
        return text.toString();
    }

    @Override
    public String getText(RuleContext context) {
        return getText(context.getSourceInterval());
    }

    @Override
    public String getText(Token start, Token stop) {
        return getText(Interval.of(start.getTokenIndex(), stop.getTokenIndex()));
    }
}
