package org.aludel.core.dialect.derby;

import java.io.FilterInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.sql.Blob;
import java.sql.Clob;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.aludel.core.type.BinaryStream;
import org.aludel.core.type.CharacterStream;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Large objects as streams. A stream of a result set ends as soon as the next column is read; that of a {@code Clob} or
 * {@code Blob} does not, and leaves the object in the database, too. Closing the stream frees the object.
 */
final class DerbyStreams {

    private static final String NAME = "stream of a locator";

    private DerbyStreams() {}

    static SqlType<CharacterStream> characters(SqlType<CharacterStream> type) {
        return type.reboundBy(NAME, type::bind, DerbyStreams::characters);
    }

    static SqlType<BinaryStream> bytes(SqlType<BinaryStream> type) {
        return type.reboundBy(NAME, type::bind, DerbyStreams::bytes);
    }

    private static @Nullable CharacterStream characters(ResultSet row, int column) throws SQLException {
        Clob clob = row.getClob(column);
        return clob == null ? null : CharacterStream.once(new FreeingReader(clob));
    }

    private static @Nullable BinaryStream bytes(ResultSet row, int column) throws SQLException {
        Blob blob = row.getBlob(column);
        return blob == null ? null : BinaryStream.once(new FreeingInputStream(blob));
    }

    private static final class FreeingReader extends FilterReader {

        private final Clob clob;

        FreeingReader(Clob clob) throws SQLException {
            super(clob.getCharacterStream());
            this.clob = clob;
        }

        @Override
        public void close() throws IOException {
            super.close();
            try {
                clob.free();
            } catch (SQLException e) {
                throw new IOException("A large object cannot be freed", e);
            }
        }
    }

    private static final class FreeingInputStream extends FilterInputStream {

        private final Blob blob;

        FreeingInputStream(Blob blob) throws SQLException {
            super(blob.getBinaryStream());
            this.blob = blob;
        }

        @Override
        public void close() throws IOException {
            super.close();
            try {
                blob.free();
            } catch (SQLException e) {
                throw new IOException("A large object cannot be freed", e);
            }
        }
    }
}
