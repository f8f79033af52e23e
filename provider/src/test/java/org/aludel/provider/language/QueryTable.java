package org.aludel.provider.language;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.AnnotationBasedArgumentsProvider;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test for each line of a table: a query, {@code =>}, and its result as {@link Results} writes it. Lines that
 * begin with {@code #} are notes.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@ParameterizedTest(name = "{0}")
@ArgumentsSource(QueryTable.Rows.class)
@interface QueryTable {

    /** The table. */
    String value();

    /** The lines of a table. */
    final class Rows extends AnnotationBasedArgumentsProvider<QueryTable> {

        @Override
        protected Stream<? extends Arguments> provideArguments(
                ParameterDeclarations parameters, ExtensionContext context, QueryTable table) {
            return table.value()
                    .lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(Rows::row);
        }

        private static Arguments row(String line) {
            int arrow = line.lastIndexOf("=>");
            if (arrow < 0) {
                throw new IllegalArgumentException("No arrow in " + line);
            }
            return Arguments.of(
                    line.substring(0, arrow).strip(), line.substring(arrow + 2).strip());
        }
    }
}
