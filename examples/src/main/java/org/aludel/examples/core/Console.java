package org.aludel.examples.core;

import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.aludel.core.engine.EngineListener;
import org.aludel.core.engine.ExecutionEvent;
import org.aludel.core.engine.Row;

/** Prints what the engine sends, and tables of rows. */
final class Console implements EngineListener {

    private static final int WIDTH = 110;
    private static final Pattern WORDS = Pattern.compile("(?<=\\s)");

    private final PrintStream out;
    private boolean quiet;

    Console(PrintStream out) {
        this.out = out;
    }

    void title(String title) {
        out.println();
        out.println("== " + title);
    }

    void line(String text) {
        wrapped(text, "   ");
    }

    /** Does something without printing its SQL. */
    void quietly(Runnable work) {
        quiet = true;
        try {
            work.run();
        } finally {
            quiet = false;
        }
    }

    @Override
    public void afterExecute(ExecutionEvent execution, Duration duration, long rows) {
        if (!quiet) {
            wrapped(execution.sql(), "   ");
        }
    }

    void table(List<String> names, List<Row> rows) {
        List<List<String>> lines = new ArrayList<>();
        lines.add(names);
        for (Row row : rows) {
            lines.add(row.values().stream().map(String::valueOf).toList());
        }
        int[] widths = new int[names.size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], line.get(i).length());
            }
        }
        for (int l = 0; l < lines.size(); l++) {
            StringBuilder text = new StringBuilder("     ");
            for (int i = 0; i < widths.length; i++) {
                text.append(String.format(
                        Locale.ROOT, "%-" + widths[i] + "s  ", lines.get(l).get(i)));
            }
            out.println(text.toString().stripTrailing());
            if (l == 0) {
                StringBuilder rule = new StringBuilder("     ");
                for (int width : widths) {
                    rule.append("-".repeat(width)).append("  ");
                }
                out.println(rule.toString().stripTrailing());
            }
        }
    }

    private void wrapped(String text, String indent) {
        StringBuilder line = new StringBuilder(indent);
        for (String word : WORDS.split(text, -1)) {
            if (line.length() + word.length() > WIDTH && line.length() > indent.length()) {
                out.println(line.toString().stripTrailing());
                line = new StringBuilder(indent).append("  ");
            }
            line.append(word.replace("\n", ""));
        }
        out.println(line.toString().stripTrailing());
    }
}
