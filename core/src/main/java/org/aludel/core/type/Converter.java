package org.aludel.core.type;

import org.jspecify.annotations.Nullable;

/**
 * Turns Java values into the values of a SQL type and back: the way to hash, encrypt, pack, or give a class of one's
 * own to a column.
 *
 * <p>A converter is part of a type, and a type is part of the key of a compiled statement. So let a converter compare
 * by value: an enum constant, or a record whose components are its settings. It is shared between threads and must be
 * safe for that.
 *
 * <pre>{@code
 * enum CommaSeparated implements Converter<Tags, String> {
 *     INSTANCE;
 *
 *     public String toSql(Tags tags) {
 *         return String.join(",", tags.names());
 *     }
 *
 *     public Tags toJava(String text) {
 *         return new Tags(List.of(text.split(",")));
 *     }
 * }
 *
 * SqlType<Tags> TAGS = SqlTypes.VARCHAR.convertedBy(Tags.class, CommaSeparated.INSTANCE);
 * }</pre>
 *
 * <p>A converter that throws is reported as ALU-1105, with its exception as the cause; exceptions of Aludel's own keep
 * their code.
 *
 * @param <J> the Java values
 * @param <S> the values of the SQL type
 */
public interface Converter<J, S> {

    /**
     * Converts a value that is to be sent.
     *
     * @param value the value, never null
     * @return what is sent in its place, null for {@code NULL}
     */
    @Nullable
    S toSql(J value);

    /**
     * Converts a value that has been read.
     *
     * @param value the value, never null
     * @return what the reader gets in its place
     */
    @Nullable
    J toJava(S value);

    /** What is sent for a Java null; {@code NULL} unless a converter says otherwise. */
    default @Nullable S sqlForNull() {
        return null;
    }

    /** What is read where the database has {@code NULL}; null unless a converter says otherwise. */
    default @Nullable J javaForNull() {
        return null;
    }

    /**
     * Converts a value that is written into the statement as a literal; like {@link #toSql} unless a converter says
     * otherwise, for example because a secret shall never stand in a statement's text.
     *
     * @param value the value, never null
     * @return what is written in its place, null for {@code NULL}
     */
    default @Nullable S toLiteral(J value) {
        return toSql(value);
    }
}
