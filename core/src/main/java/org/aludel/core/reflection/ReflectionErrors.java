package org.aludel.core.reflection;

import java.util.Collection;
import java.util.List;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.EngineException;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong when a schema is read. */
final class ReflectionErrors {

    private static final int MOST_NAMES = 20;

    private ReflectionErrors() {}

    static EngineException noSuchTable(Collection<String> missing, @Nullable String schema, List<String> names) {
        String where = schema == null ? "The current schema" : "The schema '" + schema + "'";
        return new EngineException(
                CoreErrorCode.NO_SUCH_TABLE,
                where + " has no table " + quoted(missing) + ". " + choice("tables", names)
                        + " Check the name, its case, and the schema.");
    }

    static EngineException noSuchSchema(String schema, List<String> names) {
        return new EngineException(
                CoreErrorCode.NO_SUCH_SCHEMA,
                "The database has no schema '" + schema + "'. " + choice("schemas", names)
                        + " Check the name and its case.");
    }

    private static String choice(String what, List<String> names) {
        if (names.isEmpty()) {
            return "There are no " + what + ".";
        }
        String more = names.size() > MOST_NAMES ? ", and " + (names.size() - MOST_NAMES) + " more" : "";
        return "Its " + what + " are: " + String.join(", ", names.subList(0, Math.min(MOST_NAMES, names.size()))) + more
                + ".";
    }

    private static String quoted(Collection<String> names) {
        return "'" + String.join("', '", names) + "'";
    }
}
