package org.aludel.core.dialect;

import java.util.List;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/** Values of lists as literals. */
final class LiteralLists {

    private LiteralLists() {}

    static String write(ListParameter<?> parameter, ListExpansion expansion, Dialect dialect) {
        if (parameter.isOpen()) {
            throw CompileErrors.missingParameter(String.valueOf(parameter.name()), List.of());
        }
        List<?> values = parameter.values();
        StringBuilder text = new StringBuilder();
        expansion.write(values.size(), text);
        if (values.isEmpty()) {
            return text.toString();
        }
        StringBuilder literals = new StringBuilder();
        int from = 0;
        for (Object value : values) {
            List<?> row =
                    value instanceof List<?> list && expansion.elementTypes().size() > 1 ? list : List.of(value);
            for (int i = 0; i < expansion.elementTypes().size(); i++) {
                int mark = text.indexOf("?", from);
                literals.append(text, from, mark)
                        .append(dialect.types().literal(expansion.elementTypes().get(i), row.get(i)));
                from = mark + 1;
            }
        }
        return literals.append(text, from, text.length()).toString();
    }

    static String readable(Dialect dialect, SqlType<?> type, @Nullable Object value) {
        try {
            return dialect.types().literal(type, value);
        } catch (RuntimeException e) {
            return "{" + type + "}";
        }
    }
}
