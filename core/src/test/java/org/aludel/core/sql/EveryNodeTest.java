package org.aludel.core.sql;

import static org.aludel.core.sql.Sql.literal;
import static org.aludel.core.sql.Sql.select;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Named.named;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.aludel.core.dialect.Dialects;
import org.aludel.core.error.AludelException;
import org.aludel.core.error.CoreErrorCode;
import org.aludel.core.golden.GoldenDialects;
import org.aludel.core.type.SqlType;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds of each kind of node, found by way of the sealed hierarchy: a new kind is tested as soon as it exists. */
class EveryNodeTest {

    /** Values of parameters take no part in equality. */
    private static final Set<String> NOT_COMPARED = Set.of("BindParameter.value", "ListParameter.values");

    static Stream<Named<Class<?>>> kinds() {
        return NodeSamples.kinds().stream().map(kind -> named(kind.getSimpleName(), kind));
    }

    private static Node sample(Class<?> kind) {
        Node sample = NodeSamples.of(kind);
        assertThat(sample)
                .as("sample of %s in NodeSamples", kind.getSimpleName())
                .isInstanceOf(kind);
        return sample;
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void hasItsNodeComponentsAsChildren(Class<?> kind) {
        Node node = sample(kind);
        List<Node> expected = new ArrayList<>();
        if (node instanceof StatementBase<?> statement) {
            collectComponents(statement.clauses(), expected);
        } else if (node instanceof Record record) {
            collectComponents(record, expected);
        }

        assertThat(node.children()).containsExactlyElementsOf(expected);
    }

    private static void collectComponents(Record node, List<Node> into) {
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (!component.isAnnotationPresent(Reference.class)) {
                collect(NodeVariations.get(node, component), into);
            }
        }
    }

    private static void collect(Object value, List<Node> into) {
        if (value instanceof Node node) {
            into.add(node);
        } else if (value instanceof List<?> list) {
            list.forEach(element -> collect(element, into));
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void staysTheSameInstanceWhenNothingChanges(Class<?> kind) {
        Node node = sample(kind);

        assertThat(node.mapChildren(UnaryOperator.identity())).isSameAs(node);
        assertThat(new NodeRewriter().rewrite(node)).isSameAs(node);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void copiesWithOneChildReplaced(Class<?> kind) {
        Node node = sample(kind);
        List<Node> children = node.children();
        for (int i = 0; i < children.size(); i++) {
            Node replacement = NodeVariations.other(children.get(i));
            int position = i;
            int[] seen = {0};
            Node copy = node.mapChildren(child -> seen[0]++ == position ? replacement : child);

            List<Node> expected = new ArrayList<>(children);
            expected.set(i, replacement);
            assertThat(copy).hasSameClassAs(node).isNotSameAs(node);
            assertThat(copy.children()).containsExactlyElementsOf(expected);
            assertThat(copy.children().get(i)).isSameAs(replacement);
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void equalsWhatIsBuiltAlike(Class<?> kind) {
        Node one = sample(kind);
        Node two = sample(kind);

        assertThat(two).isNotSameAs(one).isEqualTo(one).hasSameHashCodeAs(one);
        assertThat(one).isNotEqualTo(null).isNotEqualTo("text");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void differsWhenAnyComponentDiffers(Class<?> kind) {
        Node node = sample(kind);
        Map<String, Node> variations = NodeVariations.of(node);

        assertThat(variations).as("variations").isNotEmpty();
        variations.forEach((component, changed) -> {
            String name = node.getClass().getSimpleName() + "." + component;
            if (NOT_COMPARED.contains(name)) {
                assertThat(changed).as(name).isEqualTo(node).hasSameHashCodeAs(node);
            } else {
                assertThat(changed).as(name).isNotEqualTo(node);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void tellsItselfAsText(Class<?> kind) {
        Node node = sample(kind);

        assertThat(node.toString()).isNotBlank().doesNotContain("org.aludel").doesNotContainPattern("@[0-9a-f]{5,}");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isWrittenOrRefusedWithACodeInEachDialect(Class<?> kind) {
        Node node = sample(kind);
        for (String name : GoldenDialects.NAMES) {
            try {
                assertThat(Dialects.named(name).compile(statementWith(node)).sql())
                        .as(name)
                        .isNotBlank();
            } catch (AludelException refused) {
                assertThat(refused.code()).as(name).isInstanceOf(CoreErrorCode.class);
                assertThat(refused.code().id())
                        .as(name + ": " + refused.getMessage())
                        .matches("ALU-1(15|0)\\d\\d?");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isRefusedWhereItIsNotSql(Class<?> kind) {
        Node node = sample(kind);
        if (node instanceof DeferredExpression || node instanceof DeferredPredicate || node instanceof DeferredFrom) {
            assertThatThrownBy(() -> Dialects.named("standard").compile(statementWith(node)))
                    .hasMessageContaining("ALU-1151");
        }
    }

    private static Statement statementWith(Node node) {
        if (node instanceof Statement statement) {
            return statement;
        }
        if (node instanceof Predicate predicate) {
            return select(literal(1)).from(NodeSamples.USERS).where(predicate);
        }
        if (node instanceof FromClause from) {
            return select(literal(1)).from(from);
        }
        if (node instanceof Selectable selectable) {
            return select(selectable).from(NodeSamples.USERS);
        }
        return select(new Holder(node)).from(NodeSamples.USERS, NodeSamples.ORDERS);
    }

    /** Writes a clause where an expression stands. */
    public record Holder(Node clause) implements CustomExpression<Object> {
        @Override
        public SqlType<Object> type() {
            return SqlTypes.UNKNOWN;
        }

        @Override
        public void render(ElementWriter writer) {
            writer.node(clause);
        }
    }
}
