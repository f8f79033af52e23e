package org.aludel.generator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "name, NAME",
        "lastName, LAST_NAME",
        "URL, URL",
        "anURL, AN_URL",
        "line2Text, LINE2TEXT",
        "_odd$Name, _ODD$NAME",
        "Customer.byCity, CUSTOMER_BY_CITY",
        "größe, GRÖSSE",
        "find all-now, FIND_ALL_NOW",
        "1st, _1ST"
    })
    void constantsAreInLargeLettersWithLinesBetweenWords(String name, String constant) {
        assertThat(Names.constant(name)).isEqualTo(constant);
    }

    @ParameterizedTest
    @CsvSource({"Customer.byCity, Customer_byCity", "find all, find_all", "a$b_c, a$b_c"})
    void whatJavaDoesNotAllowBecomesALine(String name, String legal) {
        assertThat(Names.legal(name)).isEqualTo(legal);
    }

    @ParameterizedTest
    @CsvSource({"name, name", "default, default_", "class, class_", "record, record"})
    void wordsOfTheLanguageGetALineBehindThem(String attribute, String member) {
        assertThat(Names.member(attribute)).isEqualTo(member);
    }
}
