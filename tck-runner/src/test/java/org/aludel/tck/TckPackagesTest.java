package org.aludel.tck;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TckPackagesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ee.jakarta.tck.persistence.core.annotations.id.Client1 | core.annotations
            ee.jakarta.tck.persistence.core.lock.entitymanager.Client2 | core.lock
            ee.jakarta.tck.persistence.signaturetest.JPASigTest | signaturetest
            """)
    void countsATestInItsFirstTwoPackages(String testClass, String part) {
        assertThat(TckPackages.partOf(testClass)).isEqualTo(part);
    }

    @Test
    void selectsEverythingUnlessPackagesAreNamed() {
        assertThat(TckPackages.selected(" ")).containsExactly(TckPackages.ROOT);
        assertThat(TckPackages.selected("core.lock, se, ee.jakarta.tck.persistence.core.types"))
                .containsExactly(
                        TckPackages.ROOT + ".core.lock", TckPackages.ROOT + ".se", TckPackages.ROOT + ".core.types");
    }

    @ParameterizedTest
    @CsvSource({
        "a.Client, true",
        "a.Client2, true",
        "a.ClientServlet, true",
        "a.JPASigTest, true",
        "a.Client$1, false",
        "a.Customer, false",
        "a.MyClient, false"
    })
    void knowsClassesWithTestsByTheirNames(String name, boolean tests) {
        assertThat(name.matches(TckPackages.TEST_CLASSES)).isEqualTo(tests);
    }
}
