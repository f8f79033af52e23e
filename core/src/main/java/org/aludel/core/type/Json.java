package org.aludel.core.type;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * A JSON document as text. Core neither parses nor checks it; the database does. Equal when the text is, character by
 * character: see {@link #canonical()} for a comparison of contents. A binary JSON column, such as PostgreSQL's {@code
 * jsonb}, gives back another text than it was sent.
 *
 * @param text the document
 */
public record Json(String text) implements Serializable {

    /** The JSON value {@code null}, which is a document; SQL's {@code NULL} is the absence of one. */
    public static final Json NULL = new Json("null");

    public Json {
        requireNonNull(text, "text");
    }

    /** The document with a text. */
    public static Json of(String text) {
        return new Json(text);
    }

    /** Whether this is the JSON value {@code null}. */
    public boolean isNull() {
        return text.strip().equals("null");
    }

    /**
     * The same content in its one canonical text: no white space, members sorted by name, of members with the same name
     * the last one, escapes only where JSON demands them, numbers by value with all of their digits. Two documents have
     * the same content when their canonical forms are equal. (As RFC 8785, except that numbers are not rounded to
     * binary floating point.)
     *
     * @throws org.aludel.core.error.InvalidValueException when the text is not JSON (ALU-1108)
     */
    public Json canonical() {
        return new Json(new JsonCanonicalizer(text).canonicalText());
    }

    /** The document itself. */
    @Override
    public String toString() {
        return text;
    }
}
