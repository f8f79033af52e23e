package org.aludel.provider;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.junit.jupiter.api.Test;

/** What the packages of the provider may and may not know. */
class ArchitectureTest {

    private static final JavaClasses PROVIDER =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.aludel.provider");

    @Test
    void hasNoPackageCycles() {
        slices().matching("org.aludel.provider.(**)").should().beFreeOfCycles().check(PROVIDER);
    }

    @Test
    void logsThroughSystemLoggerOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.jboss.logging..")
                .check(PROVIDER);
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
                .check(PROVIDER);
    }
}
