package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * Characters that are moved as a stream, for values that are too big to be held in memory.
 *
 * <p>To send some, say how the stream is opened:
 *
 * <pre>{@code
 * CharacterStream.of(() -> Files.newBufferedReader(file))
 * }</pre>
 *
 * <p>It is opened when the parameter is bound, read by the driver when the statement is executed, and closed at its
 * end. One that is read from a row can be opened once, while that row is the current one. Compares by identity. A value
 * to be sent is as safe for threads as its source; one that was read belongs to the thread that reads the rows.
 */
public final class CharacterStream {

    private static final long UNKNOWN_LENGTH = -1;

    private final Source source;
    private final long length;

    private CharacterStream(Source source, long length) {
        this.source = requireNonNull(source, "source");
        this.length = length;
    }

    /** Opens the stream anew each time it is asked. */
    @FunctionalInterface
    public interface Source {

        Reader open() throws IOException;
    }

    /** The stream of a source whose length is not known before it is read. */
    public static CharacterStream of(Source source) {
        return new CharacterStream(source, UNKNOWN_LENGTH);
    }

    /**
     * The stream of a source whose length is known; some drivers send such a stream without keeping a copy.
     *
     * @param length the exact number of characters; what comes after them is not sent
     */
    public static CharacterStream of(Source source, long length) {
        if (length < 0) {
            throw TypeErrors.argumentTooSmall(TypeKind.CLOB, "stream length", length, 0);
        }
        return new CharacterStream(source, length);
    }

    /** The stream of a text. */
    public static CharacterStream of(String text) {
        requireNonNull(text, "text");
        return new CharacterStream(() -> new StringReader(text), text.length());
    }

    /** A stream that is open already and can be handed out once; how a dialect gives out what its driver reads. */
    public static CharacterStream once(Reader reader) {
        requireNonNull(reader, "reader");
        AtomicBoolean handedOut = new AtomicBoolean();
        return of(() -> {
            if (handedOut.getAndSet(true)) {
                throw TypeErrors.streamOpenedTwice();
            }
            return reader;
        });
    }

    /** Opens the stream; the caller closes it. */
    public Reader open() throws IOException {
        return source.open();
    }

    /** The number of characters; empty where it is not known, as for streams that are read from a row. */
    public OptionalLong length() {
        return length == UNKNOWN_LENGTH ? OptionalLong.empty() : OptionalLong.of(length);
    }

    static void bind(PreparedStatement statement, int index, CharacterStream value) throws SQLException {
        Reader reader = value.openToSend(index);
        if (value.length == UNKNOWN_LENGTH) {
            statement.setCharacterStream(index, reader);
        } else if (value.length <= Integer.MAX_VALUE) {
            // Not all drivers have the method that takes a long.
            statement.setCharacterStream(index, reader, (int) value.length);
        } else {
            statement.setCharacterStream(index, reader, value.length);
        }
    }

    static @Nullable CharacterStream read(ResultSet row, int column) throws SQLException {
        Reader reader = row.getCharacterStream(column);
        return reader == null ? null : once(reader);
    }

    private Reader openToSend(int index) {
        try {
            Reader reader = source.open();
            return new SelfClosingReader(reader, length == UNKNOWN_LENGTH ? Long.MAX_VALUE : length);
        } catch (IOException failure) {
            throw TypeErrors.streamCannotBeOpened(index, failure);
        }
    }
}
