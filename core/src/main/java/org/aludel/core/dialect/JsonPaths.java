package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.sql.JsonStep;

/** Paths into JSON documents as databases write them. */
public final class JsonPaths {

    private JsonPaths() {}

    /** The path in the language of SQL:2016, such as {@code $."a"[0]}. */
    public static String standard(List<JsonStep> steps) {
        StringBuilder path = new StringBuilder("$");
        for (JsonStep step : steps) {
            String key = step.key();
            if (key == null) {
                path.append('[').append(step.index()).append(']');
            } else {
                path.append(".\"")
                        .append(key.replace("\\", "\\\\").replace("\"", "\\\""))
                        .append('"');
            }
        }
        return path.toString();
    }
}
