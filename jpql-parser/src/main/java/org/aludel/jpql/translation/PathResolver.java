package org.aludel.jpql.translation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ColumnReference;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.InsertedValue;
import org.aludel.core.sql.JsonPath;
import org.aludel.core.sql.JsonStep;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.aludel.jpql.domain.AttributeDomain;
import org.aludel.jpql.domain.AttributeFrom;
import org.aludel.jpql.domain.AttributePath;
import org.aludel.jpql.domain.DomainPath;
import org.aludel.jpql.domain.EntityDomain;
import org.aludel.jpql.domain.EntryReference;
import org.aludel.jpql.domain.KeyPath;
import org.aludel.jpql.domain.StructureDomain;
import org.aludel.jpql.domain.TreatedPath;
import org.aludel.jpql.domain.ValueDomain;
import org.aludel.jpql.domain.VariablePath;
import org.aludel.jpql.error.InvalidQueryException;
import org.aludel.jpql.syntax.EntryExpression;
import org.aludel.jpql.syntax.JpqlPath;
import org.aludel.jpql.syntax.KeyExpression;
import org.aludel.jpql.syntax.Name;
import org.aludel.jpql.syntax.NavigationExpression;
import org.aludel.jpql.syntax.PathExpression;
import org.aludel.jpql.syntax.TreatExpression;
import org.aludel.jpql.syntax.TypeName;
import org.aludel.jpql.syntax.ValueExpression;
import org.jspecify.annotations.Nullable;

/** From paths to what they lead to. */
final class PathResolver {

    private final Environment environment;

    PathResolver(Environment environment) {
        this.environment = environment;
    }

    /** A path to a single value. */
    Expression<?> value(JpqlPath path, @Nullable SqlType<?> wanted) {
        Expression<?> found = resolve(path, wanted);
        if (found instanceof AttributePath attribute && attribute.attribute().isPlural()) {
            throw PathErrors.collectionAsValue(attribute, environment.place(path));
        }
        return found;
    }

    /**
     * A path that is selected: to a single value, or to an attribute with many, which then is each of them.
     *
     * @param from the clause that such an attribute is joined in
     */
    Expression<?> selected(JpqlPath path, @Nullable SqlType<?> wanted, FromTranslator from) {
        Expression<?> found = resolve(path, wanted);
        if (!(found instanceof AttributePath attribute && attribute.attribute().isPlural())) {
            return found;
        }
        VariablePath joined = from.selected(attribute);
        if (joined == null) {
            throw PathErrors.collectionAsValue(attribute, environment.place(path));
        }
        return joined;
    }

    /** A path to an attribute with many values. */
    AttributePath collection(JpqlPath path) {
        if (resolve(path, null) instanceof AttributePath attribute
                && attribute.attribute().isPlural()) {
            return attribute;
        }
        throw PathErrors.noCollection(path, environment.place(path));
    }

    /** A path to an entity. */
    DomainPath entity(JpqlPath path, String function) {
        if (value(path, null) instanceof DomainPath found && found.domain() instanceof EntityDomain) {
            return found;
        }
        throw PathErrors.noEntity(path, function, environment.place(path));
    }

    /** What a path leads to, an attribute with many values included. */
    Expression<?> resolve(JpqlPath path, @Nullable SqlType<?> wanted) {
        if (path instanceof PathExpression names) {
            return dotted(names, wanted);
        }
        if (path instanceof NavigationExpression navigation) {
            return behind(resolve(navigation.root(), null), navigation.names());
        }
        if (path instanceof KeyExpression key) {
            AttributeFrom map = map(key.variable(), "KEY");
            ValueDomain keys = map.path().attribute().key();
            if (keys == null) {
                throw noMap(key.variable(), "KEY");
            }
            return new KeyPath(map, keys);
        }
        if (path instanceof ValueExpression value) {
            return map(value.variable(), "VALUE").variable();
        }
        if (path instanceof EntryExpression entry) {
            if (environment.clause() != ClauseKind.SELECT) {
                throw PathErrors.entryOutsideSelect(environment.clause(), environment.place(entry));
            }
            return new EntryReference(map(entry.variable(), "ENTRY"));
        }
        return treated((TreatExpression) path);
    }

    private TreatedPath treated(TreatExpression treat) {
        DomainPath operand = entity(treat.path(), "TREAT");
        return new TreatedPath(operand, subtype(operand.domain(), treat.type()));
    }

    /** The entity of a name, which has to be below another. */
    EntityDomain subtype(ValueDomain domain, TypeName type) {
        EntityDomain subtype = new Entities(environment).named(type);
        if (!(domain instanceof EntityDomain entity) || !subtype.isSubtypeOf(entity)) {
            throw PathErrors.noSubtype(subtype, domain, environment.place(type));
        }
        return subtype;
    }

