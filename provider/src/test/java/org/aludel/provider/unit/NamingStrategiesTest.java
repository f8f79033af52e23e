package org.aludel.provider.unit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The naming strategies that units can name by a word. */
class NamingStrategiesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(textBlock = """
            name          , name
            firstName     , first_name
            FirstName     , first_name
            first_name    , first_name
            order_Item    , order_item
            OrderItem_SEQ , order_item_seq
            DTYPE         , dtype
            item2Price    , item2_price
            a1B2          , a1_b2
            URLPath       , urlpath
            pathURL       , pathurl
            isoCodeA      , iso_codea
            aB            , ab
            A             , a
            nameÄnderung  , name_änderung
            """)
    void snakeCaseParts(String name, String expected) {
        assertThat(NamingStrategies.SNAKE_CASE.column(name)).isEqualTo(expected);
        assertThat(NamingStrategies.SNAKE_CASE.table(name)).isEqualTo(expected);
    }
}
