package org.aludel.generator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import java.util.ServiceLoader;
import javax.annotation.processing.Processor;
import org.junit.jupiter.api.Test;

/** What the generator may and may not know. */
class ArchitectureTest {

    private static final JavaClasses GENERATOR =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("org.aludel.generator");

    @Test
    void hasNoPackageCycles() {
        slices().matching("org.aludel.generator.(**)").should().beFreeOfCycles().check(GENERATOR);
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
                .check(GENERATOR);
    }

    @Test
    void isFoundByCompilers() {
        assertThat(ServiceLoader.load(Processor.class))
                .extracting(processor -> processor.getClass().getName())
                .contains(MetamodelProcessor.class.getName());
    }
}
