package org.aludel.core.sql;

import static org.aludel.core.sql.Sql.assign;
import static org.aludel.core.sql.Sql.caseWhen;
import static org.aludel.core.sql.Sql.column;
import static org.aludel.core.sql.Sql.count;
import static org.aludel.core.sql.Sql.deleteFrom;
import static org.aludel.core.sql.Sql.exists;
import static org.aludel.core.sql.Sql.function;
import static org.aludel.core.sql.Sql.insertInto;
import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.mergeInto;
import static org.aludel.core.sql.Sql.nextValue;
import static org.aludel.core.sql.Sql.param;
import static org.aludel.core.sql.Sql.percentileCont;
import static org.aludel.core.sql.Sql.row;
import static org.aludel.core.sql.Sql.scalar;
import static org.aludel.core.sql.Sql.select;
import static org.aludel.core.sql.Sql.sum;
import static org.aludel.core.sql.Sql.table;
import static org.aludel.core.sql.Sql.text;
import static org.aludel.core.sql.Sql.update;
import static org.aludel.core.sql.Sql.value;
import static org.aludel.core.sql.Sql.values;
import static org.aludel.core.sql.Sql.window;

import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;

/** One sample of each concrete kind of node, built anew at each call. A kind without one fails {@link EveryNodeTest}. */
final class NodeSamples {

    static final TableReference USERS = table(
            "users",
            column("id", SqlTypes.BIGINT),
            column("name", SqlTypes.varchar(100)),
            column("age", SqlTypes.INTEGER),
            column("active", SqlTypes.BOOLEAN),
            column("content", SqlTypes.JSON),
            column("tags", SqlTypes.arrayOf(SqlTypes.VARCHAR)));
    static final TableReference ORDERS =
            table("orders", column("id", SqlTypes.BIGINT), column("user_id", SqlTypes.BIGINT));

    private static final Map<Class<?>, Supplier<Node>> SAMPLES = new LinkedHashMap<>();

    static {
        expressions();
        predicates();
        froms();
        clauses();
        statements();
    }

    private NodeSamples() {}

    /** A sample of a kind of node, always another instance; null when there is none. */
    static Node of(Class<?> kind) {
        Supplier<Node> supplier = SAMPLES.get(kind);
        return supplier == null ? null : supplier.get();
    }

    /** The concrete kinds of nodes, and the open interfaces. */
    static List<Class<?>> kinds() {
        List<Class<?>> kinds = new ArrayList<>();
        addKinds(Node.class, kinds);
        return kinds.stream().distinct().toList();
    }

    private static void addKinds(Class<?> type, List<Class<?>> into) {
        if (!type.isSealed()) {
            if (type.isInterface() || !Modifier.isAbstract(type.getModifiers())) {
                into.add(type);
            }
            return;
        }
        for (Class<?> permitted : type.getPermittedSubclasses()) {
            if (permitted != DefinitionStatement.class) { // has no parts, and golden files of its own
                addKinds(permitted, into);
            }
        }
    }

    private static void add(Class<?> kind, Supplier<Node> sample) {
        if (SAMPLES.put(kind, sample) != null) {
            throw new IllegalStateException("two samples of " + kind);
        }
    }

    private static <T> ColumnReference<T> u(String name) {
        return USERS.column(name);
    }

    private static SelectStatement orders() {
        return select(ORDERS.column("user_id"))
                .from(ORDERS)
                .where(ORDERS.column("id").gt(5L));
    }

    private static TextFragment fragment() {
        return TextFragment.parse("users.age > :age").bind("age", 18);
    }

