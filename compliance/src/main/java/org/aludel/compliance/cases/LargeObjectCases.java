package org.aludel.compliance.cases;

import static java.util.Objects.requireNonNull;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.table;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.function.Supplier;
import org.aludel.compliance.data.SampleTable;
import org.aludel.compliance.harness.Cases;
import org.aludel.compliance.harness.LiveDatabase;
import org.aludel.core.engine.ExecutionOptions;
import org.aludel.core.engine.Result;
import org.aludel.core.engine.Row;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.TableReference;
import org.aludel.core.type.BinaryStream;
import org.aludel.core.type.CharacterStream;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** Large values that are moved as streams. */
public abstract class LargeObjectCases extends Cases {

    private static final int SIZE = 1_000_000;

    private static final TableReference FILES = table(
            "large_files",
            column("id", SqlTypes.INTEGER),
            column("script", SqlTypes.CLOB_STREAM),
            column("image", SqlTypes.BLOB_STREAM));
    private static final ColumnReference<Integer> ID = FILES.column("id");
    private static final ColumnReference<CharacterStream> SCRIPT = FILES.column("script");
    private static final ColumnReference<BinaryStream> IMAGE = FILES.column("image");

    protected LargeObjectCases(Supplier<LiveDatabase> database) {
        super(database);
    }

    private static String text() {
        return "line \u00e4\u5c71\n".repeat(SIZE / 8);
    }

    private static byte[] bytes() {
        byte[] bytes = new byte[SIZE];
        for (int i = 0; i < SIZE; i++) {
            bytes[i] = (byte) (i * 7);
        }
        return bytes;
    }

    @Test
    void movesStreamsOfKnownLength() throws IOException {
        movesStreams(
                CharacterStream.of(() -> new StringReader(text()), text().length()),
                BinaryStream.of(() -> new ByteArrayInputStream(bytes()), SIZE));
    }

    @Test
    void movesStreamsOfUnknownLength() throws IOException {
        movesStreams(
                CharacterStream.of(() -> new StringReader(text())),
                BinaryStream.of(() -> new ByteArrayInputStream(bytes())));
    }

    private void movesStreams(CharacterStream script, BinaryStream image) throws IOException {
        database().createOnce(SampleTable.of(FILES).key("id"));
        execute(insertInto(FILES).columns("id", "script", "image").values(1, script, image));
        execute(insertInto(FILES).columns("id", "script", "image").values(2, null, null));

        try (Result result = connection()
                .withOptions(ExecutionOptions.streaming(1))
                .execute(select(SCRIPT, IMAGE).orderBy(ID))) {
            int rows = 0;
            for (Row row : result) {
                rows++;
                if (rows == 2) {
                    assertThat(row.values()).containsExactly(null, null);
                    continue;
                }
                assertHoldsText(requireNonNull(row.get(SCRIPT)));
                assertHoldsBytes(requireNonNull(row.get(IMAGE)));
            }
            assertThat(rows).isEqualTo(2);
        }
    }

    private static void assertHoldsText(CharacterStream actual) throws IOException {
        try (Reader reader = actual.open()) {
            StringWriter copy = new StringWriter();
            reader.transferTo(copy);
            assertThat(copy.toString().equals(text())).as("the same text").isTrue();
        }
    }

    private static void assertHoldsBytes(BinaryStream actual) throws IOException {
        try (InputStream stream = actual.open()) {
            assertThat(Arrays.equals(stream.readAllBytes(), bytes()))
                    .as("the same bytes")
                    .isTrue();
        }
    }
}
