package org.aludel.core.dialect;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.zip.CRC32;
import org.aludel.core.schema.NameLimit;

/**
 * How a database writes names. A name in lower case that is regular and not reserved is written as it is, and so is
 * found however the database folds case. A reserved one is quoted as the database would store it without quotes, and so is
 * found also if it was made where it was not reserved; any other is quoted as it is. A name that stands in double quotes
 * itself is always written as a quoted name: {@code "\"album\""} is {@code album} also where a database would make {@code ALBUM} of it.
 *
 * @param openQuote what begins a quoted name
 * @param closeQuote what ends a quoted name; doubled within it
 * @param folding what the database does to names without quotes
 * @param maxLength the largest length of a name
 * @param unit what that length counts
 * @param reservedWords the words that must be quoted, in lower case
 */
public record Identifiers(
        char openQuote, char closeQuote, Folding folding, int maxLength, LengthUnit unit, Set<String> reservedWords)
        implements NameLimit {

    private static final String DELIMITER = "\"";

    /** What a database does to the case of names without quotes. */
    public enum Folding {
        LOWER,
        UPPER,
        NONE
    }

    /** What the length of a name counts. */
    public enum LengthUnit {
        /** Characters of Java, of which some letters have two. */
        CHARACTERS {
            @Override
            int length(String name) {
                return name.length();
            }
        },
        /** Bytes of the name in UTF-8. */
        BYTES {
            @Override
            int length(String name) {
                return name.getBytes(StandardCharsets.UTF_8).length;
            }
        };

        abstract int length(String name);
    }

    /** Names whose length is counted in characters. */
    public Identifiers(char openQuote, char closeQuote, Folding folding, int maxLength, Set<String> reservedWords) {
        this(openQuote, closeQuote, folding, maxLength, LengthUnit.CHARACTERS, reservedWords);
    }

    public Identifiers {
        requireNonNull(folding, "folding");
        requireNonNull(unit, "unit");
        reservedWords = Set.copyOf(reservedWords);
    }

    /** A name as it is written in SQL. */
    public String quote(String name) {
        return isRegular(name) && !reservedWords.contains(name) ? name : quoted(folded(name));
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
        if (!isRegular(name)) {
            return plain(name);
        }
        return folding == Folding.UPPER ? name.toUpperCase(Locale.ROOT) : name;
    }

    /** The name of the model that the database stores under a name; the inverse of {@link #folded}. */
    public String unfolded(String stored) {
        String lower = stored.toLowerCase(Locale.ROOT);
        if (folding == Folding.UPPER && folded(lower).equals(stored)) {
            return lower;
        }
        return folded(stored).equals(stored) ? stored : DELIMITER + stored + DELIMITER;
    }

    /** A name without the double quotes that it stands in. */
    private static String plain(String name) {
        return isDelimited(name) ? name.substring(1, name.length() - 1) : name;
    }

    private static boolean isDelimited(String name) {
        return name.length() > 2 && name.startsWith(DELIMITER) && name.endsWith(DELIMITER);
    }

    @Override
    public boolean fits(String name) {
        return unit.length(plain(name)) <= maxLength;
    }

    /** A name that fits: the name itself, or its beginning with a hash of the whole. */
    @Override
    public String shorten(String name) {
        if (fits(name)) {
            return name;
        }
        String whole = plain(name);
        CRC32 hash = new CRC32();
        hash.update(whole.getBytes(StandardCharsets.UTF_8));
        String suffix = "_" + String.format(Locale.ROOT, "%08x", hash.getValue());
        int end = whole.length();
        while (unit.length(whole.substring(0, end)) > maxLength - suffix.length()) {
            end = whole.offsetByCodePoints(end, -1);
        }
        String shorter = whole.substring(0, end) + suffix;
        return isDelimited(name) ? DELIMITER + shorter + DELIMITER : shorter;
    }

    @Override
    public String limit() {
        return maxLength + " " + unit.name().toLowerCase(Locale.ROOT);
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
