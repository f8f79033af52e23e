package org.aludel.core.type;

/**
 * Replaces types by what one dialect has for them. A dialect implements this; types that are made of others use it in
 * {@link SqlType#resolvedBy}, so that a dialect needs to know plain types only:
 *
 * <pre>{@code
 * public <J> SqlType<J> resolve(SqlType<J> type) {
 *     return replacePlain(type.resolvedBy(this)); // conversions, arrays and variants have done their parts by now
 * }
 * }</pre>
 */
public interface TypeResolver {

    /** The name of the dialect, as variants and user types know it; for example {@code postgresql}. */
    String dialectName();

    /** The type that moves the same Java values in the way of this dialect; the given one where nothing differs. */
    <J> SqlType<J> resolve(SqlType<J> type);
}
