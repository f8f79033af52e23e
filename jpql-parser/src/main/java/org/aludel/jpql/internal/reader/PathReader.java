package org.aludel.jpql.internal.reader;

import java.util.ArrayList;
import java.util.List;
import org.aludel.jpql.internal.antlr.JpqlParser.Attribute_pathContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Attribute_path_or_rootContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Collection_pathContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Identification_variableContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Path_expressionContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Path_rootContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Qualified_identification_variableContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Range_pathContext;
import org.aludel.jpql.internal.antlr.JpqlParser.Treated_subpathContext;
import org.aludel.jpql.internal.antlr.JpqlParser.WordContext;
import org.aludel.jpql.syntax.EntryExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.KeyExpression;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.NavigationExpression;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.TreatExpression;
import org.aludel.jpql.syntax.ValueExpression;
import org.antlr.v4.runtime.ParserRuleContext;
import org.jspecify.annotations.Nullable;

/** Reads paths. */
final class PathReader {

    private final Reading reading;

    PathReader(Reading reading) {
        this.reading = reading;
    }

    JpqlPath path(Path_expressionContext context) {
        return context.path_root() == null
                ? dotted(context, context.identification_variable(), context.word())
                : rooted(context, context.path_root(), context.word());
    }

    PathExpression attributePath(Attribute_pathContext context) {
        return dotted(context, context.identification_variable(), context.word());
    }

    JpqlPath collection(Attribute_path_or_rootContext context) {
        return context.path_root() == null
                ? attributePath(context.attribute_path())
                : rooted(context, context.path_root(), context.word());
    }

    JpqlPath collection(Collection_pathContext context) {
        return context.path_root() == null
                ? dotted(context, context.identification_variable(), context.word())
                : rooted(context, context.path_root(), context.word());
    }

    JpqlPath rangePath(Range_pathContext context) {
        return context.path_root() == null
                ? dotted(context, null, context.entity_name().word())
                : rooted(context, context.path_root(), context.word());
    }

    private PathExpression dotted(
            ParserRuleContext context, @Nullable Identification_variableContext first, List<WordContext> words) {
        List<Name> names = new ArrayList<>(words.size() + 1);
        if (first != null) {
            names.add(reading.name(first));
        }
        for (int i = 0; i < words.size(); i++) {
            names.add(reading.word(words.get(i)));
        }
        return reading.at(context, new PathExpression(names));
    }

    private JpqlPath rooted(ParserRuleContext context, Path_rootContext root, List<WordContext> words) {
        JpqlPath start = root.treated_subpath() == null
                ? qualified(root.qualified_identification_variable())
                : treated(root.treated_subpath());
        return words.isEmpty()
                ? start
                : reading.at(context, new NavigationExpression(start, Reading.all(words, reading::word)));
    }

    private JpqlPath qualified(Qualified_identification_variableContext context) {
        Name variable = reading.name(context.identification_variable());
        if (context.KEY() != null) {
            return reading.at(context, new KeyExpression(variable));
        }
        return reading.at(
                context, context.VALUE() != null ? new ValueExpression(variable) : new EntryExpression(variable));
    }

    private TreatExpression treated(Treated_subpathContext context) {
        return reading.at(
                context, new TreatExpression(path(context.path_expression()), reading.typeName(context.entity_name())));
    }
}
