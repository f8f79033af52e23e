package org.aludel.provider.mapping.assembly;

import java.util.Locale;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.Identifiers.Folding;
import org.aludel.core.sql.QualifiedName;
import org.jspecify.annotations.Nullable;

/**
 * Names of tables and columns, from how mappings write them to how Core does (Jakarta Persistence, 2.15). A plain name is
 * the same in any case on a database that folds case; one in double quotes is taken letter by letter.
 *
 * @param folding what the database does to the case of plain names
 * @param delimited whether all names count as if they were quoted
 */
record DatabaseNames(Folding folding, boolean delimited) {

    static DatabaseNames of(Identifiers identifiers, boolean delimited) {
        return new DatabaseNames(identifiers.folding(), delimited);
    }

    /** A name of the model for a name of the mapping, which is not empty. */
    String of(String name) {
        if (name.startsWith("\"") && name.endsWith("\"") && name.length() > 2) {
            return name;
        }
        if (delimited) {
            return "\"" + name + "\"";
        }
        return folding == Folding.NONE ? name : name.toLowerCase(Locale.ROOT);
    }

    /** A full name; empty parts count as not given. */
    QualifiedName of(@Nullable String catalog, @Nullable String schema, String name) {
        return new QualifiedName(part(catalog), part(schema), of(name));
    }

    private @Nullable String part(@Nullable String name) {
        return name == null || name.isEmpty() ? null : of(name);
    }

    /** Two names put together, as the defaults of the specification do; quoted if one of them is. */
    static String joined(String first, String second) {
        String joined = plain(first) + "_" + plain(second);
        return first.startsWith("\"") || second.startsWith("\"") ? "\"" + joined + "\"" : joined;
    }

    private static String plain(String name) {
        return name.startsWith("\"") && name.endsWith("\"") && name.length() > 2
                ? name.substring(1, name.length() - 1)
                : name;
    }
}
