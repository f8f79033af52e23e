package org.aludel.core.sql;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * A value inside a JSON document. With the type JSON the result is a document again, with any other type it is the
 * scalar converted to that type.
 *
 * @param document the document
 * @param steps keys and positions from the root down; at least one
 * @param type the type of the result
 * @param <T> the Java type of the value
 */
public record JsonPath<T>(Expression<?> document, List<JsonStep> steps, SqlType<T> type) implements Expression<T> {

    public JsonPath {
        requireNonNull(document, "document");
        steps = List.copyOf(steps);
        requireNonNull(type, "type");
        StatementErrors.requireAtLeast(1, steps, "JSON path", "steps");
    }

    @Override
    public <R> R accept(ExpressionVisitor<R> visitor) {
        return visitor.visitJsonPath(this);
    }

    /** One key further down, as a document. */
    @Override
    public JsonPath<Json> key(String key) {
        return append(JsonStep.key(key));
    }

    /** One array position further down, counted from 0, as a document. */
    @Override
    public JsonPath<Json> index(int index) {
        return append(JsonStep.index(index));
    }

    /** The same place read as another type, for example {@code as(SqlTypes.INTEGER)}. */
    public <U> JsonPath<U> as(SqlType<U> newType) {
        return new JsonPath<>(document, steps, newType);
    }

    private JsonPath<Json> append(JsonStep step) {
        List<JsonStep> longer = new ArrayList<>(steps);
        longer.add(step);
        return new JsonPath<>(document, longer, SqlTypes.JSON);
    }

    @Override
    public String toString() {
        return NodeText.of(this);
    }
}
