package org.aludel.core.schema;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.error.InvalidSchemaException;
import org.aludel.core.error.InvalidStatementException;
import org.aludel.core.sql.QualifiedName;

/** What is said about schemas that cannot be. */
final class SchemaErrors {

    private SchemaErrors() {}

    /** The columns of a constraint: at least one, and none twice. */
    static List<String> requireColumns(String what, List<String> columns) {
        if (columns.isEmpty()) {
            throw new InvalidStatementException(
                    CoreErrorCode.TOO_FEW_PARTS, what + " has no columns. Name at least one.");
        }
        Set<String> seen = new HashSet<>();
        for (String column : columns) {
            if (!seen.add(column)) {
                throw new InvalidStatementException(
                        CoreErrorCode.DUPLICATE_COLUMN,
                        what + " names the column '" + column + "' twice. Name each column once.");
            }
        }
        return List.copyOf(columns);
    }

    static InvalidStatementException noElements() {
        return new InvalidStatementException(
                CoreErrorCode.TOO_FEW_PARTS, "An index is over nothing. Name at least one column or expression.");
    }

    static InvalidStatementException badTableOption() {
        return new InvalidStatementException(
                CoreErrorCode.INVALID_HINT,
                "A table option contains characters that could end the statement. Use words, numbers and names only.");
    }

    static InvalidStatementException noSuchTable(QualifiedName name, Collection<QualifiedName> names) {
        String choice = names.isEmpty()
                ? "It has no tables."
                : "Its tables are: "
                        + names.stream().map(QualifiedName::toString).collect(Collectors.joining(", ")) + ".";
        return new InvalidStatementException(
                CoreErrorCode.NO_SUCH_TABLE, "The model has no table '" + name + "'. " + choice);
    }

    static InvalidSchemaException invalid(List<String> problems) {
        return new InvalidSchemaException(CoreErrorCode.INVALID_SCHEMA, problems);
    }
}
