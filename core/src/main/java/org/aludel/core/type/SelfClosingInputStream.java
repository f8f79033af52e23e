package org.aludel.core.type;

import java.io.IOException;
import java.io.InputStream;

/**
 * Ends after a number of bytes and closes what it reads as soon as it ends: drivers read a stream, but few close it.
 * The source is not asked for more once it has ended, because many answer that with an exception after being closed.
 */
final class SelfClosingInputStream extends InputStream {

    private final InputStream source;
    private long remaining;

    SelfClosingInputStream(InputStream source, long limit) throws IOException {
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
    public int read(byte[] target, int offset, int count) throws IOException {
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
    public int available() throws IOException {
        return remaining == 0 ? 0 : (int) Math.min(source.available(), remaining);
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
