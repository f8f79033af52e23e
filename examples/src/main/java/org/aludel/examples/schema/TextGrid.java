package org.aludel.examples.schema;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Lines of cells that stand below each other. Columns in which all cells are empty are left out. */
final class TextGrid {

    private static final String GAP = "  ";

    private final String indent;
    private final List<List<String>> lines = new ArrayList<>();

    TextGrid(String indent) {
        this.indent = indent;
    }

    /** Adds a line; all lines have as many cells. */
    TextGrid line(String... cells) {
        lines.add(Arrays.stream(cells).map(Visible::text).toList());
        return this;
    }

    /** The lines. */
    String text() {
        return text(lines);
    }

    /** The lines below names of the columns. */
    String text(String... names) {
        List<Integer> used = used(names.length);
        List<List<String>> all = new ArrayList<>();
        all.add(List.of(names));
        all.add(Arrays.stream(names).map(name -> "").toList());
        all.addAll(lines);
        int[] widths = widths(all);
        all.set(1, IntStream.of(widths).mapToObj("-"::repeat).toList());
        return text(all, widths, used);
    }

    private String text(List<List<String>> all) {
        return all.isEmpty() ? "" : text(all, widths(all), used(all.get(0).size()));
    }

    private String text(List<List<String>> all, int[] widths, List<Integer> used) {
        StringBuilder text = new StringBuilder();
        for (List<String> cells : all) {
            StringBuilder line = new StringBuilder(indent);
            for (int column : used) {
                String cell = cells.get(column);
                line.append(cell)
                        .append(" ".repeat(widths[column] - Visible.width(cell)))
                        .append(GAP);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    /** The columns that say something. */
    private List<Integer> used(int columns) {
        return IntStream.range(0, columns)
                .filter(column ->
                        lines.stream().anyMatch(cells -> !cells.get(column).isEmpty()))
                .boxed()
                .toList();
    }

    private static int[] widths(List<List<String>> all) {
        int[] widths = new int[all.get(0).size()];
        for (List<String> cells : all) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], Visible.width(cells.get(i)));
            }
        }
        return widths;
    }
}
