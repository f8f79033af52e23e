package org.aludel.jpql.internal.reader;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** The characters of a text in which each takes one place. Belongs to one reading. */
final class QueryCharacters implements CharStream {

    private final String text;
    private int next;

    QueryCharacters(String text) {
        this.text = text;
    }

    @Override
    public int LA(int distance) {
        int index = distance < 0 ? next + distance : next + distance - 1;
        return index >= 0 && index < text.length() ? text.charAt(index) : EOF;
    }

    @Override
    public void consume() {
        if (next == text.length()) {
            throw new IllegalStateException("cannot consume EOF");
        }
        next++;
    }

    @Override
    public int index() {
        return next;
    }

    @Override
    public void seek(int index) {
        next = Math.min(index, text.length());
    }

    @Override
    public int size() {
        return text.length();
    }

    /** The whole text is kept. */
    @Override
    public int mark() {
        return 0;
    }

    @Override
    public void release(int marker) {}

    @Override
    public String getText(Interval interval) {
        int end = Math.min(interval.b + 1, text.length());
        return interval.a >= end ? "" : text.substring(interval.a, end);
    }

    @Override
    public String getSourceName() {
        return UNKNOWN_SOURCE_NAME;
    }

    @Override
    public String toString() {
        return text;
    }
}