    private static void expressions() {
        add(BindParameter.class, () -> param("wanted", SqlTypes.INTEGER));
        add(ListParameter.class, () -> ListParameter.of(SqlTypes.INTEGER, List.of(1, 2)));
        add(ColumnReference.class, () -> u("age"));
        add(Literal.class, () -> literal("it's"));
        add(FunctionCall.class, () -> function("coalesce", SqlTypes.INTEGER, u("age"), value(1)));
        add(FilteredAggregate.class, () -> new FilteredAggregate<>(count(), u("age").gt(18)));
        add(OrderedSetAggregate.class, () -> percentileCont(0.5).withinGroup(u("age").desc()));
        add(
                WindowFunction.class,
                () -> sum(u("age")).over(window().partitionBy(u("name")).orderBy(u("id").asc())));
        add(BinaryOperation.class, () -> u("age").plus(value(1)));
        add(CustomOperation.class, () -> new CustomOperation<>(u("age"), "<<", value(2), SqlTypes.INTEGER));
        add(PrefixOperation.class, () -> u("age").negate());
        add(Concatenation.class, () -> new Concatenation(List.of(u("name"), value("-"), u("name"))));
        add(CaseExpression.class, () -> caseWhen(u("age").lt(18), "child").otherwise("adult"));
        add(CastExpression.class, () -> u("age").cast(SqlTypes.VARCHAR));
        add(TypeCoercion.class, () -> u("age").coerce(SqlTypes.BIGINT));
        add(
                ExtractExpression.class,
                () -> value(java.time.LocalDate.of(2026, 1, 2)).extract(ExtractField.YEAR));
        add(RowValue.class, () -> row(u("id"), value(2)));
        add(ScalarSubquery.class, () -> scalar(orders()));
        add(ArrayConstructor.class, () -> Sql.array(SqlTypes.INTEGER, literal(1), value(2)));
        add(ArrayElement.class, () -> u("tags").element(1, SqlTypes.VARCHAR));
        add(JsonPath.class, () -> u("content").key("a").index(0).as(SqlTypes.VARCHAR));
        add(CollatedExpression.class, () -> u("name").collate("de_DE"));
        add(LabeledExpression.class, () -> u("age").as("years"));
        add(TextExpression.class, () -> new TextExpression<>(fragment(), SqlTypes.BOOLEAN));
        add(SequenceValue.class, () -> nextValue("numbers"));
        add(CurrentDatetime.class, Sql::currentDate);
        add(DefaultValue.class, Sql::defaultValue);
        add(InsertedValue.class, () -> new InsertedValue<>("age", SqlTypes.INTEGER));
        add(CustomExpression.class, () -> new CustomValue(value("x")));
        add(DeferredExpression.class, () -> new Attribute("User.name"));
    }

    private static void predicates() {
        add(Comparison.class, () -> u("age").gt(18));
        add(NullPredicate.class, () -> u("age").isNull());
        add(DistinctPredicate.class, () -> u("age").isDistinctFrom(3));
        add(TruthTest.class, () -> Sql.isTrue(u("age").gt(18)));
        add(BetweenPredicate.class, () -> u("age").between(1, 2));
        add(LikePredicate.class, () -> u("name").like("a!%", '!'));
        add(RegexPredicate.class, () -> u("name").matchesRegex("^a"));
        add(InListPredicate.class, () -> u("age").in(literal(1), value(2)));
        add(InParameterPredicate.class, () -> u("age").in(List.of(1, 2, 3)));
        add(InSubqueryPredicate.class, () -> u("id").in(orders()));
        add(ExistsPredicate.class, () -> exists(orders()));
        add(QuantifiedComparison.class, () -> u("id").compare(ComparisonOperator.LESS, Quantifier.ANY, orders()));
        add(
                QuantifiedArrayComparison.class,
                () -> value("x").compare(ComparisonOperator.EQUAL, Quantifier.ANY, u("tags")));
        add(LogicalOperation.class, () -> u("age").gt(18).or(u("age").lt(3)));
        add(Negation.class, () -> new Negation(u("age").gt(18)));
        add(BooleanPredicate.class, () -> new BooleanPredicate(u("active")));
        add(TruthConstant.class, () -> new TruthConstant(true));
        add(OperatorPredicate.class, () -> u("name").test("~", value("a")));
        add(ContainmentPredicate.class, () -> u("tags").containsAll(List.of("a")));
        add(FullTextMatch.class, () -> u("name").matchesText("tea"));
        add(TextPredicate.class, () -> new TextPredicate(fragment()));
        add(CustomPredicate.class, () -> new CustomCondition(u("age")));
        add(DeferredPredicate.class, () -> new DeferredCondition("entity is new"));
    }

