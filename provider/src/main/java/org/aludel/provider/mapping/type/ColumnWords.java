package org.aludel.provider.mapping.type;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a type that is written in the words of a database says of the values that its columns hold. */
final class ColumnWords {

    private static final Pattern BYTES = Pattern.compile(
            "(var)?binary\\b.*|raw\\b.*|bytea\\b.*|(tiny|medium|long)?blob\\b.*|image\\b.*|.* for bit data\\b.*");
    private static final Pattern TEXT = Pattern.compile(
            "n?(var)?char2?\\b.*|(national )?character\\b.*|n?clob\\b.*|(tiny|medium|long|n)?text\\b.*|bpchar\\b.*|string\\b.*");
    private static final Pattern JSON = Pattern.compile("jsonb?\\b.*");
    private static final Pattern MOMENT =
            Pattern.compile("timestamptz\\b.*|datetimeoffset\\b.*|timestamp\\b.* with (local )?time zone\\b.*");
    private static final Pattern LOCAL_TIMESTAMP = Pattern.compile("(timestamp|(small)?datetime2?)\\b.*");

    private static final ColumnWords NONE = new ColumnWords("");

    private final String words;

    private ColumnWords(String words) {
        this.words = words;
    }

    static ColumnWords of(BasicDeclaration declaration) {
        String definition = declaration.columnDefinition().strip();
        return definition.isEmpty()
                ? NONE
                : new ColumnWords(definition.replaceAll("\\s+", " ").toLowerCase(Locale.ROOT));
    }

    boolean areGiven() {
        return !words.isEmpty();
    }

    /** Whether columns hold bytes. */
    boolean meanBytes() {
        return BYTES.matcher(words).matches();
    }

    /** Whether columns hold text. */
    boolean meanText() {
        return !meanBytes() && TEXT.matcher(words).matches();
    }

    /** Whether columns hold documents of JSON. */
    boolean meanJson() {
        return JSON.matcher(words).matches();
    }

    /** Whether columns hold moments, with or without their offset. */
    boolean meanMoments() {
        return MOMENT.matcher(words).matches();
    }

    /** Whether columns hold date and time of no particular place. */
    boolean meanLocalTimestamps() {
        return !meanMoments() && LOCAL_TIMESTAMP.matcher(words).matches();
    }
}
