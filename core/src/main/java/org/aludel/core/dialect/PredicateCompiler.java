package org.aludel.core.dialect;

import java.util.ArrayList;
import java.util.List;
import org.aludel.core.sql.BetweenPredicate;
import org.aludel.core.sql.BooleanPredicate;
import org.aludel.core.sql.Comparison;
import org.aludel.core.sql.ComparisonOperator;
import org.aludel.core.sql.ContainmentPredicate;
import org.aludel.core.sql.CustomPredicate;
import org.aludel.core.sql.DeferredPredicate;
import org.aludel.core.sql.DistinctPredicate;
import org.aludel.core.sql.ExistsPredicate;
import org.aludel.core.sql.Expression;
import org.aludel.core.sql.FullTextMatch;
import org.aludel.core.sql.FunctionCall;
import org.aludel.core.sql.InListPredicate;
import org.aludel.core.sql.InParameterPredicate;
import org.aludel.core.sql.InSubqueryPredicate;
import org.aludel.core.sql.LikePredicate;
import org.aludel.core.sql.ListParameter;
import org.aludel.core.sql.LogicalOperation;
import org.aludel.core.sql.LogicalOperator;
import org.aludel.core.sql.Negation;
import org.aludel.core.sql.NullPredicate;
import org.aludel.core.sql.OperatorPredicate;
import org.aludel.core.sql.Predicate;
import org.aludel.core.sql.PredicateVisitor;
import org.aludel.core.sql.QuantifiedArrayComparison;
import org.aludel.core.sql.QuantifiedComparison;
import org.aludel.core.sql.Quantifier;
import org.aludel.core.sql.RegexPredicate;
import org.aludel.core.sql.RowValue;
import org.aludel.core.sql.Sql;
import org.aludel.core.sql.TextPredicate;
import org.aludel.core.sql.TruthConstant;
import org.aludel.core.sql.TruthTest;
import org.aludel.core.type.RowType;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.aludel.core.type.TypeKind;
import org.jspecify.annotations.Nullable;

/** Writes conditions in standard SQL. A dialect overrides the methods where its grammar differs. */
public class PredicateCompiler implements PredicateVisitor<SqlCompiler> {

    protected final SqlCompiler sql;

    public PredicateCompiler(SqlCompiler sql) {
        this.sql = sql;
    }

    /** Writes an operand of a comparison. */
    protected final SqlCompiler operand(Expression<?> expression) {
        return sql.operand(expression, Precedence.OTHER_OPERATOR);
    }

    @Override
    public SqlCompiler visitComparison(Comparison comparison) {
        if (comparison.left() instanceof RowValue left
                && comparison.right() instanceof RowValue right
                && !sql.isLenient()
                && !sql.target().supports(Capability.ROW_VALUE_COMPARISON)) {
            return sql.condition(RowComparisons.expanded(left, comparison.operator(), right), Precedence.COMPARISON);
        }
        operand(comparison.left())
                .append(" ")
                .append(comparison.operator().symbol())
                .append(" ");
        return operand(comparison.right());
    }

    @Override
    public SqlCompiler visitNullPredicate(NullPredicate predicate) {
        if (predicate.operand() instanceof RowValue row && !hasNullTestOfRows() && !sql.isLenient()) {
            return nullByElements(row, predicate.negated());
        }
        return operand(predicate.operand()).append(predicate.negated() ? " IS NOT NULL" : " IS NULL");
    }

    /** True when a row value may be tested for null as a whole. */
    protected boolean hasNullTestOfRows() {
        return true;
    }

    /** Writes a test of a row value for null as tests of its elements, which all must hold (SQL:2016, 8.8). */
    private SqlCompiler nullByElements(RowValue row, boolean negated) {
        List<Predicate> tests = new ArrayList<>();
        for (Expression<?> element : row.elements()) {
            tests.add(new NullPredicate(element, negated));
        }
        return sql.condition(Sql.and(tests), Precedence.COMPARISON);
    }

    @Override
    public SqlCompiler visitDistinctPredicate(DistinctPredicate predicate) {
        operand(predicate.left());
        sql.append(predicate.negated() ? " IS NOT DISTINCT FROM " : " IS DISTINCT FROM ");
        return operand(predicate.right());
    }

    /**
     * Writes a comparison in which nulls are values by way of CASE, for databases without {@code IS DISTINCT FROM}.
     * Operands are written up to three times.
     */
    protected final SqlCompiler distinctByCase(DistinctPredicate predicate) {
        sql.append("CASE WHEN ");
        operand(predicate.left()).append(" = ");
        operand(predicate.right()).append(" OR ");
        operand(predicate.left()).append(" IS NULL AND ");
        operand(predicate.right()).append(" IS NULL THEN 0 ELSE 1 END = ");
        return sql.append(predicate.negated() ? "0" : "1");
    }

