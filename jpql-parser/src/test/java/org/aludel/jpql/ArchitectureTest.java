package org.aludel.jpql;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.aludel.jpql.syntax.JpqlNode;
import org.aludel.testing.support.ArchitectureContract;
import org.junit.jupiter.api.Test;

/** What the packages of the query language may and may not know. */
class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("org.aludel.jpql");
    }

    @Test
    void knowsNothingOfJakartaPersistence() {
        noClasses().should().dependOnClassesThat().resideInAPackage("jakarta..").check(module());
    }

    @Test
    void seesAntlrInTheReaderOnly() {
        noClasses()
                .that()
                .resideOutsideOfPackage("org.aludel.jpql.internal..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.antlr..", "org.aludel.jpql.internal.antlr..")
                .check(module());
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
                .check(module());
    }
}
