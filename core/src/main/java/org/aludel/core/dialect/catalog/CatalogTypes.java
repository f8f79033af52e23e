package org.aludel.core.dialect.catalog;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.aludel.core.dialect.TypeMappings;
import org.aludel.core.error.AludelException;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Finds the type that a name in a catalog stands for; the inverse of {@link TypeMappings#ddlName}. What comes out is
 * always written as the catalog has it: a {@link CatalogType} of that name where the type found would be written in
 * another way. Knows the names of the standard; override {@link #named} for those of a database. Immutable and
 * thread-safe, as subclasses must be.
 */
public class CatalogTypes {

    private static final Pattern ARGUMENTS = Pattern.compile("\\(\\s*(\\d+)\\s*(?:,\\s*(-?\\d+)\\s*)?\\)");
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern ARRAY = Pattern.compile("(?is)(.+?)\\s*(?:\\[\\]|\\sarray(?:\\[\\d+\\])?)");

    private final TypeMappings types;

    public CatalogTypes(TypeMappings types) {
        this.types = types;
    }

    /**
     * A name of a type, taken apart.
     *
     * @param name the words in lower case without arguments
     * @param arguments length, precision and scale, as far as they are given
     */
    public record Name(String name, List<Integer> arguments) {

        static Name of(String declared) {
            Matcher matcher = ARGUMENTS.matcher(declared);
            List<Integer> arguments = new ArrayList<>();
            if (matcher.find()) {
                add(arguments, matcher.group(1));
                add(arguments, matcher.group(2));
            }
            String words = matcher.replaceAll(" ");
            return new Name(
                    SPACE.matcher(words).replaceAll(" ").strip().toLowerCase(Locale.ROOT), List.copyOf(arguments));
        }

        private static void add(List<Integer> arguments, @Nullable String digits) {
            if (digits != null) {
                // Lengths beyond all bounds are no lengths.
                long value = digits.length() > 10 ? Integer.MAX_VALUE : Long.parseLong(digits);
                arguments.add((int) Math.min(value, Integer.MAX_VALUE));
            }
        }

        /** An argument by its position; null when it is not given. */
        public @Nullable Integer argument(int position) {
            return position < arguments.size() ? arguments.get(position) : null;
        }
    }

    /** Makes a type with an argument. */
    @FunctionalInterface
    public interface Sized {
        SqlType<?> of(int size);
    }

    /** The type that a catalog calls by a name, for example {@code character varying(20)}. */
    public final SqlType<?> of(String declared) {
        Matcher array = ARRAY.matcher(declared);
        SqlType<?> found = array.matches() ? array(of(array.group(1))) : named(Name.of(declared));
        if (found == null) {
            return CatalogType.of(declared);
        }
        return isWritten(found, declared) ? found : CatalogType.of(declared, found);
    }

    private static SqlType<?> array(SqlType<?> element) {
        return SqlTypes.arrayOf(element);
    }

    private boolean isWritten(SqlType<?> type, String declared) {
        try {
            return canonical(types.ddlName(type)).equals(canonical(declared));
        } catch (AludelException noSuchType) {
            return false;
        }
    }

    /** A name with the shorter one of two words that mean the same, and with nothing that says nothing. */
    protected String canonical(String declared) {
        String name = SPACE.matcher(declared).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
        return name.replace("character varying", "varchar")
                .replace("binary varying", "varbinary")
                .replace("character large object", "clob")
                .replace("binary large object", "blob")
                .replace("character", "char")
                .replace("decimal", "numeric")
                .replace(" without time zone", "")
                .replaceAll("\\bint\\b", "integer")
                .replaceAll("\\bfloat8\\b", "double precision")
                .replace("double precision", "double")
                .replaceAll("numeric\\((\\d+)\\)", "numeric($1,0)")
                .replace(" (", "(")
                .replace(", ", ",");
    }

    /** The type of a name; null when it is not known. */
    protected @Nullable SqlType<?> named(Name name) {
        return switch (name.name()) {
            case "boolean", "bool" -> SqlTypes.BOOLEAN;
            case "tinyint" -> SqlTypes.TINYINT;
            case "smallint" -> SqlTypes.SMALLINT;
            case "integer", "int" -> SqlTypes.INTEGER;
            case "bigint" -> SqlTypes.BIGINT;
            case "numeric", "decimal", "dec" -> decimal(name);
            case "real" -> SqlTypes.REAL;
            case "double", "double precision", "float" -> SqlTypes.DOUBLE;
            case "char", "character" -> sized(name, SqlTypes.CHAR, SqlTypes::character);
            case "varchar", "character varying" -> sized(name, SqlTypes.VARCHAR, SqlTypes::varchar);
            case "clob", "character large object" -> sized(name, SqlTypes.CLOB, SqlTypes::clob);
            case "binary" -> sized(name, SqlTypes.binary(1), SqlTypes::binary);
            case "varbinary", "binary varying" -> sized(name, SqlTypes.VARBINARY, SqlTypes::varbinary);
            case "blob", "binary large object" -> sized(name, SqlTypes.BLOB, SqlTypes::blob);
            case "date" -> SqlTypes.DATE;
            case "time", "time without time zone" -> sized(name, SqlTypes.TIME, SqlTypes::time);
            case "time with time zone" -> sized(name, SqlTypes.TIME_WITH_TIME_ZONE, SqlTypes::timeWithTimeZone);
            case "timestamp", "timestamp without time zone" -> sized(name, SqlTypes.TIMESTAMP, SqlTypes::timestamp);
            case "timestamp with time zone" ->
                sized(name, SqlTypes.TIMESTAMP_WITH_TIME_ZONE, SqlTypes::timestampWithTimeZone);
            case "interval year to month" -> SqlTypes.PERIOD;
            case "interval day to second" -> SqlTypes.DURATION;
            case "uuid" -> SqlTypes.UUID;
            case "json" -> SqlTypes.JSON;
            default -> null;
        };
    }

    /** A type with the argument of a name, or another one where there is none. */
    protected static SqlType<?> sized(Name name, SqlType<?> without, Sized with) {
        Integer size = name.argument(0);
        return size == null || size == 0 && !name.name().startsWith("time") ? without : with.of(size);
    }

    /** A decimal with the arguments of a name. */
    protected static SqlType<?> decimal(Name name) {
        Integer precision = name.argument(0);
        Integer scale = name.argument(1);
        return precision == null || precision == 0
                ? SqlTypes.DECIMAL
                : SqlTypes.decimal(precision, scale == null ? 0 : scale);
    }
}