    /** Writes {@code IS DISTINCT FROM} of row values element by element. */
    protected final SqlCompiler distinctByElements(RowValue left, RowValue right, boolean negated) {
        if (left.elements().size() != right.elements().size()) {
            return sql.require(Capability.ROW_VALUE_COMPARISON, "Compare the columns one by one.");
        }
        List<Predicate> pairs = new ArrayList<>();
        for (int i = 0; i < left.elements().size(); i++) {
            pairs.add(new DistinctPredicate(
                    left.elements().get(i), right.elements().get(i), negated));
        }
        return sql.append("(")
                .condition(negated ? Sql.and(pairs) : Sql.or(pairs))
                .append(")");
    }

    @Override
    public SqlCompiler visitTruthTest(TruthTest test) {
        if (!hasTruthTest() && !sql.isLenient()) {
            return truthByCase(test);
        }
        sql.condition(test.operand(), Precedence.OTHER_OPERATOR);
        return sql.append(test.negated() ? " IS NOT " : " IS ")
                .append(test.truth().name());
    }

    /** True when the database has {@code IS TRUE} and its like. */
    protected boolean hasTruthTest() {
        return true;
    }

    private SqlCompiler truthByCase(TruthTest test) {
        sql.append("CASE WHEN ").condition(test.operand()).append(" THEN 1 WHEN NOT (");
        sql.condition(test.operand()).append(") THEN 0 ELSE 2 END ");
        sql.append(test.negated() ? "<> " : "= ");
        return sql.append(
                switch (test.truth()) {
                    case TRUE -> "1";
                    case FALSE -> "0";
                    case UNKNOWN -> "2";
                });
    }

    @Override
    public SqlCompiler visitBetweenPredicate(BetweenPredicate predicate) {
        if (predicate.symmetric() && !hasSymmetricBetween() && !sql.isLenient()) {
            return symmetricByOr(predicate);
        }
        operand(predicate.operand()).append(predicate.negated() ? " NOT BETWEEN " : " BETWEEN ");
        if (predicate.symmetric()) {
            sql.append("SYMMETRIC ");
        }
        operand(predicate.low()).append(" AND ");
        return operand(predicate.high());
    }

    /** True when the database has {@code BETWEEN SYMMETRIC}. */
    protected boolean hasSymmetricBetween() {
        return true;
    }

    /** Writes a range test as two, one for each order of the bounds. */
    private SqlCompiler symmetricByOr(BetweenPredicate between) {
        Predicate either = new BetweenPredicate(between.operand(), between.low(), between.high(), false, false)
                .or(new BetweenPredicate(between.operand(), between.high(), between.low(), false, false));
        return sql.condition(between.negated() ? either.not() : either, Precedence.COMPARISON);
    }

    /** Standard SQL has no test without regard to case; both sides are lowered. */
    @Override
    public SqlCompiler visitLikePredicate(LikePredicate predicate) {
        if (predicate.caseInsensitive()) {
            lowered(predicate.operand());
        } else {
            operand(predicate.operand());
        }
        sql.append(predicate.negated() ? " NOT LIKE " : " LIKE ");
        if (predicate.caseInsensitive()) {
            lowered(predicate.pattern());
        } else {
            operand(predicate.pattern());
        }
        return escape(predicate);
    }

    private void lowered(Expression<?> expression) {
        sql.expression(new FunctionCall<>("lower", List.of(expression), false, List.of(), SqlTypes.VARCHAR));
    }

    /** Writes the ESCAPE of a LIKE, when it has one. */
    protected SqlCompiler escape(LikePredicate predicate) {
        String escape = predicate.escape();
        return escape == null
                ? sql
                : sql.append(" ESCAPE ").append(sql.target().types().literal(SqlTypes.VARCHAR, escape));
    }

    /** Standard SQL:2008 {@code LIKE_REGEX}. */
    @Override
    public SqlCompiler visitRegexPredicate(RegexPredicate predicate) {
        sql.require(Capability.REGEX);
        operand(predicate.operand()).append(predicate.negated() ? " NOT LIKE_REGEX " : " LIKE_REGEX ");
        operand(predicate.pattern());
        return predicate.caseInsensitive() ? sql.append(" FLAG 'i'") : sql;
    }

    /** Writes a test by a regular expression as a call of {@code REGEXP_LIKE}. */
    protected final SqlCompiler regexpLike(RegexPredicate predicate) {
        sql.append(predicate.negated() ? "NOT REGEXP_LIKE(" : "REGEXP_LIKE(").expression(predicate.operand());
        sql.append(", ").expression(predicate.pattern());
        return sql.append(predicate.caseInsensitive() ? ", 'i')" : ")");
    }

