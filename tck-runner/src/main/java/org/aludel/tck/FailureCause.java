package org.aludel.tck;

import java.util.List;

/** Says in one line why something was thrown. */
final class FailureCause {

    private FailureCause() {}

    /** The exception with the first line of its message, and the same of its root cause where that is another one. */
    static String of(Throwable thrown) {
        Throwable root = thrown;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root == thrown ? describe(thrown) : describe(thrown) + " / " + describe(root);
    }

    /** The first line that is not blank; with the one after it where it only announces that. */
    static String firstLine(String text) {
        List<String> lines =
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        if (lines.isEmpty()) {
            return "";
        }
        String first = lines.get(0);
        return first.endsWith(":") && lines.size() > 1 ? first + " " + lines.get(1) : first;
    }

    private static String describe(Throwable thrown) {
        String message = thrown.getMessage() == null ? "" : firstLine(thrown.getMessage());
        String name = thrown.getClass().getSimpleName();
        if (!message.isEmpty()) {
            return name + ": " + message;
        }
        StackTraceElement[] trace = thrown.getStackTrace();
        return trace.length == 0 ? name : name + " at " + trace[0];
    }
}
