package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.aludel.core.dialect.Identifiers;
import org.aludel.core.dialect.Identifiers.Folding;
import org.aludel.provider.mapping.source.MappingProblems;
import org.aludel.provider.unit.DelimitedNames;
import org.aludel.provider.unit.NamingStrategies;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Names of units that delimit all of them. */
class DatabaseNamesTest {

    private static DatabaseNames names(Identifiers identifiers, boolean delimited, DelimitedNames names) {
        NameRules rules = new NameRules(names, NamingStrategies.STANDARD);
        return new DatabaseNames(identifiers, delimited, rules, new MappingProblems());
    }

    @ParameterizedTest(name = "{0}, {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            EXACT  | LOWER | Coffee     | "Coffee"
            EXACT  | UPPER | "Coffee"   | ""Coffee""
            FOLDED | LOWER | COFFEE     | "coffee"
            FOLDED | LOWER | brandName1 | "brandname1"
            FOLDED | UPPER | Coffee_Bar | "COFFEE_BAR"
            FOLDED | NONE  | Coffee     | "Coffee"
            FOLDED | LOWER | "Coffee"   | "Coffee"
            FOLDED | LOWER | Coffee Bar | "Coffee Bar"
            FOLDED | UPPER | 1st        | "1st"
            FOLDED | UPPER | _x         | "_x"
            """)
    void areQuotedAsTheUnitWants(DelimitedNames names, Folding folding, String written, String expected) {
        Identifiers identifiers = new Identifiers('"', '"', folding, 30, Set.of());

        assertThat(names(identifiers, true, names).of(written)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"LOWER, Coffee, coffee", "UPPER, Coffee, coffee", "NONE, Coffee, Coffee"})
    void areAsEverWhereNothingIsDelimited(Folding folding, String written, String expected) {
        Identifiers identifiers = new Identifiers('"', '"', folding, 30, Set.of());

        assertThat(names(identifiers, false, DelimitedNames.FOLDED).of(written)).isEqualTo(expected);
    }
}
