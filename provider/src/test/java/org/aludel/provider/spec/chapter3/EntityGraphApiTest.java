package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.AttributeNode;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Subgraph;
import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.EntityType;
import jakarta.persistence.metamodel.ListAttribute;
import jakarta.persistence.metamodel.MapAttribute;
import jakarta.persistence.metamodel.SingularAttribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Entity graphs as objects (3.8). */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class EntityGraphApiTest extends SpecTest {

    @Embeddable
    static class Seat {
        int row;

        @ManyToOne(fetch = FetchType.LAZY)
        Hall hall;
    }

    @Entity(name = "Hall")
    static class Hall {
        @Id
        int id;

        String name;
    }

    @Entity(name = "Stage")
    static class Stage extends Hall {
        int depth;
    }

    @Entity(name = "Play")
    @NamedEntityGraph(name = "Play.hall", attributeNodes = @NamedAttributeNode("hall"))
    static class Play {
        @Id
        int id;

        String title;

        @ManyToOne(fetch = FetchType.LAZY)
        Hall hall;

        @OneToMany(mappedBy = "play")
        List<Ticket> tickets = new ArrayList<>();

        @ElementCollection
        List<Seat> seats = new ArrayList<>();

        @ManyToMany
        @CollectionTable(name = "play_prices")
        Map<Hall, Ticket> sold = new HashMap<>();
    }

    @Entity(name = "Ticket")
    static class Ticket {
        @Id
        int id;

        @ManyToOne(fetch = FetchType.LAZY)
        Play play;
    }

    private EntityManager manager;
    private EntityType<Play> plays;

    @BeforeEach
    void open() {
        Units units = unit(Play.class, Hall.class, Stage.class, Ticket.class, Seat.class);
        manager = manager(units);
        plays = manager.getMetamodel().entity(Play.class);
    }

    @SuppressWarnings("unchecked") // the attribute of the name is of the classes
    private <T> SingularAttribute<Play, T> one(String name) {
        return (SingularAttribute<Play, T>) plays.getSingularAttribute(name);
    }

    @Test
    @Spec("3.126")
    void graphsOfTheUnitCannotBeChangedButCopied() {
        EntityGraph<?> named = manager.getEntityGraph("Play.hall");
        assertThatIllegalStateException().isThrownBy(() -> named.addAttributeNode("title"));
        assertThatIllegalStateException().isThrownBy(() -> named.addAttributeNodes("title"));
        assertThatIllegalStateException().isThrownBy(() -> named.addSubgraph("hall"));
        assertThatIllegalStateException().isThrownBy(() -> named.removeAttributeNode("hall"));
        assertThatIllegalStateException()
                .isThrownBy(() -> named.removeAttributeNodes(Attribute.PersistentAttributeType.MANY_TO_ONE));
        assertThatIllegalArgumentException().isThrownBy(() -> manager.getEntityGraph("Play.none"));
        assertThatIllegalArgumentException().isThrownBy(() -> manager.getEntityGraphs(String.class));
        assertThat(manager.getEntityGraphs(Play.class)).hasSize(1);
        assertThat(manager.createEntityGraph("Play.none")).isNull();

        EntityGraph<?> copy = manager.createEntityGraph("Play.hall");
        copy.addAttributeNodes("tickets");
        assertThat(copy.hasAttributeNode("tickets")).isTrue();
        assertThat(named.hasAttributeNode("tickets")).isFalse();
    }

    @Test
    @Spec("3.127")
    void haveEachNodeOnce() {
        EntityGraph<Play> graph = manager.createEntityGraph(Play.class);
        AttributeNode<String> title = graph.addAttributeNode("title");
        assertThat(graph.addAttributeNode("title")).isSameAs(title);
        assertThat(graph.addAttributeNode(one("title"))).isSameAs(title);
        graph.addAttributeNodes("title", "hall", "title");
        assertThat(graph.getAttributeNodes())
                .extracting(AttributeNode::getAttributeName)
                .containsExactlyInAnyOrder("title", "hall");

        assertThat(graph.hasAttributeNode("hall")).isTrue();
        assertThat(graph.hasAttributeNode(one("hall"))).isTrue();
        assertThat(graph.hasAttributeNode("tickets")).isFalse();
        assertThat(graph.getAttributeNode("title")).isSameAs(title);
        assertThat(graph.<String>getAttributeNode(one("title"))).isSameAs(title);
        assertThatThrownBy(() -> graph.getAttributeNode("tickets")).isInstanceOf(NoSuchElementException.class);
        assertThatIllegalArgumentException().isThrownBy(() -> graph.addAttributeNode("nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.addAttributeNodes("title", "nothing"));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.getAttributeNode("nothing"));
    }

    @Test
    @Spec("3.127")
    void loseNodes() {
        EntityGraph<Play> graph = manager.createEntityGraph(Play.class);
        graph.addAttributeNodes("title", "hall", "tickets", "sold");
        graph.removeAttributeNode("title");
        graph.removeAttributeNode(one("title"));
        graph.removeAttributeNode("seats");
        graph.removeAttributeNodes(Attribute.PersistentAttributeType.MANY_TO_MANY);

        assertThat(graph.getAttributeNodes())
                .extracting(AttributeNode::getAttributeName)
                .containsExactlyInAnyOrder("hall", "tickets");
        graph.addAttributeNode("title");
        assertThat(graph.hasAttributeNode("title")).isTrue();
    }

    @Test
    @Spec({"3.129", "3.130"})
    @SuppressWarnings({"unchecked", "rawtypes", "removal"}) // as the interface is
    void haveSubgraphs() {
        EntityGraph<Play> graph = manager.createEntityGraph(Play.class);
        ListAttribute<Play, Ticket> tickets = (ListAttribute<Play, Ticket>) plays.getList("tickets");
        ListAttribute<Play, Seat> seats = (ListAttribute<Play, Seat>) plays.getList("seats");
        MapAttribute<Play, Hall, Ticket> sold = (MapAttribute<Play, Hall, Ticket>) plays.getMap("sold");

        Subgraph<Hall> hall = graph.addSubgraph("hall");
        hall.addAttributeNodes("name");
        assertThat(graph.addSubgraph(one("hall"))).isSameAs(hall);
        Subgraph<Stage> stage = graph.addTreatedSubgraph(this.<Hall>one("hall"), Stage.class);
        stage.addAttributeNodes("name", "depth");
        assertThat(graph.addSubgraph("hall", Stage.class)).isSameAs(stage);
        Subgraph<Ticket> ticket = graph.addElementSubgraph(tickets);
        ticket.addAttributeNodes("play");
        assertThat(graph.addElementSubgraph("tickets")).isSameAs(ticket);
        assertThat(graph.addTreatedElementSubgraph(tickets, Ticket.class)).isSameAs(ticket);
        assertThat(graph.addElementSubgraph("tickets", Ticket.class)).isSameAs(ticket);
        Subgraph<Seat> seat = graph.addElementSubgraph(seats);
        seat.addAttributeNodes("hall");
        assertThat(seat.getClassType()).isEqualTo(Seat.class);
        Subgraph<Hall> key = graph.addMapKeySubgraph(sold);
        assertThat(graph.addKeySubgraph("sold")).isSameAs(key);
        assertThat(graph.addTreatedMapKeySubgraph(sold, Stage.class).getClassType())
                .isEqualTo(Stage.class);
        assertThat(graph.addKeySubgraph("sold", Stage.class).getClassType()).isEqualTo(Stage.class);

        assertThat(hall.getClassType()).isEqualTo(Hall.class);
        assertThat(stage.getClassType()).isEqualTo(Stage.class);
        assertThat(graph.getName()).isNull();
        Map<Class, Subgraph> halls = graph.getAttributeNode("hall").getSubgraphs();
        assertThat(halls).containsOnlyKeys(Hall.class, Stage.class).containsEntry(Hall.class, hall);
        assertThat(graph.getAttributeNode("hall").getKeySubgraphs()).isEmpty();
        assertThat(graph.getAttributeNode("sold").getKeySubgraphs()).containsOnlyKeys(Hall.class, Stage.class);
        assertThat(graph.getAttributeNode("sold").getSubgraphs()).isEmpty();
        assertThat(graph.addAttributeNode("title").getSubgraphs()).isEmpty();

        EntityGraph<Hall> halled = manager.createEntityGraph(Hall.class);
        Subgraph<Stage> treated = halled.addTreatedSubgraph(Stage.class);
        treated.addAttributeNodes("depth", "name");
        assertThat(treated.getClassType()).isEqualTo(Stage.class);
        assertThat(halled.addSubclassSubgraph(Stage.class)).isSameAs(treated);
        assertThatIllegalArgumentException().isThrownBy(() -> graph.addSubgraph("title"));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.addKeySubgraph("tickets"));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.addSubgraph("hall", Ticket.class));
        assertThatIllegalArgumentException().isThrownBy(() -> graph.addSubgraph("nothing"));
    }
}
