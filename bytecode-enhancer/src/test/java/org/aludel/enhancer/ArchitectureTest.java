package org.aludel.enhancer;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import org.aludel.testing.support.ArchitectureContract;
import org.junit.jupiter.api.Test;

/** What the enhancer may and may not know. */
class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("org.aludel.enhancer");
    }

    @Test
    void needsNothingButJavaAndByteBuddy() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.aludel.enhancer..",
                        "java..",
                        "javax.xml.stream..",
                        "net.bytebuddy..",
                        "org.jspecify.annotations..")
                .check(module());
    }

    @Test
    void whatEnhancedClassesCallNeedsNothingButJava() {
        classes()
                .that()
                .resideInAPackage("org.aludel.enhancer.runtime")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage("org.aludel.enhancer.runtime", "java..", "org.jspecify.annotations..")
                .check(module());
    }
}