    @Override
    public SqlCompiler visitInListPredicate(InListPredicate predicate) {
        if (predicate.values().isEmpty()) {
            return visitTruthConstant(new TruthConstant(predicate.negated()));
        }
        if (predicate.operand() instanceof RowValue row
                && !sql.isLenient()
                && !sql.target().supports(Capability.ROW_VALUE_IN)) {
            return sql.condition(RowComparisons.in(row, predicate), Precedence.COMPARISON);
        }
        operand(predicate.operand()).append(predicate.negated() ? " NOT IN (" : " IN (");
        return sql.<Expression<?>>list(predicate.values(), sql::expression).append(")");
    }

    @Override
    public SqlCompiler visitInParameterPredicate(InParameterPredicate predicate) {
        ListParameter<?> values = predicate.values();
        if (values.elementType() instanceof RowType row) {
            return inRows(predicate, row);
        }
        return switch (sql.target().listParameters().style(values.elementType())) {
            case ARRAY -> inArray(predicate);
            case JSON_ARRAY -> inJsonArray(predicate);
            case EXPANDED -> inExpanded(predicate);
        };
    }

    /** Writes a list test over one array parameter. */
    protected SqlCompiler inArray(InParameterPredicate predicate) {
        operand(predicate.operand()).append(predicate.negated() ? " <> ALL (" : " = ANY (");
        return sql.parameter(predicate.values(), predicate.values().type()).append(")");
    }

    /** Writes a list test over one parameter that is a JSON array in text. */
    protected SqlCompiler inJsonArray(InParameterPredicate predicate) {
        return inExpanded(predicate);
    }

    /** Writes a list test over as many parameters as there are values. */
    protected final SqlCompiler inExpanded(InParameterPredicate predicate) {
        String comparison = predicate.negated() ? " NOT IN (" : " IN (";
        if (sql.target().listParameters().maxListLength() == Integer.MAX_VALUE) {
            operand(predicate.operand()).append(comparison);
            expanded(predicate.values(), null);
            return sql.append(")");
        }
        String again = sql.textOf(() -> operand(predicate.operand()).append(comparison));
        sql.append("(");
        operand(predicate.operand()).append(comparison);
        expanded(predicate.values(), again == null ? null : (predicate.negated() ? ") AND " : ") OR ") + again);
        return sql.append("))");
    }

    /** Writes the places for a list of single values; null as separator means that a long list cannot be cut. */
    final SqlCompiler expanded(ListParameter<?> values, @Nullable String separator) {
        SqlType<?> type = sql.target().types().resolve(values.elementType());
        int longest = separator == null
                ? Integer.MAX_VALUE
                : sql.target().listParameters().maxListLength();
        return sql.expandedList(
                values,
                new ListExpansion(
                        List.of(type),
                        sql.target().types().listPlaceholder(values.elementType()),
                        longest,
                        separator == null ? ", " : separator,
                        sql.target().listParameters().emptyList(List.of(type))));
    }

    private SqlCompiler inRows(InParameterPredicate predicate, RowType type) {
        List<SqlType<?>> types = new ArrayList<>();
        List<String> places = new ArrayList<>();
        for (SqlType<?> element : type.elements()) {
            types.add(sql.target().types().resolve(element));
            places.add(sql.target().types().listPlaceholder(element));
        }
        if (sql.isLenient() || sql.target().supports(Capability.ROW_VALUE_IN)) {
            operand(predicate.operand()).append(predicate.negated() ? " NOT IN (" : " IN (");
            String empty = sql.target().listParameters().emptyList(types);
            String element = "(" + String.join(", ", places) + ")";
            sql.expandedList(
                    predicate.values(), new ListExpansion(types, element, Integer.MAX_VALUE, ", ", rowList(empty)));
            return sql.append(")");
        }
        return inRowsByOr(predicate, types, places);
    }

    /** What stands in a list of row values that is empty. */
    protected String rowList(String emptyList) {
        return emptyList;
    }

    private SqlCompiler inRowsByOr(InParameterPredicate predicate, List<SqlType<?>> types, List<String> places) {
        if (!(predicate.operand() instanceof RowValue row)) {
            throw CompileErrors.unsupported(
                    sql.dialect(), Capability.ROW_VALUE_IN.construct(), "Compare the columns one by one.");
        }
        StringBuilder element = new StringBuilder("(");
        for (int i = 0; i < types.size(); i++) {
            int position = i;
            String column = sql.textOf(() -> operand(row.elements().get(position)));
            if (column == null) {
                throw CompileErrors.unsupported(
                        sql.dialect(),
                        Capability.ROW_VALUE_IN.construct() + " with parameters on the left side",
                        "Compare columns only.");
            }
            element.append(i == 0 ? "" : " AND ").append(column).append(" = ").append(places.get(i));
        }
        sql.append(predicate.negated() ? "NOT (" : "(");
        sql.expandedList(
                predicate.values(), new ListExpansion(types, element.append(")").toString(), 1, " OR ", "1 = 0"));
        return sql.append(")");
    }

