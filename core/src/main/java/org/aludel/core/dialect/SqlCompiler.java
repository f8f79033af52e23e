package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.aludel.core.sql.BindParameter;
import org.aludel.core.sql.ColumnDefinition;
import org.aludel.core.sql.ElementWriter;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FromClause;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.Hint;
import org.aludel.core.sql.HintPosition;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.Node;
import org.aludel.core.sql.Parameter;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.sql.Query;
import org.aludel.core.sql.SelectStatement;
import org.aludel.core.sql.Statement;
import org.aludel.core.type.SqlType;
import org.jspecify.annotations.Nullable;

/**
 * Writes one statement in one dialect. It holds the text being written and hands each kind of node to the compiler for
 * its kind; a dialect replaces those whose grammar differs by overriding the {@code new...} methods. Serves one
 * compilation and one thread.
 */
public class SqlCompiler implements ElementWriter {

    private final Dialect dialect;
    private final ExpressionCompiler expressions;
    private final PredicateCompiler predicates;
    private final FromCompiler froms;
    private final StatementWriter statements;
    private SqlWriter writer = new SqlWriter(List.of());
    private Scope scope = new Scope(null);
    private boolean literal;
    private boolean lenient;

    public SqlCompiler(Dialect dialect) {
        this.dialect = dialect;
        this.expressions = newExpressionCompiler();
        this.predicates = newPredicateCompiler();
        this.froms = newFromCompiler();
        this.statements = new StatementWriter(
                this,
                newQueryCompiler(),
                newCommonTableCompiler(),
                newInsertCompiler(),
                newUpdateCompiler(),
                newDeleteCompiler(),
                newMergeCompiler());
    }

    // ---- the parts a dialect may replace

    protected ExpressionCompiler newExpressionCompiler() {
        return new ExpressionCompiler(this);
    }

    protected PredicateCompiler newPredicateCompiler() {
        return new PredicateCompiler(this);
    }

    protected FromCompiler newFromCompiler() {
        return new FromCompiler(this);
    }

    protected QueryCompiler newQueryCompiler() {
        return new QueryCompiler(this);
    }

    protected CommonTableCompiler newCommonTableCompiler() {
        return new CommonTableCompiler(this);
    }

    protected InsertCompiler newInsertCompiler() {
        return new InsertCompiler(this);
    }

    protected UpdateCompiler newUpdateCompiler() {
        return new UpdateCompiler(this);
    }

    protected DeleteCompiler newDeleteCompiler() {
        return new DeleteCompiler(this);
    }

    protected MergeCompiler newMergeCompiler() {
        return new MergeCompiler(this);
    }

    protected DefinitionCompiler newDefinitionCompiler() {
        return new DefinitionCompiler(this);
    }

    // ---- one compilation

    /** Compiles a statement; call it once. */
    public final CompiledStatement compile(Statement statement) {
        Statement unique = withUniqueParameters(statement);
        List<Parameter> parameters = unique.parameters();
        writer = new SqlWriter(parameters);
        statements.writeTop(unique);
        if (!literal && writer.slotCount() > dialect.maxParameters()) {
            throw CompileErrors.tooManyParameters(dialect.name(), writer.slotCount(), dialect.maxParameters());
        }
        return new CompiledStatement(
                StatementKinds.of(statement),
                writer.pieces(),
                writer.slots(),
                resultColumns(statement),
                parameters,
                statements.mergedParameters(),
                dialect,
                () -> dialect.newCompiler().literal().compile(statement).sql());
    }

    /** Lets values be written as literals instead of parameters. */
    final SqlCompiler literal() {
        literal = true;
        return this;
    }

    /** The text of an expression in a definition: values as literals, columns without their tables. */
    final String definitionText(Expression<?> expression) {
        literal = true;
        expression(BareExpressions.of(expression));
        return String.join("", writer.pieces());
    }

    /** Writes any node for people to read: nothing is checked, and what is not SQL is shown in braces. */
    final String describe(Node node) {
        lenient = true;
        node(node);
        return String.join("", writer.pieces());
    }

