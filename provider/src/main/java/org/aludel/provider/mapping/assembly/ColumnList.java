package org.aludel.provider.mapping.assembly;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Lists of columns with directions, as {@code @Index} has them: separated by commas, but for those in quoted names. */
final class ColumnList {

    private ColumnList() {}

    /** One column of a list. */
    record Item(String column, boolean descending) {}

    /** The columns of a list; one that is left out has an empty name. */
    static List<Item> parse(String text) {
        List<Item> items = new ArrayList<>();
        int begin = 0;
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ',' && !quoted) {
                items.add(item(text.substring(begin, i).strip()));
                begin = i + 1;
            }
        }
        items.add(item(text.substring(begin).strip()));
        return items;
    }

    private static Item item(String words) {
        int space = lastBlank(words);
        String last = words.substring(space + 1).toUpperCase(Locale.ROOT);
        boolean directed = space > 0 && (last.equals("ASC") || last.equals("DESC"));
        return new Item(directed ? words.substring(0, space).strip() : words, directed && last.equals("DESC"));
    }

    private static int lastBlank(String words) {
        int last = words.length() - 1;
        while (last >= 0 && !Character.isWhitespace(words.charAt(last))) {
            last--;
        }
        return last;
    }
}
