package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.type.SqlType;

/**
 * How a list of values is written as single parameters.
 *
 * @param elementTypes how each value is bound; several for row values
 * @param element what is written for one element: {@code ?}, or {@code (?, ?)} for a row value
 * @param maxListLength the largest number of elements in one list; a longer one is cut
 * @param separator what is written between two lists where one is cut, for example {@code ) OR x IN (}
 * @param empty what is written for a list without values
 */
public record ListExpansion(
        List<SqlType<?>> elementTypes, String element, int maxListLength, String separator, String empty) {

    public ListExpansion {
        elementTypes = List.copyOf(elementTypes);
    }

    void write(int size, StringBuilder sql) {
        if (size == 0) {
            sql.append(empty);
            return;
        }
        for (int i = 0; i < size; i++) {
            if (i > 0) {
                sql.append(i % maxListLength == 0 ? separator : ", ");
            }
            sql.append(element);
        }
    }
}