    @Override
    public SqlCompiler visitInSubqueryPredicate(InSubqueryPredicate predicate) {
        if (predicate.operand() instanceof RowValue) {
            sql.require(Capability.ROW_VALUE_IN, "Use EXISTS with one comparison for each column.");
        }
        operand(predicate.operand()).append(predicate.negated() ? " NOT IN (" : " IN (");
        return sql.subquery(predicate.query()).append(")");
    }

    @Override
    public SqlCompiler visitExistsPredicate(ExistsPredicate predicate) {
        return sql.append("EXISTS (").subquery(predicate.query()).append(")");
    }

    @Override
    public SqlCompiler visitQuantifiedComparison(QuantifiedComparison comparison) {
        operand(comparison.left()).append(" ").append(comparison.operator().symbol());
        sql.append(comparison.quantifier() == Quantifier.ANY ? " ANY (" : " ALL (");
        return sql.subquery(comparison.query()).append(")");
    }

    @Override
    public SqlCompiler visitQuantifiedArrayComparison(QuantifiedArrayComparison comparison) {
        sql.require(Capability.QUANTIFIED_ARRAY);
        operand(comparison.left()).append(" ").append(comparison.operator().symbol());
        sql.append(comparison.quantifier() == Quantifier.ANY ? " ANY (" : " ALL (");
        return sql.expression(comparison.array()).append(")");
    }

    @Override
    public SqlCompiler visitLogicalOperation(LogicalOperation operation) {
        boolean and = operation.operator() == LogicalOperator.AND;
        return sql.list(
                operation.operands(),
                and ? " AND " : " OR ",
                operand -> sql.condition(operand, and ? Precedence.AND : Precedence.OR));
    }

    @Override
    public SqlCompiler visitNegation(Negation negation) {
        sql.append("NOT ");
        return negation.operand() instanceof ExistsPredicate exists
                ? sql.condition(exists)
                : sql.append("(").condition(negation.operand()).append(")");
    }

    /** A boolean value is a condition in standard SQL. */
    @Override
    public SqlCompiler visitBooleanPredicate(BooleanPredicate predicate) {
        return operand(predicate.operand());
    }

    /** Writes a boolean value as a comparison, for databases where it is no condition. */
    protected final SqlCompiler booleanByComparison(BooleanPredicate predicate) {
        operand(predicate.operand())
                .append(" ")
                .append(ComparisonOperator.EQUAL.symbol())
                .append(" ");
        return sql.append(sql.target().types().literal(SqlTypes.BOOLEAN, true));
    }

    @Override
    public SqlCompiler visitTruthConstant(TruthConstant constant) {
        return sql.append(constant.value() ? "1 = 1" : "1 = 0");
    }

    @Override
    public SqlCompiler visitOperatorPredicate(OperatorPredicate predicate) {
        sql.operand(predicate.left(), Precedence.SIGN);
        sql.append(" ").append(predicate.operator()).append(" ");
        return sql.operand(predicate.right(), Precedence.SIGN);
    }

    @Override
    public SqlCompiler visitContainmentPredicate(ContainmentPredicate predicate) {
        boolean json = predicate.left().type().kind() == TypeKind.JSON;
        sql.require(json ? Capability.JSON_CONTAINMENT : Capability.CONTAINMENT);
        operand(predicate.left());
        sql.append(
                switch (predicate.operator()) {
                    case CONTAINS -> " @> ";
                    case CONTAINED_BY -> " <@ ";
                    case OVERLAPS -> " && ";
                });
        return operand(predicate.right());
    }

    /** There is no full-text search in the SQL standard. */
    @Override
    public SqlCompiler visitFullTextMatch(FullTextMatch match) {
        sql.require(Capability.FULL_TEXT);
        sql.append("MATCH (")
                .<Expression<?>>list(match.columns(), sql::expression)
                .append(") AGAINST (");
        return sql.expression(match.query()).append(")");
    }

    @Override
    public SqlCompiler visitTextPredicate(TextPredicate predicate) {
        return sql.expressions().text(predicate.text());
    }

    @Override
    public SqlCompiler visitCustomPredicate(CustomPredicate predicate) {
        predicate.render(sql);
        return sql;
    }

    @Override
    public SqlCompiler visitDeferredPredicate(DeferredPredicate predicate) {
        return sql.expressions().deferred(predicate.description());
    }
}
