package org.aludel.provider.mapping.assembly;

import static java.util.Objects.requireNonNull;

import org.aludel.orm.NamingStrategy;
import org.aludel.provider.unit.DelimitedNames;
import org.aludel.provider.unit.NamingStrategies;

/**
 * How a unit wants the names of its mapping to be taken.
 *
 * @param delimited how they are taken if all of them are delimited
 * @param strategy what the database calls what they name
 */
public record NameRules(DelimitedNames delimited, NamingStrategy strategy) {

    /** As the specification has them. */
    public static final NameRules STANDARD = new NameRules(DelimitedNames.EXACT, NamingStrategies.STANDARD);

    public NameRules {
        requireNonNull(delimited, "delimited");
        requireNonNull(strategy, "strategy");
    }
}
