package org.aludel.core.dialect.catalog;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.aludel.core.schema.Deferrability;
import org.aludel.core.schema.ReferentialAction;
import org.jspecify.annotations.Nullable;

/** What the values of a catalog's row mean. A column behind the last one of a row is null. */
public final class CatalogValues {

    private CatalogValues() {}

    /** A text; null when it is empty. */
    public static @Nullable String textOrNull(ResultSet row, int column) throws SQLException {
        if (column > row.getMetaData().getColumnCount()) {
            return null;
        }
        return emptyAsNull(row.getString(column));
    }

    /** A text; empty for null. */
    public static String text(ResultSet row, int column) throws SQLException {
        String text = textOrNull(row, column);
        return text == null ? "" : text;
    }

    /** A text, or null when it is empty. */
    public static @Nullable String emptyAsNull(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }

    /** A truth value, also as one of the words and numbers that catalogs have in its place; false for null. */
    public static boolean truth(ResultSet row, int column) throws SQLException {
        return switch (text(row, column).strip().toLowerCase(Locale.ROOT)) {
            case "true", "t", "yes", "y", "1" -> true;
            default -> false;
        };
    }

    /** A whole number; null when a {@code long} does not hold it. */
    public static @Nullable Long number(ResultSet row, int column) throws SQLException {
        if (column > row.getMetaData().getColumnCount()) {
            return null;
        }
        BigDecimal number = row.getBigDecimal(column);
        return number == null || number.toBigInteger().bitLength() > Long.SIZE - 1 ? null : number.longValue();
    }

    /** The texts of an array; empty for null. */
    public static List<String> texts(ResultSet row, int column) throws SQLException {
        Array array = row.getArray(column);
        if (array == null) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (Object element : (Object[]) array.getArray()) {
            texts.add(String.valueOf(element));
        }
        return texts;
    }

    /** A referential action by its words; that of the standard's default for words that are not known. */
    public static ReferentialAction action(String words) {
        for (ReferentialAction action : ReferentialAction.values()) {
            if (action.keyword().equalsIgnoreCase(words.strip())) {
                return action;
            }
        }
        return ReferentialAction.NO_ACTION;
    }

    /** When a constraint is checked, by the words of the standard; at once without words. */
    static Deferrability deferrability(String words) {
        return switch (words.strip()) {
            case "INITIALLY DEFERRED" -> Deferrability.INITIALLY_DEFERRED;
            case "INITIALLY IMMEDIATE" -> Deferrability.INITIALLY_IMMEDIATE;
            default -> Deferrability.NOT_DEFERRABLE;
        };
    }
}
