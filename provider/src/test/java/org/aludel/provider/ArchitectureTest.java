package org.aludel.provider;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.aludel.testing.support.ArchitectureContract;
import org.junit.jupiter.api.Test;

/** What the packages of the provider may and may not know. */
class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("org.aludel.provider");
    }

    @Test
    void worksWithoutTheLibraryOfJta() {
        noClasses()
                .that()
                .haveNameNotMatching("org\\.aludel\\.provider\\.transaction\\.RegistryPlatform(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.transaction..")
                .check(module());
    }
}
