package org.aludel.provider.mapping.assembly;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.Identifiers.Folding;
import org.aludel.core.sql.QualifiedName;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.unit.DelimitedNames;
import org.jspecify.annotations.Nullable;

/**
 * Names of tables and columns, from how mappings write them to how Core does (Jakarta Persistence, 2.15). The naming strategy of
 * the unit is asked first, unless a name is in quotes. A plain name is the same in any case: in lower case where the database folds names, and as it was first written where it does not. One
 * in double quotes is taken letter by letter. With {@code delimited-identifiers} all names count as if they were quoted,
 * and quotes of their own are a part of them, unless the unit wants them folded: then they are quoted in the case in which
 * the database keeps plain names, and quotes of their own mean what they do elsewhere.
 */
final class DatabaseNames {

    /** What can be written without quotes, apart from reserved words. */
    private static final Pattern REGULAR = Pattern.compile("[A-Za-z][A-Za-z0-9_]*");

    private final Folding folding;
    private final boolean delimited;
    private final NameRules rules;
    private final MappingProblems problems;
    private final Map<String, String> spelledColumns = new HashMap<>();
    private final Map<String, String> spelledTables = new HashMap<>();

    /**
     * Names for a database.
     *
     * @param identifiers what the database does to the case of plain names
     * @param delimited whether all names count as if they were quoted
     * @param rules how the unit wants them
     * @param problems where names go that nothing comes of
     */
    DatabaseNames(Identifiers identifiers, boolean delimited, NameRules rules, MappingProblems problems) {
        this.folding = identifiers.folding();
        this.delimited = delimited;
        this.rules = rules;
        this.problems = problems;
    }

    /** The name of a column, as the model has it; one that was not given stays empty. */
    String of(String name) {
        return of(changed(name, rules.strategy()::column), spelledColumns);
    }

    /** The name of a table or a sequence, as the model has it; one that was not given stays empty. */
    String ofTable(String name) {
        return of(changed(name, rules.strategy()::table), spelledTables);
    }

    /** The name of a constraint or an index, as the model has it; it is not empty. */
    String ofConstraint(String name) {
        return of(name, spelledColumns);
    }

    private String changed(String name, UnaryOperator<@Nullable String> strategy) {
        if (name.isEmpty() || isQuoted(name)) {
            return name;
        }
        String changed = strategy.apply(name);
        if (changed == null || changed.isBlank()) {
            problems.add(AssemblyProblems.namedNothing(rules.strategy(), name));
            return name;
        }
        return changed;
    }

    private String of(String name, Map<String, String> spelled) {
        if (delimited && rules.delimited() == DelimitedNames.EXACT) {
            return "\"" + name + "\"";
        }
        if (isQuoted(name)) {
            return name;
        }
        if (delimited) {
            return "\"" + (REGULAR.matcher(name).matches() ? folded(name) : name) + "\"";
        }
        String lower = name.toLowerCase(Locale.ROOT);
        return folding == Folding.NONE ? spelled.computeIfAbsent(lower, any -> name) : lower;
    }

    private String folded(String name) {
        return switch (folding) {
            case LOWER -> name.toLowerCase(Locale.ROOT);
            case UPPER -> name.toUpperCase(Locale.ROOT);
            case NONE -> name;
        };
    }

    /** A full name of a name as the model has it; empty parts count as not given. */
    QualifiedName qualified(@Nullable String catalog, @Nullable String schema, String table) {
        return new QualifiedName(part(catalog), part(schema), table);
    }

    private @Nullable String part(@Nullable String name) {
        return name == null || name.isEmpty() ? null : ofTable(name);
    }

    /** Two names of the model put together, as the defaults of the specification do; quoted if one of them is. */
    static String joined(String first, String second) {
        String joined = plain(first) + "_" + plain(second);
        return isQuoted(first) || isQuoted(second) ? "\"" + joined + "\"" : joined;
    }

    private static boolean isQuoted(String name) {
        return name.length() > 2 && name.startsWith("\"") && name.endsWith("\"");
    }

    private static String plain(String name) {
        return isQuoted(name) ? name.substring(1, name.length() - 1) : name;
    }
}
