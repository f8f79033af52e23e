package org.aludel.jpql.internal.reader;

import java.util.Locale;
import java.util.Set;

/** The words that the standard reserves (section 4.4.1): no variable may be called so. */
final class ReservedNames {

    private static final Set<String> NAMES =
            Set.of(("ABS ALL AND ANY AS ASC AVG BETWEEN BIT_LENGTH BOTH BY CASE CEILING "
                            + "CHAR_LENGTH CHARACTER_LENGTH CLASS COALESCE CONCAT COUNT CURRENT_DATE CURRENT_TIME CURRENT_TIMESTAMP "
                            + "DELETE DESC DISTINCT ELSE EMPTY END ENTRY ESCAPE EXISTS EXP EXTRACT FALSE FETCH FIRST FLOOR FROM "
                            + "FUNCTION GROUP HAVING IN INDEX INNER IS JOIN KEY LEADING LAST LEFT LENGTH LIKE LOCAL LN LOCATE LOWER "
                            + "MAX MEMBER MIN MOD NEW NOT NULL NULLS NULLIF OBJECT OF ON OR ORDER OUTER POSITION POWER REPLACE RIGHT "
                            + "ROUND SELECT SET SIGN SIZE SOME SQRT SUBSTRING SUM THEN TRAILING TREAT TRIM TRUE TYPE UNKNOWN UPDATE "
                            + "UPPER VALUE WHEN WHERE")
                    .split(" "));

    private ReservedNames() {}

    static boolean contains(String name) {
        return NAMES.contains(name.toUpperCase(Locale.ROOT));
    }
}
