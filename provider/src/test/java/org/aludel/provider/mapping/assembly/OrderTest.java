package org.aludel.provider.mapping.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinTable;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.OrderColumn;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.mapping.ElementOrder;
import org.aludel.provider.mapping.UnitMapping;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What decides the order of collections (11.1.43, 11.1.44). */
@NullUnmarked // as entities usually are
@SuppressWarnings({"unused", "UnusedVariable", "SameNameButDifferent"})
class OrderTest {

    @Embeddable
    record Line(String text, Inner inner) {}

    @Embeddable
    record Inner(int weight) {}

    @Entity(name = "Item")
    static class Item {
        @Id
        int id;

        String name;

        Inner inner;

        @ManyToOne
        Box box;

        @ManyToMany(mappedBy = "shared")
        @OrderColumn(name = "pos_in_item")
        List<Box> sharing;

        @ManyToOne
        @JoinTable(name = "lent")
        Box lender;
    }

    @Entity(name = "Box")
    static class Box {
        @Id
        int id;

        @OneToMany(mappedBy = "box")
        @OrderColumn
        List<Item> items;

        @ManyToMany
        @OrderColumn(name = "pos_in_box", columnDefinition = "smallint")
        List<Item> shared;

        @OneToMany(mappedBy = "lender")
        @OrderColumn(nullable = false, updatable = false)
        List<Item> lent;

        @ElementCollection
        @OrderColumn
        List<String> words;

        @OneToMany
        @JoinColumn(name = "own")
        @OrderColumn(name = "own_pos")
        List<Item> own;

        @OneToMany
        @JoinTable(name = "byname")
        @OrderBy("name DESC, inner.weight asc , id")
        List<Item> byName;

        @OneToMany
        @JoinTable(name = "byid")
        @OrderBy
        Set<Item> byId;

        @ElementCollection
        @OrderBy("DESC")
        Set<String> texts;

        @ElementCollection
        @OrderBy("inner.weight, text desc")
        Collection<Line> lines;
    }

    @Test
    @Spec({"11.062", "11.045"})
    void positionsAreWhereTheRelationshipIsStored() {
        UnitMapping unit = Mapped.unit(Box.class, Item.class);
        assertThat(Mapped.tables(unit))
                .contains(
                        "item(id integer, box_id integer?, items_order integer?, own integer?, own_pos integer?,"
                                + " name varchar(255)?, weight integer?) key[id] [box_id]->box[id] [own]->box[id]",
                        "box_item(sharing_id integer, shared_id integer, pos_in_box smallint, pos_in_item integer?)"
                                + " key[sharing_id, pos_in_box] [sharing_id]->box[id] [shared_id]->item[id]",
                        "lent(lent_id integer, lender_id integer, lent_order integer) key[lent_id]"
                                + " [lent_id]->item[id] [lender_id]->box[id]",
                        "box_words(box_id integer, words varchar(255)?, words_order integer) key[box_id, words_order]"
                                + " [box_id]->box[id]");
        assertThat(((ElementOrder.Position)
                                Mapped.plural(unit, Box.class, "lent").order())
                        .column()
                        .updatable())
                .isFalse();
    }

    @Test
    @Spec("11.061")
    void attributesDecideInTheOrderTheyAreNamed() {
        UnitMapping unit = Mapped.unit(Box.class, Item.class);
        assertThat(order(unit, "byName")).isEqualTo("name desc, inner.weight, id");
        assertThat(order(unit, "byId")).isEmpty();
        assertThat(order(unit, "texts")).isEqualTo(" desc");
        assertThat(order(unit, "lines")).isEqualTo("inner.weight, text desc");
        assertThat(Mapped.plural(unit, Item.class, "sharing").order()).isInstanceOf(ElementOrder.Position.class);
    }

    private static String order(UnitMapping unit, String attribute) {
        List<String> words = new ArrayList<>();
        ((ElementOrder.Sorted) Mapped.plural(unit, Box.class, attribute).order())
                .items()
                .forEach(item -> words.add(item.attribute() + (item.descending() ? " desc" : "")));
        return String.join(", ", words);
    }
}
