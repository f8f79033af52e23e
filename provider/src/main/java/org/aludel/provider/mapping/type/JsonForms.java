package org.aludel.provider.mapping.type;

import org.aludel.core.error.InvalidValueException;
import org.aludel.core.type.Json;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/**
 * Documents of JSON, which are equal when their contents are: databases give back another text than they were given, and
 * programs write members in any order.
 */
final class JsonForms {

    private JsonForms() {}

    /** Documents in columns for them. */
    static BasicType<Json> documents() {
        return new BasicType<>(SqlTypes.JSON, Mutability.immutable(JsonForms::areEqual));
    }

    /** Texts in columns that a program has declared to be for documents. */
    static BasicType<String> texts(SqlType<String> base) {
        return new BasicType<>(base, Mutability.immutable((one, other) -> areEqual(Json.of(one), Json.of(other))));
    }

    /** Whether two documents have the same content; what is no JSON is for the database to refuse. */
    private static boolean areEqual(Json one, Json other) {
        if (one.equals(other)) {
            return true;
        }
        try {
            return one.canonical().equals(other.canonical());
        } catch (InvalidValueException noDocument) {
            return false;
        }
    }
}
