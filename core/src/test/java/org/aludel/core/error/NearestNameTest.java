package org.aludel.core.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NearestNameTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            # written      | meant
            name           | name
            nme            | name
            nmae           | name
            NAME           | name
            names          | name
            descriptoin    | description
            x              | y
            amount         |
            ''             | y
            """)
    void findsTheNameThatWasProbablyMeant(String written, @Nullable String meant) {
        assertThat(NearestName.among(List.of("name", "description", "y"), written)
                        .orElse(null))
                .isEqualTo(meant);
    }
}