    private static Statement withUniqueParameters(Statement statement) {
        return areUnique(statement.parameters()) ? statement : (Statement) copyParameters(statement, null);
    }

    private static boolean areUnique(List<Parameter> parameters) {
        int size = parameters.size();
        if (size == 2) {
            return parameters.get(0) != parameters.get(1);
        }
        if (size > 2) {
            Set<Parameter> seen = Collections.newSetFromMap(new IdentityHashMap<>(size));
            for (int i = 0; i < size; i++) {
                if (!seen.add(parameters.get(i))) {
                    return false;
                }
            }
        }
        return true;
    }

    private static Node copyParameters(Node node, @Nullable Map<Node, Node> references) {
        if (node instanceof BindParameter<?> bind) {
            return copy(bind);
        }
        if (node instanceof ListParameter<?> list) {
            return copy(list);
        }
        Map<Node, Node> inner = node instanceof Statement ? copiesOfReferences(node) : references;
        return node.mapChildren(
                child -> copyParameters(child, inner), element -> inner == null ? element : copyOnce(element, inner));
    }

    /** Where a FROM clause was left out it is made of the elements that columns refer to; these are copied, too. */
    private static @Nullable Map<Node, Node> copiesOfReferences(Node statement) {
        return statement instanceof SelectStatement select
                        && select.clauses().from().isEmpty()
                ? new HashMap<>()
                : null;
    }

    private static Node copyOnce(Node element, Map<Node, Node> copies) {
        Node copy = copies.get(element);
        if (copy == null) {
            copy = copyParameters(element, null);
            copies.put(element, copy);
        }
        return copy;
    }

    private static <T> BindParameter<T> copy(BindParameter<T> bind) {
        return new BindParameter<>(bind.name(), bind.type(), bind.value());
    }

    private static <E> ListParameter<E> copy(ListParameter<E> list) {
        return new ListParameter<>(list.name(), list.elementType(), list.values());
    }

    private List<ResultColumn<?>> resultColumns(Statement statement) {
        List<ResultColumn<?>> columns = new ArrayList<>();
        for (ColumnDefinition<?> column : statement.resultColumns()) {
            columns.add(resultColumn(column));
        }
        return columns;
    }

    private <T> ResultColumn<T> resultColumn(ColumnDefinition<T> column) {
        return new ResultColumn<>(column.name(), dialect.types().resolve(column.type()));
    }

    // ---- what compilers of parts write with

    /** The dialect being written. */
    public final Dialect target() {
        return dialect;
    }

    @Override
    public final String dialect() {
        return dialect.name();
    }

    public final ExpressionCompiler expressions() {
        return expressions;
    }

    public final PredicateCompiler predicates() {
        return predicates;
    }

    public final FromCompiler froms() {
        return froms;
    }

    /** The compilers of whole statements. */
    public final StatementWriter statements() {
        return statements;
    }

    /** True while text is written for people, and nothing is checked. */
    public final boolean isLenient() {
        return lenient;
    }

    /** Writes text as it is. */
    public final SqlCompiler append(String text) {
        writer.append(text);
        return this;
    }

    @Override
    public final ElementWriter text(String sql) {
        return append(sql);
    }

    @Override
    public final ElementWriter identifier(String name) {
        return name(QualifiedName.of(name));
    }

    @Override
    public final ElementWriter operand(Expression<?> expression) {
        return operand(expression, Precedence.PRIMARY);
    }

    @Override
    public final ElementWriter node(Node node) {
        if (node instanceof Expression<?> expression) {
            expression(expression);
        } else if (node instanceof FromClause from) {
            from(from);
        } else if (node instanceof Query query) {
            subquery(query);
        } else if (node instanceof Statement statement) {
            statements.write(statement);
        } else {
            ClauseText.write(node, this);
        }
        return this;
    }

    /** Writes the name of an object of the database, quoted where needed; one that is too long is refused. */
    public final SqlCompiler name(String name) {
        Identifiers identifiers = dialect.identifiers();
        if (!identifiers.fits(name) && !lenient) {
            throw CompileErrors.nameTooLong(dialect.name(), name, identifiers.limit());
        }
        return append(identifiers.quote(name));
    }

