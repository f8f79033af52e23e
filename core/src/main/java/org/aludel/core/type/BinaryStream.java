package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Bytes that are moved as a stream, for values that are too big to be held in memory.
 *
 * <p>To send some, say how the stream is opened:
 *
 * <pre>{@code
 * BinaryStream.of(() -> Files.newInputStream(file), Files.size(file))
 * }</pre>
 *
 * <p>It is opened when the parameter is bound, read by the driver when the statement is executed, and closed at its
 * end. One that is read from a row can be opened once, while that row is the current one. Compares by identity. A value
 * to be sent is as safe for threads as its source; one that was read belongs to the thread that reads the rows.
 */
public final class BinaryStream {

    private static final long UNKNOWN_LENGTH = -1;

    private final Source source;
    private final long length;

    private BinaryStream(Source source, long length) {
        this.source = requireNonNull(source, "source");
        this.length = length;
    }

    /** Opens the stream anew each time it is asked. */
    @FunctionalInterface
    public interface Source {

        InputStream open() throws IOException;
    }

    /** The stream of a source whose length is not known before it is read. */
    public static BinaryStream of(Source source) {
        return new BinaryStream(source, UNKNOWN_LENGTH);
    }

    /**
     * The stream of a source whose length is known; some drivers send such a stream without keeping a copy.
     *
     * @param length the exact number of bytes; what comes after them is not sent
     */
    public static BinaryStream of(Source source, long length) {
        if (length < 0) {
            throw TypeErrors.argumentTooSmall(TypeKind.BLOB, "stream length", length, 0);
        }
        return new BinaryStream(source, length);
    }

    /** The stream of an array, which is not copied. */
    public static BinaryStream of(byte[] bytes) {
        requireNonNull(bytes, "bytes");
        return new BinaryStream(() -> new ByteArrayInputStream(bytes), bytes.length);
    }

    /** A stream that is open already and can be handed out once; how a dialect gives out what its driver reads. */
    public static BinaryStream once(InputStream stream) {
        requireNonNull(stream, "stream");
        AtomicBoolean handedOut = new AtomicBoolean();
        return of(() -> {
            if (handedOut.getAndSet(true)) {
                throw TypeErrors.streamOpenedTwice();
            }
            return stream;
        });
    }

    /** Opens the stream; the caller closes it. */
    public InputStream open() throws IOException {
        return source.open();
    }

    /** The number of bytes; empty where it is not known, as for streams that are read from a row. */
    public OptionalLong length() {
        return length == UNKNOWN_LENGTH ? OptionalLong.empty() : OptionalLong.of(length);
    }

    static void bind(PreparedStatement statement, int index, BinaryStream value) throws SQLException {
        InputStream stream = value.openToSend(index);
        if (value.length == UNKNOWN_LENGTH) {
            statement.setBinaryStream(index, stream);
        } else if (value.length <= Integer.MAX_VALUE) {
            // Not all drivers have the method that takes a long.
            statement.setBinaryStream(index, stream, (int) value.length);
        } else {
            statement.setBinaryStream(index, stream, value.length);
        }
    }

    static @Nullable BinaryStream read(ResultSet row, int column) throws SQLException {
        InputStream stream = row.getBinaryStream(column);
        return stream == null ? null : once(stream);
    }

    private InputStream openToSend(int index) {
        try {
            InputStream stream = source.open();
            return new SelfClosingInputStream(stream, length == UNKNOWN_LENGTH ? Long.MAX_VALUE : length);
        } catch (IOException failure) {
            throw TypeErrors.streamCannotBeOpened(index, failure);
        }
    }
}
