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
                .doNotHaveSimpleName("RegistryPlatform")
                .and()
                .doNotHaveFullyQualifiedName("org.aludel.provider.transaction.RegistryPlatform$1")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.transaction..")
                .check(module());
    }
}
