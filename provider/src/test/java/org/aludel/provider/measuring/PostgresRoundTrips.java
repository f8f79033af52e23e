package org.aludel.provider.measuring;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.SocketFactory;

/**
 * Counts how often the PostgreSQL driver sends something and then waits for the answer, on the sockets that it opens with
 * the parameter {@code socketFactory} of its URL; for all connections of this JVM together.
 *
 * <pre>{@code
 * String url = PostgresRoundTrips.url(database.jdbcUrl());
 * int before = PostgresRoundTrips.count();
 * }</pre>
 */
public final class PostgresRoundTrips extends SocketFactory {

    private static final AtomicInteger COUNT = new AtomicInteger();

    /** The URL of a database with sockets that are counted. */
    public static String url(String url) {
        return url + (url.contains("?") ? "&" : "?") + "socketFactory=" + PostgresRoundTrips.class.getName();
    }

    /** All round trips so far. */
    public static int count() {
        return COUNT.get();
    }

    @Override
    public Socket createSocket() {
        return new CountingSocket();
    }

    @Override
    public Socket createSocket(String host, int port) {
        throw new UnsupportedOperationException("the driver connects sockets itself");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress localHost, int localPort) {
        throw new UnsupportedOperationException("the driver connects sockets itself");
    }

    @Override
    public Socket createSocket(InetAddress host, int port) {
        throw new UnsupportedOperationException("the driver connects sockets itself");
    }

    @Override
    public Socket createSocket(InetAddress address, int port, InetAddress localAddress, int localPort) {
        throw new UnsupportedOperationException("the driver connects sockets itself");
    }

    /** A first read after something was written ends a round trip. */
    private static final class CountingSocket extends Socket {

        private final AtomicBoolean sent = new AtomicBoolean();

        @Override
        public OutputStream getOutputStream() throws IOException {
            return new FilterOutputStream(super.getOutputStream()) {
                @Override
                public void write(int octet) throws IOException {
                    sent.set(true);
                    out.write(octet);
                }

                @Override
                public void write(byte[] octets, int offset, int length) throws IOException {
                    sent.set(true);
                    out.write(octets, offset, length);
                }
            };
        }

        @Override
        public InputStream getInputStream() throws IOException {
            return new FilterInputStream(super.getInputStream()) {
                @Override
                public int read() throws IOException {
                    received();
                    return in.read();
                }

                @Override
                public int read(byte[] octets, int offset, int length) throws IOException {
                    received();
                    return in.read(octets, offset, length);
                }
            };
        }

        private void received() {
            if (sent.compareAndSet(true, false)) {
                COUNT.incrementAndGet();
            }
        }
    }
}