    /** Writes a name that exists in this statement only, such as an alias; one that is too long is shortened. */
    public final SqlCompiler alias(String name) {
        Identifiers identifiers = dialect.identifiers();
        return append(identifiers.quote(identifiers.shorten(name)));
    }

    /** Writes a name with its schema and catalog. */
    public final SqlCompiler name(QualifiedName name) {
        String catalog = name.catalog();
        if (catalog != null) {
            name(catalog).append(".");
        }
        String schema = name.schema();
        if (schema != null) {
            name(schema).append(".");
        }
        return name(name.name());
    }

    /** Writes a value. */
    public final SqlCompiler expression(Expression<?> expression) {
        expression.accept(expressions);
        return this;
    }

    /** Writes a value as an operand, in parentheses when it binds less tightly than asked for. */
    public final SqlCompiler operand(Expression<?> expression, int precedence) {
        if (Precedence.of(expression) < precedence) {
            return append("(").expression(expression).append(")");
        }
        return expression(expression);
    }

    /** Writes a condition. */
    public final SqlCompiler condition(Predicate predicate) {
        predicate.accept(predicates);
        return this;
    }

    /** Writes a condition as an operand, in parentheses when it binds less tightly than asked for. */
    public final SqlCompiler condition(Predicate predicate, int precedence) {
        if (Precedence.of(predicate) < precedence) {
            return append("(").condition(predicate).append(")");
        }
        return condition(predicate);
    }

    /** Writes an element of a FROM clause. */
    public final SqlCompiler from(FromClause from) {
        from.accept(froms);
        return this;
    }

    /** Writes a query inside another statement, without parentheses. */
    public final SqlCompiler subquery(Query query) {
        statements.writeNested(query, List.of());
        return this;
    }

    /** Writes parts with commas between them. */
    public final <E> SqlCompiler list(Iterable<? extends E> parts, Consumer<? super E> write) {
        return list(parts, ", ", write);
    }

    /** Writes parts with text between them. */
    public final <E> SqlCompiler list(Iterable<? extends E> parts, String separator, Consumer<? super E> write) {
        boolean first = true;
        for (E part : parts) {
            if (!first) {
                append(separator);
            }
            first = false;
            write.accept(part);
        }
        return this;
    }

    /** Writes a function call under a name, with the call's arguments and order. */
    public final SqlCompiler call(String name, FunctionCall<?> call) {
        return expressions.call(name, call);
    }

    /** Writes a call of a function with the given arguments. */
    public final SqlCompiler call(String name, List<? extends Expression<?>> arguments) {
        return append(name)
                .append("(")
                .<Expression<?>>list(arguments, this::expression)
                .append(")");
    }

    /** Writes a place for a single value. */
    public final SqlCompiler parameter(BindParameter<?> parameter) {
        return parameter(parameter, parameter.type(), parameter.value());
    }

    /** Writes a place for a whole list that is sent as one value of the given type. */
    public final SqlCompiler parameter(ListParameter<?> parameter, SqlType<?> type) {
        return parameter(parameter, type, parameter.values());
    }

    private SqlCompiler parameter(Parameter parameter, SqlType<?> type, @Nullable Object value) {
        if (lenient) {
            return append(parameter.name() == null ? "?" : ":" + parameter.name());
        }
        if (literal) {
            requireValue(parameter);
            return append(dialect.types().literal(type, value));
        }
        writer.parameter(
                parameter, dialect.types().resolve(type), dialect.types().placeholder(type));
        return this;
    }

    /**
     * Writes a place for a value that is made of those of two parameters, which may be the same, when the statement is
     * executed.
     */
    public final SqlCompiler derived(
            BindParameter<?> parameter, BindParameter<?> other, SqlType<?> type, DerivedValue.Function function) {
        if (lenient) {
            return parameter(parameter);
        }
        if (literal) {
            requireValue(parameter);
            requireValue(other);
            return append(dialect.types().literal(type, function.of(parameter.value(), other.value())));
        }
        TypeMappings types = dialect.types();
        writer.derived(parameter, other, types.resolve(type), types.placeholder(type), function);
        return this;
    }

