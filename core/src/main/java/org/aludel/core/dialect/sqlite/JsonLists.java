package org.aludel.core.dialect.sqlite;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.aludel.core.dialect.StoredForms;
import org.aludel.core.type.RowType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Lists of values as JSON arrays whose elements are in the form in which SQLite stores them. */
final class JsonLists {

    /** Others have values that JSON has not, or forms that are their own. */
    private static final Set<TypeKind> KINDS = EnumSet.of(
            TypeKind.BOOLEAN,
            TypeKind.TINYINT,
            TypeKind.SMALLINT,
            TypeKind.INTEGER,
            TypeKind.BIGINT,
            TypeKind.DECIMAL,
            TypeKind.CHAR,
            TypeKind.VARCHAR,
            TypeKind.TEXT,
            TypeKind.DATE,
            TypeKind.TIME,
            TypeKind.TIME_WITH_TIME_ZONE,
            TypeKind.TIMESTAMP,
            TypeKind.TIMESTAMP_WITH_TIME_ZONE,
            TypeKind.INTERVAL_DAY_TO_SECOND,
            TypeKind.INTERVAL_YEAR_TO_MONTH,
            TypeKind.UUID);

    private JsonLists() {}

    /** True when lists of a type can be sent in this way. */
    static boolean canHold(SqlType<?> unresolved) {
        SqlType<?> type = SqliteTypes.INSTANCE.resolve(unresolved);
        return type instanceof RowType row
                ? row.elements().stream().allMatch(JsonLists::canHold)
                : KINDS.contains(type.literalType().kind());
    }

    /** A list as a JSON array. */
    static String text(SqlType<?> type, List<?> values) {
        StringBuilder json = new StringBuilder("[");
        String separator = "";
        for (Object value : values) {
            json.append(separator);
            append(type, value, json);
            separator = ",";
        }
        return json.append("]").toString();
    }

    private static void append(SqlType<?> type, @Nullable Object value, StringBuilder json) {
        if (type instanceof RowType row && value instanceof List<?> parts) {
            List<String> elements = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                StringBuilder element = new StringBuilder();
                append(row.elements().get(i), parts.get(i), element);
                elements.add(element.toString());
            }
            json.append("[").append(String.join(",", elements)).append("]");
            return;
        }
        Object plain = plain(type, value);
        if (plain == null) {
            json.append("null");
        } else if (plain instanceof Boolean truth) {
            json.append(truth ? '1' : '0');
        } else if (plain instanceof BigDecimal decimal) {
            json.append(SqliteDecimals.stored(decimal));
        } else if (plain instanceof Number number) {
            json.append(number);
        } else if (plain instanceof Duration duration) {
            json.append(StoredForms.nanosecondsOf(duration));
        } else if (plain instanceof Period period) {
            json.append(period.toTotalMonths());
        } else {
            quote(SqliteTimes.text(plain), json);
        }
    }

    @SuppressWarnings("unchecked") // a list of a type holds values of its class
    private static @Nullable Object plain(SqlType<?> type, @Nullable Object value) {
        Object plain = ((SqlType<Object>) type).toLiteralValue(value);
        SqlType<?> plainType = type.literalType();
        return plainType == type ? plain : plain(plainType, plain);
    }

    private static void quote(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                json.append('\\').append(c);
            } else if (c < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                json.append(c);
            }
        }
        json.append('"');
    }
}