    /** The element over a map that a variable was declared for. */
    private AttributeFrom map(Name variable, String function) {
        AttributeFrom from = attributeFrom(variable);
        if (from == null || from.path().attribute().key() == null) {
            throw noMap(variable, function);
        }
        return from;
    }

    private InvalidQueryException noMap(Name variable, String function) {
        return PathErrors.noMap(variable.text(), function, environment.place(variable));
    }

    /** The element that declares a variable over an attribute; null for other variables. */
    @Nullable
    AttributeFrom attributeFrom(Name variable) {
        Variable found = environment
                .scope()
                .variable(variable.text())
                .orElseThrow(() -> new NameErrors(environment).unknownVariable(variable));
        return found instanceof Variable.Instance instance && instance.path().from() instanceof AttributeFrom from
                ? from
                : null;
    }

    private Expression<?> dotted(PathExpression path, @Nullable SqlType<?> wanted) {
        List<Name> names = path.names();
        Name first = names.get(0);
        Scope scope = environment.scope();
        if (names.size() == 1 && environment.clause().seesResults()) {
            Optional<Expression<?>> result = scope.result(first.text());
            if (result.isPresent()) {
                return result.get();
            }
        }
        Optional<Variable> variable = scope.variable(first.text());
        if (variable.isPresent() && !isTypeName(names, wanted)) {
            return ofVariable(variable.get(), path, names);
        }
        for (Variable.Instance implicit : scope.implicit()) {
            if (implicit.path().domain() instanceof StructureDomain structure
                    && structure.attribute(first.text()).isPresent()) {
                return behind(implicit.path(), names);
            }
        }
        return new Constants(environment)
                .find(path, wanted)
                .orElseThrow(() -> new NameErrors(environment).unknownName(path));
    }

    /** Whether a name is that of an entity where a type is wanted; a variable of the same name, but for case, may hide it. */
    private boolean isTypeName(List<Name> names, @Nullable SqlType<?> wanted) {
        return names.size() == 1
                && wanted != null
                && ValueKind.of(wanted) == ValueKind.ENTITY_TYPE
                && environment.query().domain().entity(names.get(0).text()).isPresent();
    }

    private Expression<?> ofVariable(Variable variable, PathExpression path, List<Name> names) {
        List<Name> rest = names.subList(1, names.size());
        if (variable instanceof Variable.Instance instance) {
            return behind(instance.path(), rest);
        }
        if (rest.isEmpty()) {
            throw TranslationErrors.rowAsValue(variable.name(), environment.place(path));
        }
        if (variable instanceof Variable.Row row) {
            return behind(column(row, rest.get(0)), rest.subList(1, rest.size()));
        }
        ColumnReference<?> column =
                new AttributeColumns(environment).column(((Variable.Proposed) variable).entity(), rest);
        return new InsertedValue<>(column.name(), column.type());
    }

    private ColumnReference<?> column(Variable.Row row, Name name) {
        FromClause table = row.table();
        List<String> names = new ArrayList<>();
        for (ColumnDefinition<?> definition : table.columnDefinitions()) {
            if (definition.name().equalsIgnoreCase(name.text())) {
                return new ColumnReference<>(table, definition.name(), definition.type());
            }
            names.add(definition.name());
        }
        throw TranslationErrors.unknownColumn(row.name(), name.text(), names, environment.place(name));
    }

    /** What attributes behind a value lead to. */
    Expression<?> behind(Expression<?> start, List<Name> names) {
        Expression<?> at = start;
        for (Name name : names) {
            at = step(at, name);
        }
        return at;
    }

    private Expression<?> step(Expression<?> from, Name name) {
        if (from instanceof AttributePath attribute && attribute.attribute().isPlural()) {
            throw PathErrors.throughCollection(attribute, name.text(), environment.place(name));
        }
        if (from instanceof DomainPath path && path.domain() instanceof StructureDomain structure) {
            return path.attribute(attribute(structure, name));
        }
        if (from instanceof JsonPath<?> json && json.type().kind() == TypeKind.JSON) {
            return json.key(name.text());
        }
        if (from.type().kind() == TypeKind.JSON) {
            return new JsonPath<>(from, List.of(JsonStep.key(name.text())), SqlTypes.JSON);
        }
        throw PathErrors.throughValue(from, name.text(), environment.place(name));
    }

    private AttributeDomain attribute(StructureDomain structure, Name name) {
        return structure
                .attribute(name.text())
                .orElseThrow(() -> TranslationErrors.unknownAttribute(structure, name.text(), environment.place(name)));
    }

    /** The element of FROM that a path begins at. */
    static FromClause root(DomainPath path) {
        if (path instanceof AttributePath attribute) {
            return root(attribute.parent());
        }
        if (path instanceof TreatedPath treated) {
            return root(treated.operand());
        }
        return path instanceof KeyPath key ? key.from() : ((VariablePath) path).from();
    }
}