    private static void froms() {
        List<ColumnDefinition<?>> columns = List.of(column("n", SqlTypes.INTEGER));
        add(TableReference.class, () -> table("items", column("n", SqlTypes.INTEGER)));
        add(
                AliasedFrom.class,
                () -> table("items", column("n", SqlTypes.INTEGER)).as("i"));
        add(DerivedTable.class, () -> orders().as("q", "a"));
        add(CommonTable.class, () -> orders().cte("c", "a"));
        add(CommonTableReference.class, () -> new CommonTableReference("tree", columns));
        add(ValuesTable.class, () -> Sql.valuesTable("v", columns, new Object[] {1}, new Object[] {literal(2)}));
        add(
                TableFunction.class,
                () -> Sql.tableFunction(
                        function("generate_series", SqlTypes.INTEGER, 1, 3), "s", column("n", SqlTypes.INTEGER)));
        add(
                Join.class,
                () -> new Join(
                        ORDERS,
                        JoinKind.LEFT,
                        USERS.as("owner"),
                        ORDERS.column("user_id").eq(USERS.as("owner").column("id")),
                        List.of()));
        add(TableSample.class, () -> new TableSample(ORDERS, SampleMethod.SYSTEM, literal(10), value(7)));
        add(
                TextTable.class,
                () -> text("SELECT :n AS n")
                        .bind("n", 1)
                        .columns(column("n", SqlTypes.INTEGER))
                        .asTable("t"));
        add(CustomFrom.class, () -> new CustomTable("past", value("2026")));
        add(DeferredFrom.class, () -> new Entity("User"));
    }

    private static void clauses() {
        add(AllColumns.class, () -> new AllColumns(USERS));
        add(SortSpecification.class, () -> u("age").desc().nullsLast());
        add(Assignment.class, () -> assign(u("age"), 3));
        add(WhenClause.class, () -> new WhenClause(u("age").gt(1), value("x")));
        add(WindowSpecification.class, NodeSamples::windowSpecification);
        add(NamedWindow.class, () -> new NamedWindow("w", windowSpecification()));
        add(
                WindowFrame.class,
                () -> new WindowFrame(
                        FrameUnit.ROWS, FrameBound.preceding(2), FrameBound.currentRow(), FrameExclusion.NO_OTHERS));
        add(FrameBound.class, () -> FrameBound.following(1));
        add(GroupingElement.class, () -> Sql.rollup(u("name"), u("age")));
        add(RowLimit.class, () -> new RowLimit(value(10), value(20), false, false));
        add(LockingClause.class, () -> new LockingClause(LockStrength.UPDATE, List.of("users"), LockWait.NOWAIT));
        add(Hint.class, () -> new Hint("standard", "QUICKLY", HintPosition.AFTER_VERB));
        add(
                OnConflict.class,
                () -> new OnConflict(
                        List.of(u("id")), null, u("age").gt(1), List.of(assign(u("age"), 4)), u("age").lt(9)));
        add(
                MergeBranch.class,
                () -> new MergeBranch(
                        MergeMatch.MATCHED, u("age").gt(1), MergeAction.UPDATE, List.of(assign(u("age"), 5))));
        add(SearchClause.class, () -> new SearchClause(true, List.of("id"), "position"));
        add(CycleClause.class, () -> new CycleClause(List.of("id"), "mark", "path"));
        add(TextFragment.class, NodeSamples::fragment);
        add(SelectClauses.class, () -> selectStatement().clauses());
        add(SetOperationClauses.class, () -> setOperation().clauses());
        add(ValuesClauses.class, () -> valuesStatement().clauses());
        add(TextClauses.class, () -> textStatement().clauses());
        add(InsertClauses.class, () -> insert().clauses());
        add(UpdateClauses.class, () -> updateStatement().clauses());
        add(DeleteClauses.class, () -> delete().clauses());
        add(MergeClauses.class, () -> merge().clauses());
    }

    private static WindowSpecification windowSpecification() {
        return window().partitionBy(u("name"))
                .orderBy(u("id").asc())
                .rows(FrameBound.unboundedPreceding(), FrameBound.currentRow());
    }

    private static void statements() {
        add(SelectStatement.class, NodeSamples::selectStatement);
        add(SetOperation.class, NodeSamples::setOperation);
        add(ValuesStatement.class, NodeSamples::valuesStatement);
        add(TextStatement.class, NodeSamples::textStatement);
        add(InsertStatement.class, NodeSamples::insert);
        add(UpdateStatement.class, NodeSamples::updateStatement);
        add(DeleteStatement.class, NodeSamples::delete);
        add(MergeStatement.class, NodeSamples::merge);
        add(CustomStatement.class, () -> new CustomCommand("users"));
    }

