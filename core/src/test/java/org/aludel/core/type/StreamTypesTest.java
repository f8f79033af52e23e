package org.aludel.core.type;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.aludel.core.error.InvalidValueException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StreamTypesTest {

    private final AtomicInteger closed = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200_000})
    void movesBytes(int size) throws SQLException {
        byte[] bytes = bytes(size);
        assertThat(sent(BinaryStream.of(bytes))).isEqualTo(bytes);
        assertThat(sent(BinaryStream.of(() -> source(bytes)))).isEqualTo(bytes);
        assertThat(sent(BinaryStream.of(() -> source(bytes), size))).isEqualTo(bytes);
        assertThat(closed).hasValue(2);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 200_000})
    void movesCharacters(int size) throws SQLException {
        String text = "\u00e4".repeat(size);
        assertThat(sent(CharacterStream.of(text))).isEqualTo(text);
        assertThat(sent(CharacterStream.of(() -> source(text)))).isEqualTo(text);
        assertThat(sent(CharacterStream.of(() -> source(text), size))).isEqualTo(text);
        assertThat(closed).hasValue(2);
    }

    @Test
    void sendsNoMoreThanItsLength() throws SQLException {
        assertThat(sent(BinaryStream.of(() -> source(bytes(9)), 4))).isEqualTo(bytes(4));
        assertThat(sent(CharacterStream.of(() -> source("abcdef"), 4))).isEqualTo("abcd");
        assertThat(closed).hasValue(2);
    }

    @Test
    void movesNull() throws SQLException {
        assertThat(ScratchColumn.roundTrip("BLOB", SqlTypes.BLOB_STREAM, null)).isNull();
        assertThat(ScratchColumn.roundTrip("CLOB", SqlTypes.CLOB_STREAM, null)).isNull();
    }

    @Test
    void opensAnewForEachStatement() throws SQLException {
        BinaryStream stream = BinaryStream.of(() -> source(bytes(3)));
        assertThat(sent(stream)).isEqualTo(bytes(3));
        assertThat(sent(stream)).isEqualTo(bytes(3));
    }

    @Test
    void opensOnceWhatWasRead() throws IOException {
        BinaryStream binary = BinaryStream.once(source(bytes(1)));
        CharacterStream characters = CharacterStream.once(source("a"));
        assertThat(binary.open()).hasBinaryContent(bytes(1));
        assertThat(characters.open().read()).isEqualTo('a');

        String message = "[ALU-1106] A stream that was read from a row is opened a second time"
                + "\n  Keep the content of the first time, or read the column as bytes or text";
        assertThatThrownBy(binary::open)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
        assertThatThrownBy(characters::open)
                .isInstanceOf(InvalidValueException.class)
                .hasMessage(message);
    }

    @Test
    void tellsItsLengthWhereItIsKnown() {
        assertThat(BinaryStream.of(bytes(3)).length()).hasValue(3);
        assertThat(BinaryStream.of(() -> source(bytes(3))).length()).isEmpty();
        assertThat(CharacterStream.of("abc").length()).hasValue(3);
        assertThatThrownBy(() -> CharacterStream.of(() -> source("a"), -1)).hasMessageStartingWith("[ALU-1110] ");
    }

    @Test
    void tellsTheParameterWhoseStreamCannotBeOpened() {
        IOException cause = new IOException("gone");
        BinaryStream stream = BinaryStream.of(() -> {
            throw cause;
        });
        assertThatThrownBy(() -> sent(stream))
                .isInstanceOf(InvalidValueException.class)
                .hasMessage("[ALU-1106] The stream for parameter 1 cannot be opened\n  See the cause")
                .hasCause(cause);
    }

    @Test
    void keepsStillAfterItsEnd() throws IOException {
        try (InputStream stream = new SelfClosingInputStream(source(bytes(3)), Long.MAX_VALUE)) {
            assertThat(stream.readAllBytes()).isEqualTo(bytes(3));
            assertThat(stream.read()).isEqualTo(-1);
            assertThat(stream.available()).isZero();
        }
        try (Reader reader = new SelfClosingReader(source("ab"), 2)) {
            assertThat(reader.read()).isEqualTo('a');
            assertThat(reader.read()).isEqualTo('b');
            assertThat(closed).hasValueGreaterThan(1);
            assertThat(reader.read()).isEqualTo(-1);
            assertThat(reader.read(new char[1])).isEqualTo(-1);
        }
    }

    private static byte[] bytes(int size) {
        byte[] bytes = new byte[size];
        Arrays.fill(bytes, (byte) 0xfe);
        return bytes;
    }

    private InputStream source(byte[] bytes) {
        return new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public void close() throws IOException {
                closed.incrementAndGet();
                super.close();
            }
        };
    }

    private Reader source(String text) {
        return new FilterReader(new StringReader(text)) {
            @Override
            public void close() throws IOException {
                closed.incrementAndGet();
                super.close();
            }
        };
    }

    private static byte[] sent(BinaryStream value) throws SQLException {
        try (ScratchColumn column = new ScratchColumn("BLOB")) {
            column.write(SqlTypes.BLOB_STREAM, value);
            return requireNonNull(column.read((row, index) -> {
                try (InputStream stream =
                        requireNonNull(SqlTypes.BLOB_STREAM.read(row, index)).open()) {
                    return stream.readAllBytes();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }));
        }
    }

    private static String sent(CharacterStream value) throws SQLException {
        try (ScratchColumn column = new ScratchColumn("CLOB")) {
            column.write(SqlTypes.CLOB_STREAM, value);
            return requireNonNull(column.read((row, index) -> {
                try (Reader reader =
                        requireNonNull(SqlTypes.CLOB_STREAM.read(row, index)).open()) {
                    StringWriter text = new StringWriter();
                    reader.transferTo(text);
                    return text.toString();
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            }));
        }
    }
}
