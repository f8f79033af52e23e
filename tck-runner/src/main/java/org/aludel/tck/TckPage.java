package org.aludel.tck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A page of the documentation whose first part is written by people and whose end is the report. */
final class TckPage {

    /** The line after which the report begins. */
    static final String MARK = "<!-- What follows is written by tck-runner. -->";

    private TckPage() {}

    /** Puts the report after the mark; where there is no page, or no mark in it, at its end. */
    static void write(Path page, String report) throws IOException {
        String old = Files.exists(page) ? Files.readString(page) : "";
        int mark = old.indexOf(MARK);
        String written = mark < 0 ? old : old.substring(0, mark);
        String gap = written.isEmpty() || written.endsWith("\n") ? "" : "\n";
        Files.writeString(page, written + gap + MARK + "\n\n" + report);
    }
}
