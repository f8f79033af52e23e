package org.aludel.provider.statement;

import java.util.List;
import org.aludel.core.error.NearestName;
import org.aludel.core.sql.FromClause;
import org.aludel.provider.error.InvalidArgumentException;
import org.aludel.provider.error.ProviderErrorCode;

/** The wording of what goes wrong with statements that have entities in them. */
final class StatementErrors {

    private StatementErrors() {}

    static InvalidArgumentException notInFrom(FromClause element, List<String> declared) {
        String name = String.valueOf(element.name());
        String advice = declared.isEmpty()
                ? "Add it there"
                : "There are " + String.join(", ", declared) + ". "
                        + NearestName.among(declared, name)
                                .filter(nearest -> nearest.equals(name))
                                .map(same -> "One of them has the same name, but is another element")
                                .orElse("Add it to the FROM clause");
        return new InvalidArgumentException(
                ProviderErrorCode.ALIAS_NOT_IN_FROM,
                "The statement uses the alias '" + name + "' (" + element
                        + "), which is in no FROM clause that can be seen from there. " + advice,
                null);
    }

    static InvalidArgumentException declaredTwice(FromClause element) {
        return new InvalidArgumentException(
                ProviderErrorCode.ALIAS_IN_FROM_TWICE,
                "The alias '" + element.name() + "' (" + element
                        + ") is twice in one FROM clause, so that nobody can tell which one is meant. Give the second one"
                        + " another name with named(...)",
                null);
    }

    static InvalidArgumentException unknownColumns(FromClause table) {
        return new InvalidArgumentException(
                ProviderErrorCode.UNKNOWN_COLUMNS_SELECTED,
                "All columns of '" + table.name()
                        + "' are selected, and nobody knows which these are. Select them one by one",
                null);
    }
}
