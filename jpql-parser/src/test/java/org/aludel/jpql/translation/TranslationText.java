package org.aludel.jpql.translation;

import java.util.stream.Collectors;
import org.aludel.jpql.domain.BasicDomain;
import org.aludel.jpql.domain.ValueDomain;
import org.jspecify.annotations.Nullable;

/** A translation as text: the statement, what is made of its rows, what is fetched, and the parameters. */
final class TranslationText {

    private TranslationText() {}

    static String of(Translation translation) {
        StringBuilder text = new StringBuilder(StatementText.of(translation.statement()));
        if (translation.selection() != null) {
            text.append("\nmakes ").append(of(translation.selection()));
        }
        if (!translation.fetched().isEmpty()) {
            text.append("\nfetches ")
                    .append(translation.fetched().stream().map(Object::toString).collect(Collectors.joining(", ")));
        }
        if (!translation.parameters().isEmpty()) {
            text.append("\nparameters ")
                    .append(translation.parameters().stream()
                            .map(TranslationText::of)
                            .collect(Collectors.joining(", ")));
        }
        return text.toString();
    }

    private static String of(Selection selection) {
        String name = selection.name() == null ? "" : " " + selection.name();
        if (selection instanceof Selection.Item item) {
            return item.position() + ":" + item.javaType().getSimpleName() + name;
        }
        if (selection instanceof Selection.Construction construction) {
            return construction.javaType().getSimpleName()
                    + construction.arguments().stream()
                            .map(TranslationText::of)
                            .collect(Collectors.joining(", ", "(", ")"))
                    + name;
        }
        return ((Selection.Several) selection)
                .items().stream().map(TranslationText::of).collect(Collectors.joining(", ", "[", "]"));
    }

    private static String of(QueryParameter parameter) {
        String key = parameter.name() == null ? "?" + parameter.position() : ":" + parameter.name();
        String bind = key.substring(1).equals(parameter.bindName()) ? "" : " as " + parameter.bindName();
        return key + bind + " " + of(parameter.domain()) + (parameter.list() ? "..." : "");
    }

    private static String of(@Nullable ValueDomain domain) {
        return domain == null
                ? "unknown"
                : domain instanceof BasicDomain ? domain.javaType().getSimpleName() : domain.toString();
    }
}
