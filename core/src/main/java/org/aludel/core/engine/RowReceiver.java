package org.aludel.core.engine;

/**
 * Takes the rows of a result one after the other, while they are read.
 *
 * <pre>{@code
 * List<Point> found = new ArrayList<>();
 * connection.read(select(x, y).from(points), Map.of(), row -> found.add(new Point(row.getInt(0), row.getInt(1))));
 * }</pre>
 */
@FunctionalInterface
public interface RowReceiver {

    /**
     * Takes a row. Must not use the connection, which is busy with the result.
     *
     * @param row the row, which has its values as long as this method runs; {@link RowValues#toRow()} keeps them
     */
    void receive(RowValues row);
}
