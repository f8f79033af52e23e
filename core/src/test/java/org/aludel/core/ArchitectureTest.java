package org.aludel.core;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;
import org.aludel.testing.support.ArchitectureContract;
import org.junit.jupiter.api.Test;

/** What the packages of core may and may not know. */
class ArchitectureTest extends ArchitectureContract {

    ArchitectureTest() {
        super("org.aludel.core");
    }

    /** The beginning of a statement or clause, in the spelling that compilers use. Error messages do not look like that. */
    private static final Pattern SQL_TEXT = Pattern.compile(
            "^\\s*(SELECT|INSERT INTO|UPDATE|DELETE FROM|MERGE INTO|WITH"
                    + "|FROM|WHERE|GROUP BY|ORDER BY|HAVING|UNION|LIMIT|OFFSET|FETCH (FIRST|NEXT)|RETURNING|VALUES"
                    + "|CREATE|ALTER|DROP|TRUNCATE|COMMENT ON|GRANT|SAVEPOINT) .*",
            Pattern.DOTALL);

    @Test
    void knowsNothingOfJakartaPersistence() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAPackage("jakarta.persistence..")
                .check(module());
    }

    @Test
    void writesSqlTextInDialectsOnly() {
        classes()
                .that()
                .resideOutsideOfPackage("org.aludel.core.dialect..")
                .should(new ContainNoSqlText())
                .allowEmptyShould(true)
                .check(module());
    }

    @Test
    void recognizesSqlText() throws IOException {
        assertThat(ConstantPool.of(getClass()).strings()).anyMatch(text -> text.startsWith("recognized: "));
        assertThat("SELECT a").matches(SQL_TEXT);
        assertThat(" ORDER BY ").matches(SQL_TEXT);
        assertThat("Select a column, recognized: no").doesNotMatch(SQL_TEXT);
        assertThat("recognized: no").doesNotMatch(SQL_TEXT);
    }

    /** Looks at string constants, also those that javac joins at run time: the recipe of a concatenation is one too. */
    private static final class ContainNoSqlText extends ArchCondition<JavaClass> {

        ContainNoSqlText() {
            super("contain no string constant that begins like SQL");
        }

        @Override
        public void check(JavaClass item, ConditionEvents events) {
            constantsOf(item).strings().stream()
                    .filter(text -> SQL_TEXT.matcher(text).matches())
                    .forEach(text -> events.add(
                            violated(item, item.getName() + " contains SQL text outside a dialect: '" + text + "'")));
        }

        private static ConstantPool constantsOf(JavaClass item) {
            try (InputStream bytes =
                    item.getSource().orElseThrow().getUri().toURL().openStream()) {
                return ConstantPool.read(bytes);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