    private static SelectStatement selectStatement() {
        return select(u("name"), count().as("n"), sum(u("age")).over(window("w")))
                .with(orders().cte("c"))
                .hint("standard", "QUICKLY")
                .from(USERS)
                .leftJoin(ORDERS)
                .on(ORDERS.column("user_id").eq(u("id")))
                .where(u("age").gt(18))
                .groupBy(u("name"))
                .having(count().gt(1L))
                .window("w", window().orderBy(u("name").asc()))
                .orderBy(u("name").desc())
                .limit(3)
                .offset(4)
                .forUpdate();
    }

    private static SetOperation setOperation() {
        return orders().union(select(u("id")).from(USERS))
                .orderBy(column("user_id"))
                .limit(3)
                .with(orders().cte("c"));
    }

    private static ValuesStatement valuesStatement() {
        return values(List.of(column("n", SqlTypes.INTEGER)), new Object[] {1}, new Object[] {literal(2)})
                .orderBy(column("n").desc())
                .limit(1);
    }

    private static TextStatement textStatement() {
        return text("SELECT id FROM users WHERE age > :age").bind("age", 3).columns(column("id", SqlTypes.BIGINT));
    }

    private static InsertStatement insert() {
        return insertInto(USERS)
                .columns("id", "age")
                .values(1L, 2)
                .values(3L, literal(4))
                .onConflict("id")
                .doUpdate("age")
                .with(orders().cte("c"))
                .hint("standard", "QUICKLY")
                .returning(u("id"));
    }

    private static UpdateStatement updateStatement() {
        return update(USERS)
                .set("age", 3)
                .from(ORDERS)
                .where(ORDERS.column("user_id").eq(u("id")))
                .with(orders().cte("c"))
                .hint("standard", "QUICKLY")
                .returning(u("id"));
    }

    private static DeleteStatement delete() {
        return deleteFrom(ORDERS)
                .using(USERS)
                .where(ORDERS.column("user_id").eq(u("id")))
                .with(select(u("id")).from(USERS).cte("c"))
                .hint("standard", "QUICKLY")
                .returning(ORDERS.column("id"));
    }

    private static MergeStatement merge() {
        return mergeInto(ORDERS)
                .using(USERS)
                .on(ORDERS.column("user_id").eq(u("id")))
                .whenMatched()
                .and(u("age").gt(3))
                .thenDelete()
                .whenNotMatched()
                .thenInsert(assign(ORDERS.column("id"), u("id")))
                .with(select(u("id")).from(USERS).cte("c"))
                .returning(ORDERS.column("id"));
    }

    /** An expression of one's own. */
    public record CustomValue(Expression<String> operand) implements CustomExpression<String> {
        @Override
        public SqlType<String> type() {
            return SqlTypes.VARCHAR;
        }

        @Override
        public void render(ElementWriter writer) {
            writer.text("custom(").node(operand).text(")");
        }
    }

    /** A condition of one's own. */
    public record CustomCondition(Expression<?> operand) implements CustomPredicate {
        @Override
        public void render(ElementWriter writer) {
            writer.text("custom(").node(operand).text(") = 1");
        }
    }

    /** An element of FROM of one's own. */
    public record CustomTable(String name, Expression<?> moment) implements CustomFrom {
        @Override
        public List<ColumnDefinition<?>> columnDefinitions() {
            return List.of(Sql.column("n", SqlTypes.INTEGER));
        }

        @Override
        public void render(ElementWriter writer) {
            writer.identifier(name).text(" AS OF ").node(moment);
        }
    }

    /** A statement of one's own. */
    public record CustomCommand(String table) implements CustomStatement {
        @Override
        public List<ColumnDefinition<?>> resultColumns() {
            return List.of();
        }

        @Override
        public boolean returnsRows() {
            return false;
        }

        @Override
        public List<Parameter> parameters() {
            return List.of();
        }

        @Override
        public void render(ElementWriter writer) {
            writer.text("ANALYZE ").identifier(table);
        }
    }

    /** A value that is not SQL. */
    public record Attribute(String path) implements DeferredExpression<String> {
        @Override
        public SqlType<String> type() {
            return SqlTypes.VARCHAR;
        }

        @Override
        public String description() {
            return "attribute '" + path + "'";
        }
    }

    /** A condition that is not SQL. */
    public record DeferredCondition(String description) implements DeferredPredicate {}

    /** A table that is not SQL. */
    public record Entity(String name) implements DeferredFrom {
        @Override
        public List<ColumnDefinition<?>> columnDefinitions() {
            return List.of();
        }

        @Override
        public String description() {
            return "entity '" + name + "'";
        }
    }
}
