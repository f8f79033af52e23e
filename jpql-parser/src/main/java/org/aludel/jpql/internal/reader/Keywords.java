package org.aludel.jpql.internal.reader;

import org.aludel.jpql.internal.antlr.JpqlLexer;

/** The keywords of the language, found where they stand in a text, in whatever case. */
final class Keywords {

    /** In the order of their numbers. */
    private static final String[] ALL = """
            ABS ALL AND ANY AS ASC AVG BETWEEN BOTH BREADTH BY CASE CAST CEILING COALESCE CONCAT CONFLICT
            CONSTRAINT COUNT CROSS CUBE CURRENT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP CYCLE DATE DATETIME
            DEFAULT DELETE DEPTH DESC DISTINCT DO ELSE EMPTY END ENTRY ESCAPE EXCEPT EXCLUDE EXISTS EXP EXTRACT
            FALSE FETCH FILTER FIRST FLOOR FOLLOWING FROM FULL FUNCTION GROUP GROUPING GROUPS HAVING ID IGNORE
            ILIKE IN INDEX INNER INSERT INTERSECT INTO IS JOIN KEY LAST LATERAL LEADING LEFT LENGTH LIKE LIMIT
            LN LOCAL LOCATE LOWER MATERIALIZED MAX MEMBER MIN MOD NEW NEXT NO NOT NOTHING NULL NULLIF NULLS
            OBJECT OF OFFSET ON ONLY OR ORDER OTHERS OUTER OVER PARTITION PERCENT POWER PRECEDING RANGE
            RECURSIVE REPLACE RESPECT RETURNING RIGHT ROLLUP ROUND ROW ROWS SEARCH SELECT SET SETS SIGN SIZE
            SOME SQRT SUBSTRING SUM THEN TIES TIME TRAILING TREAT TRIM TRUE TYPE UNBOUNDED UNION UNKNOWN UPDATE
            UPPER USING VALUE VALUES VERSION WHEN WHERE WINDOW WITH WITHIN
            """.strip().split("\\s+");

    private static final int FIRST = JpqlLexer.ABS;
    private static final int MASK = 1023;
    private static final int LONGEST = 17;
    private static final short[] PLACES = places();

    private Keywords() {}

    private static short[] places() {
        short[] places = new short[MASK + 1];
        for (int i = 0; i < ALL.length; i++) {
            int place = hash(ALL[i].toCharArray(), 0, ALL[i].length()) & MASK;
            while (places[place] != 0) {
                place = place + 1 & MASK;
            }
            places[place] = (short) (i + 1);
        }
        return places;
    }

    /** Regardless of case: letters differ in it by a single bit. */
    private static int hash(char[] text, int start, int end) {
        int hash = end - start;
        for (int i = start; i < end; i++) {
            hash = 31 * hash + (text[i] | 0x20);
        }
        return hash ^ hash >>> 10;
    }

    /** The type of the keyword at a place of a text; that of an identifier where none is there. */
    static int type(char[] text, int start, int end) {
        int length = end - start;
        if (length < 2 || length > LONGEST) {
            return JpqlLexer.IDENTIFIER;
        }
        int place = hash(text, start, end) & MASK;
        while (PLACES[place] != 0) {
            int found = PLACES[place] - 1;
            if (isAt(ALL[found], text, start, length)) {
                return FIRST + found;
            }
            place = place + 1 & MASK;
        }
        return JpqlLexer.IDENTIFIER;
    }

    /** Whether a keyword is the word at a place, which consists of letters, digits and underscores. */
    private static boolean isAt(String keyword, char[] text, int start, int length) {
        if (keyword.length() != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char c = text[start + i];
            if (keyword.charAt(i) != (c >= 'a' && c <= 'z' ? c - 0x20 : c)) {
                return false;
            }
        }
        return true;
    }

    /** Whether a word ends what stands before it, so that it is a name behind a dot only. */
    static boolean endsClause(int type) {
        return switch (type) {
            case JpqlLexer.AND,
                    JpqlLexer.AS,
                    JpqlLexer.BETWEEN,
                    JpqlLexer.BY,
                    JpqlLexer.CASE,
                    JpqlLexer.DISTINCT,
                    JpqlLexer.ELSE,
                    JpqlLexer.EXISTS,
                    JpqlLexer.FALSE,
                    JpqlLexer.FROM,
                    JpqlLexer.HAVING,
                    JpqlLexer.IN,
                    JpqlLexer.IS,
                    JpqlLexer.JOIN,
                    JpqlLexer.LIKE,
                    JpqlLexer.NOT,
                    JpqlLexer.NULL,
                    JpqlLexer.ON,
                    JpqlLexer.OR,
                    JpqlLexer.SELECT,
                    JpqlLexer.THEN,
                    JpqlLexer.TRUE,
                    JpqlLexer.WHEN,
                    JpqlLexer.WHERE -> true;
            default -> false;
        };
    }

    /** Whether a word is a name where every word is one. */
    static boolean isWord(int type) {
        return type == JpqlLexer.IDENTIFIER || type >= FIRST && type < FIRST + ALL.length;
    }
}