    private static void requireValue(Parameter parameter) {
        if (parameter.isOpen()) {
            throw CompileErrors.missingParameter(String.valueOf(parameter.name()), List.of());
        }
    }

    /** Writes places for as many values as a list has at each execution. */
    public final SqlCompiler expandedList(ListParameter<?> parameter, ListExpansion expansion) {
        if (lenient) {
            return append(parameter.name() == null ? "?..." : ":" + parameter.name());
        }
        if (literal) {
            return append(LiteralLists.write(parameter, expansion, dialect));
        }
        writer.list(parameter, dialect.types().resolve(parameter.elementType()), expansion);
        return this;
    }

    /** Writes a constant. */
    public final SqlCompiler literal(SqlType<?> type, @Nullable Object value) {
        return append(
                lenient
                        ? LiteralLists.readable(dialect, type, value)
                        : dialect.types().literal(type, value));
    }

    /**
     * What a piece of code writes, as text; null when it wrote parameters too. Nothing is left in the statement when the
     * result is null or not used.
     */
    public final @Nullable String textOf(Runnable code) {
        SqlWriter saved = writer;
        Probe probe = new Probe();
        writer = probe.writer;
        try {
            code.run();
            return probe.text();
        } catch (ProbeException e) {
            return null;
        } finally {
            writer = saved;
        }
    }

    /** Refuses a construct that the dialect has no capability for. */
    public final SqlCompiler require(Capability capability) {
        return require(capability, "Write the statement in another way for this database.");
    }

    /** Refuses a construct that the dialect has no capability for, with advice. */
    public final SqlCompiler require(Capability capability, String advice) {
        if (!lenient && !dialect.supports(capability)) {
            throw CompileErrors.unsupported(dialect.name(), capability.construct(), advice);
        }
        return this;
    }

    /** Writes the hints for this dialect that belong at a place. */
    public final void hints(List<Hint> hints, HintPosition position) {
        for (Hint hint : hints) {
            if (hint.position() == position && hint.dialect().equals(dialect.name())) {
                append(" ").append(hintText(hint));
            }
        }
    }

    /** How a hint is written; a database whose hints are comments puts the marks of the comment around it. */
    protected String hintText(Hint hint) {
        return hint.text();
    }

    /** The elements that columns may belong to here. */
    public final Scope scope() {
        return scope;
    }

    /** Writes something in which the columns of further elements are visible. */
    public final void inScope(Iterable<? extends FromClause> elements, Runnable write) {
        scope = new Scope(scope);
        try {
            for (FromClause element : elements) {
                if (!lenient || element.name() != null && !scope.visibleNames().contains(element.name())) {
                    scope.add(element);
                }
            }
            write.run();
        } finally {
            Scope outer = scope.outer();
            scope = outer == null ? new Scope(null) : outer;
        }
    }

    /** Writes something in which the elements of the FROM clause being written are not visible. */
    public final void inOuterScope(Runnable write) {
        Scope inner = scope;
        Scope outer = inner.outer();
        scope = outer == null ? new Scope(null) : outer;
        try {
            write.run();
        } finally {
            scope = inner;
        }
    }

    /** Writes something in which no columns of the surrounding statements are visible. */
    public final void outOfScope(Runnable write) {
        Scope saved = scope;
        scope = new Scope(null);
        try {
            write.run();
        } finally {
            scope = saved;
        }
    }

    private static final class ProbeException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        ProbeException() {
            super(null, null, false, false);
        }
    }

    private static final class Probe {
        private final SqlWriter writer = new SqlWriter(List.of()) {
            @Override
            void parameter(Parameter parameter, SqlType<?> type, String placeholder) {
                throw new ProbeException();
            }

            @Override
            void derived(
                    Parameter parameter,
                    Parameter other,
                    SqlType<?> type,
                    String placeholder,
                    DerivedValue.Function function) {
                throw new ProbeException();
            }

            @Override
            void list(Parameter parameter, SqlType<?> type, ListExpansion expansion) {
                throw new ProbeException();
            }
        };

        String text() {
            return String.join("", writer.pieces());
        }
    }
}
