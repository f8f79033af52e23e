package org.aludel.jpql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import org.aludel.jpql.syntax.JpqlNode;
import org.junit.jupiter.api.Test;

/** What the packages of the query language may and may not know. */
class ArchitectureTest {

    private static final JavaClasses JPQL =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.aludel.jpql");

    @Test
    void hasNoPackageCycles() {
        slices().matching("org.aludel.jpql.(**)").should().beFreeOfCycles().check(JPQL);
    }

    @Test
    void logsThroughSystemLoggerOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.jboss.logging..")
                .check(JPQL);
    }

    @Test
    void knowsNothingOfJakartaPersistence() {
        noClasses().should().dependOnClassesThat().resideInAPackage("jakarta..").check(JPQL);
    }

    @Test
    void seesAntlrInTheReaderOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.aludel.jpql.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", "org.aludel.jpql.internal.antlr..")
                .check(JPQL);
    }

    @Test
    void hasRecordsAsNodes() {
        classes()
                .that()
                .areAssignableTo(JpqlNode.class)
                .and()
                .areNotInterfaces()
                .should()
                .beRecords()
                .check(JPQL);
    }
}
