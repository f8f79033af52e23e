package org.aludel.core.dialect;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;

/**
 * How a database writes names. A name in lower case that is regular and not reserved is written as it is, and so is
 * found however the database folds case; any other is quoted.
 *
 * @param openQuote what begins a quoted name
 * @param closeQuote what ends a quoted name; doubled within it
 * @param folding what the database does to names without quotes
 * @param maxLength the largest number of characters of a name
 * @param reservedWords the words that must be quoted, in lower case
 */
public record Identifiers(char openQuote, char closeQuote, Folding folding, int maxLength, Set<String> reservedWords) {

    /** What a database does to the case of names without quotes. */
    public enum Folding {
        LOWER,
        UPPER,
        NONE
    }

    public Identifiers {
        requireNonNull(folding, "folding");
        reservedWords = Set.copyOf(reservedWords);
    }

    /** A name as it is written in SQL. */
    public String quote(String name) {
        return isRegular(name) && !reservedWords.contains(name) ? name : quoted(name);
    }

    /** A name in quotes, whether it needs them or not. */
    public String quoted(String name) {
        StringBuilder quoted = new StringBuilder(name.length() + 2).append(openQuote);
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            quoted.append(c);
            if (c == closeQuote) {
                quoted.append(c);
            }
        }
        return quoted.append(closeQuote).toString();
    }

    /** The name under which the database stores a name of the model. */
    public String folded(String name) {
        if (!isRegular(name) || reservedWords.contains(name)) {
            return name;
        }
        return folding == Folding.UPPER ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** The name of the model that the database stores under a name; the inverse of {@link #folded}. */
    public String unfolded(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        return folding == Folding.UPPER && folded(lower).equals(stored) ? lower : stored;
    }

    /**
     * A name that fits the length limit: the name itself, or its beginning with a hash of the whole, always the same for
     * the same name.
     */
    public String shorten(String name) {
        if (name.length() <= maxLength) {
            return name;
        }
        CRC32 hash = new CRC32();
        hash.update(name.getBytes(StandardCharsets.UTF_8));
        String suffix = "_" + String.format(Locale.ROOT, "%08x", hash.getValue());
        return name.substring(0, maxLength - suffix.length()) + suffix;
    }

    /** Databases that fold to upper case follow the standard, in which a name does not begin with an underscore. */
    private boolean isRegular(String name) {
        if (name.isEmpty() || !isLowerLetter(name.charAt(0)) && (name.charAt(0) != '_' || folding == Folding.UPPER)) {
            return false;
        }
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (!isLowerLetter(c) && c != '_' && (c < '0' || c > '9')) {
                return false;
            }
        }
        return true;
    }

    private static boolean isLowerLetter(char c) {
        return c >= 'a' && c <= 'z';
    }
}
