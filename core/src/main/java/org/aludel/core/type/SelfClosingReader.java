package org.aludel.core.type;

import java.io.IOException;
import java.io.Reader;

/**
 * Ends after a number of characters and closes what it reads as soon as it ends: drivers read a stream, but few close
 * it. The source is not asked for more once it has ended, because many answer that with an exception after being
 * closed.
 */
final class SelfClosingReader extends Reader {

    private final Reader source;
    private long remaining;

    SelfClosingReader(Reader source, long limit) throws IOException {
        this.source = source;
        this.remaining = limit;
        if (limit == 0) {
            source.close();
        }
    }

    @Override
    public int read() throws IOException {
        if (remaining == 0) {
            return -1;
        }
        int next = source.read();
        advance(next < 0 ? remaining : 1);
        return next;
    }

    @Override
    public int read(char[] target, int offset, int count) throws IOException {
        if (count == 0) {
            return 0;
        }
        if (remaining == 0) {
            return -1;
        }
        int done = source.read(target, offset, (int) Math.min(count, remaining));
        advance(done < 0 ? remaining : done);
        return done;
    }

    @Override
    public void close() throws IOException {
        remaining = 0;
        source.close();
    }

    private void advance(long count) throws IOException {
        remaining -= count;
        if (remaining == 0) {
            source.close();
        }
    }
}
