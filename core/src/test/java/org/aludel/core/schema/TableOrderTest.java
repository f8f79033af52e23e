package org.aludel.core.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.aludel.core.sql.QualifiedName;
import org.aludel.core.type.SqlTypes;
import org.junit.jupiter.api.Test;

/** In which order tables can be created. */
class TableOrderTest {

    /** A table that refers to others. */
    private static Table.Builder table(String name, String... referred) {
        Table.Builder builder = Table.named(name).column("id", SqlTypes.INTEGER).primaryKey("id");
        for (String other : referred) {
            builder.column(other + "_id", SqlTypes.INTEGER).foreignKey(other, other + "_id");
        }
        return builder;
    }

    private static TableOrder order(Table.Builder... tables) {
        MetaData.Builder builder = MetaData.builder();
        List.of(tables).forEach(builder::table);
        return builder.build().order();
    }

    @Test
    void putsTablesBehindThoseThatTheyReferTo() {
        TableOrder order = order(table("c", "b", "a"), table("b", "a"), table("a"), table("alone"));
        assertThat(order.tables()).extracting(Table::name).containsExactly("a", "alone", "b", "c");
        assertThat(order.later()).isEmpty();
    }

    @Test
    void aTableMayReferToItself() {
        TableOrder order = order(table("node", "node"));
        assertThat(order.tables()).extracting(Table::name).containsExactly("node");
        assertThat(order.later()).isEmpty();
    }

    @Test
    void opensCirclesWhereTheFewestForeignKeysHaveToWait() {
        TableOrder order = order(table("a", "b", "c"), table("b", "c"), table("c", "a"));
        assertThat(order.tables()).extracting(Table::name).containsExactly("b", "a", "c");
        assertThat(order.later()).containsOnlyKeys(QualifiedName.of("b"), QualifiedName.of("a"));
        assertThat(order.tables().stream().mapToInt(t -> order.later(t).size()).sum())
                .isEqualTo(2);
    }
}
