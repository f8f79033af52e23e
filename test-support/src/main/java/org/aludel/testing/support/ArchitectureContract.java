package org.aludel.testing.support;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.platform.commons.annotation.Testable;

/** What the packages of every module may and may not know. A module has a test that extends this, with more rules of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureContract {

    private final String root;
    private final JavaClasses classes;

    /**
     * The contract for a module.
     *
     * @param root the package above all packages of the module
     */
    protected ArchitectureContract(String root) {
        this.root = root;
        this.classes = new ClassFileImporter()
                .withImportOption(new DoNotIncludeTests())
                .importPackages(root);
    }

    /** The classes of the module, without those of its tests. */
    protected final JavaClasses module() {
        return classes;
    }

    @Test
    void readsTheClassesOfThisModule() {
        assertThat(classes).isNotEmpty();
    }

    @Test
    void hasNoPackageCycles() {
        slices().assignedFrom(new PackagePerSlice(root))
                .should()
                .beFreeOfCycles()
                .check(classes);
    }

    @Test
    void usesNoInternalPackageOfAnotherModule() {
        noClasses()
                .should()
                .dependOnClassesThat(new DescribedPredicate<>("are internal to another module") {
                    @Override
                    public boolean test(JavaClass dependency) {
                        String name = dependency.getPackageName();
                        return name.startsWith("org.aludel.")
                                && !name.startsWith(root)
                                && (name + ".").contains(".internal.");
                    }
                })
                .check(classes);
    }

    /** Maven runs classes whose names end like this. */
    @Test
    void theBuildRunsEveryTest() {
        JavaClasses tests =
                new ClassFileImporter().withImportOption(new OnlyIncludeTests()).importPackages(root);
        methods()
                .that()
                .areMetaAnnotatedWith(Testable.class)
                .and()
                .areDeclaredInClassesThat()
                .doNotHaveModifier(JavaModifier.ABSTRACT)
                .and()
                .areDeclaredInClassesThat()
                .areTopLevelClasses()
                .should()
                .beDeclaredInClassesThat()
                .haveSimpleNameEndingWith("Test")
                .check(tests);
    }

    @Test
    void logsThroughSystemLoggerOnly() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("java.util.logging..", "org.slf4j..", "org.apache.logging..", "org.jboss.logging..")
                .check(classes);
    }
}
