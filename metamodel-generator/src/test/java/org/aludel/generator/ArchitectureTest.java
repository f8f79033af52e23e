package org.aludel.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.aludel.testing.support.ArchitectureContract;
import org.junit.jupiter.api.Test;

/** What the generator may and may not know. */
class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("org.aludel.generator");
    }

    @Test
    void needsNothingButJava() {
        classes()
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(
                        "org.aludel.generator..",
                        "java..",
                        "javax.annotation.processing..",
                        "javax.lang.model..",
                        "javax.tools..",
                        "javax.xml..",
                        "org.w3c.dom..",
                        "org.xml.sax..",
                        "org.jspecify.annotations..")
                .check(module());
    }

    @Test
    void isFoundByCompilers() {
        assertThat(ServiceLoader.load(Processor.class))
                .extracting(processor -> processor.getClass().getName())
                .contains(MetamodelProcessor.class.getName());
    }
}
