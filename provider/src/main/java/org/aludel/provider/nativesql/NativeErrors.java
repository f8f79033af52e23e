package org.aludel.provider.nativesql;

import java.util.Collection;
import java.util.List;
import org.aludel.core.engine.ReportedColumn;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.InvalidStateException;
import org.aludel.provider.error.ProviderErrorCode;
import org.aludel.provider.error.ProviderException;
import org.jspecify.annotations.Nullable;

/** The wording of what goes wrong with SQL of the application; values appear in no message. */
final class NativeErrors {

    private NativeErrors() {}

    // ---- text

    static InvalidArgumentException namesAndNumbers(String sql) {
        return new InvalidArgumentException(
                ProviderErrorCode.INVALID_NATIVE_PARAMETERS,
                "The SQL text has parameters with names and others with numbers. Use one kind only: " + sql,
                null);
    }

    static InvalidArgumentException badNumber(String digits, String sql) {
        return new InvalidArgumentException(
                ProviderErrorCode.INVALID_NATIVE_PARAMETERS,
                "There can be no parameter ?" + digits + "; the first one is ?1. It is in: " + sql,
                null);
    }

    // ---- running

    static InvalidStateException noRows() {
        return new InvalidStateException(
                ProviderErrorCode.NO_NATIVE_ROWS,
                "The SQL text returns no rows. Call executeUpdate() for one that changes rows",
                null);
    }

    static InvalidStateException rows() {
        return new InvalidStateException(
                ProviderErrorCode.NO_NATIVE_ROWS,
                "The SQL text returns rows, and executeUpdate() is for one that changes rows. Call getResultList()",
                null);
    }

    // ---- mappings

    static InvalidArgumentException noMapping(String name, Collection<String> known) {
        return new InvalidArgumentException(
                ProviderErrorCode.NO_RESULT_MAPPING,
                "There is no @SqlResultSetMapping '" + name + "'"
                        + (known.isEmpty() ? "" : ". There are: " + String.join(", ", known)),
                null);
    }

    static InvalidArgumentException emptyMapping(String name) {
        return invalidMapping(name + " says nothing of entities, classes or columns");
    }

    static InvalidArgumentException noEntity(Class<?> type) {
        return invalidMapping("@EntityResult names " + type.getName() + ", which is no entity of the unit");
    }

    static InvalidArgumentException noField(String entity, String path) {
        return invalidMapping("@FieldResult names '" + path + "', which is no attribute of " + entity
                + ". Attributes of embedded ones, and of identifiers of other entities, are written with dots");
    }

    static InvalidArgumentException severalColumns(String entity, String path, int columns) {
        return invalidMapping("@FieldResult names '" + path + "' of " + entity + ", which has " + columns
                + " columns. Name the attribute of one of them, with a dot");
    }

    static InvalidArgumentException mixedQuery(String name) {
        return invalidMapping("@NamedNativeQuery '" + name
                + "' has both resultSetMapping and entities, classes or columns of its own. Leave out the one or the"
                + " others");
    }

    private static InvalidArgumentException invalidMapping(String text) {
        return new InvalidArgumentException(ProviderErrorCode.INVALID_RESULT_MAPPING, text, null);
    }

    // ---- columns

    static ProviderException missingColumns(String wantedBy, List<String> missing, List<ReportedColumn> found) {
        return new ProviderException(
                ProviderErrorCode.MISSING_RESULT_COLUMN,
                "The SQL text selects no column " + String.join(", ", missing) + " for " + wantedBy + ". It selects "
                        + names(found) + ". Select it too, or say under which label it is",
                null);
    }

    private static String names(List<ReportedColumn> found) {
        return String.join(", ", found.stream().map(ReportedColumn::name).toList());
    }

    static ProviderException twoTypes(String column) {
        return new ProviderException(
                ProviderErrorCode.COLUMN_WITH_TWO_TYPES,
                "The column " + column + " is wanted in two types. Select it twice, under different labels",
                null);
    }

    static ProviderException severalForOne(Class<?> wanted, List<ReportedColumn> found) {
        return new ProviderException(
                ProviderErrorCode.WRONG_RESULT_COLUMNS,
                "The SQL text selects " + found.size() + " columns, " + names(found) + ", and one value of "
                        + wanted.getName() + " is wanted of each row. Select one, or ask for Object[] or Tuple",
                null);
    }

    // ---- constructors

    static ProviderException noConstructor(Class<?> type, List<Class<?>> arguments) {
        return new ProviderException(
                ProviderErrorCode.NO_RESULT_CONSTRUCTOR,
                type.getName() + " has no constructor that takes " + classes(arguments),
                null);
    }

    static ProviderException severalConstructors(Class<?> type, List<Class<?>> arguments) {
        return new ProviderException(
                ProviderErrorCode.NO_RESULT_CONSTRUCTOR,
                type.getName() + " has several constructors that take " + classes(arguments)
                        + " equally well. Say the types of the columns with @ColumnResult",
                null);
    }

    static ProviderException constructorFailed(Class<?> type, @Nullable Throwable cause) {
        return new ProviderException(
                ProviderErrorCode.NO_RESULT_CONSTRUCTOR,
                "The constructor of " + type.getName() + " cannot be called, or has failed; the cause tells more",
                cause);
    }

    static ProviderException nullForPrimitive(Class<?> type, int parameter) {
        return new ProviderException(
                ProviderErrorCode.NO_RESULT_CONSTRUCTOR,
                "A row has NULL for parameter " + (parameter + 1) + " of the constructor of " + type.getName()
                        + ", which is a primitive. Declare it with its wrapper class",
                null);
    }

    static ProviderException wrongArgument(Class<?> type, int parameter, Class<?> wanted, Object value) {
        return new ProviderException(
                ProviderErrorCode.NO_RESULT_CONSTRUCTOR,
                "A row has a " + value.getClass().getName() + " for parameter " + (parameter + 1)
                        + " of the constructor of " + type.getName() + ", which is a " + wanted.getName()
                        + ". Say the type of the column with @ColumnResult, or convert it in the SQL text",
                null);
    }

    private static String classes(List<Class<?>> arguments) {
        return "("
                + String.join(", ", arguments.stream().map(Class::getSimpleName).toList()) + ")";
    }
}
