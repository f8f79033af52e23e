package org.aludel.provider.spec.chapter3;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedAttributeNode;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedSubgraph;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PersistenceUnitUtil;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.Attribute;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.aludel.provider.Spec;
import org.aludel.provider.fixture.Units;
import org.aludel.provider.spec.SpecTest;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is fetched with entity graphs, and what is not (3.8.1). */
@NullUnmarked // as entities usually are
@SuppressWarnings("UnusedVariable")
class EntityGraphFetchTest extends SpecTest {

    private static final String FETCH = "jakarta.persistence.fetchgraph";
    private static final String LOAD = "jakarta.persistence.loadgraph";

    @Embeddable
    static class Route {
        String direction;

        @ManyToOne(fetch = FetchType.LAZY)
        Port from;

        @ElementCollection(fetch = FetchType.EAGER)
        Set<String> warnings = new HashSet<>();
    }

    @Embeddable
    static class Stop {
        int days;

        @ManyToOne(fetch = FetchType.LAZY)
        Port port;
    }

    @Entity(name = "Ship")
    @NamedEntityGraph(name = "Ship.nothing")
    @NamedEntityGraph(
            name = "Ship.crew",
            attributeNodes = @NamedAttributeNode(value = "crew", subgraph = "sailor"),
            subgraphs = {
                @NamedSubgraph(name = "sailor", attributeNodes = @NamedAttributeNode("skills")),
                @NamedSubgraph(name = "sailor", type = Captain.class, attributeNodes = @NamedAttributeNode("medals"))
            })
    static class Ship {
        @Id
        @GeneratedValue
        Long id;

        @Version
        int version;

        String name;

        @ManyToOne
        Port home;

        @ManyToOne(fetch = FetchType.LAZY)
        Port next;

        @OneToMany(mappedBy = "ship")
        List<Sailor> crew = new ArrayList<>();

        @ElementCollection(fetch = FetchType.EAGER)
        Set<String> flags = new HashSet<>();

        Route route;

        @ElementCollection
        List<Stop> stops = new ArrayList<>();

        @ManyToMany
        Map<Port, Sailor> agents = new HashMap<>();
    }

    @Entity(name = "Port")
    static class Port {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @ManyToOne
        Country country;

        @ElementCollection(fetch = FetchType.EAGER)
        Set<String> docks = new HashSet<>();

        @ElementCollection
        Set<String> pubs = new HashSet<>();

        Port() {}

        Port(String name, Country country) {
            this.name = name;
            this.country = country;
            docks.add("dock of " + name);
            pubs.add("pub of " + name);
        }

        Country getCountry() {
            return country;
        }
    }

    @Entity(name = "Country")
    static class Country {
        @Id
        @GeneratedValue
        Long id;

        String name;

        Country() {}

        Country(String name) {
            this.name = name;
        }

        String getName() {
            return name;
        }
    }

    @Entity(name = "Sailor")
    static class Sailor {
        @Id
        @GeneratedValue
        Long id;

        String name;

        @ManyToOne
        Ship ship;

        @ElementCollection
        Set<String> skills = new HashSet<>();

        Sailor() {}

        Sailor(String name, Ship ship) {
            this.name = name;
            this.ship = ship;
            skills.add("skill of " + name);
        }
    }

    @Entity(name = "Captain")
    static class Captain extends Sailor {
        @ElementCollection
        Set<String> medals = new HashSet<>();

        @ManyToOne
        Country passport;

        Captain() {}

        Captain(String name, Ship ship, Country passport) {
            super(name, ship);
            this.passport = passport;
            medals.add("medal of " + name);
        }
    }

    private Units units;
    private PersistenceUnitUtil util;
    private Long id;

    @BeforeEach
    void ships() {
        units = unit(Ship.class, Port.class, Country.class, Sailor.class, Captain.class, Route.class, Stop.class);
        util = units.factory().getPersistenceUnitUtil();
        id = units.call(manager -> {
            Country latvia = new Country("Latvia");
            manager.persist(latvia);
            List<Port> ports = new ArrayList<>();
            for (String name : List.of("Riga", "Tallinn", "Gdynia", "Kiel", "Turku")) {
                Port port = new Port(name, latvia);
                manager.persist(port);
                ports.add(port);
            }
            Ship ship = new Ship();
            ship.name = "Maria";
            ship.home = ports.get(0);
            ship.next = ports.get(1);
            ship.flags.add("red");
            ship.route = new Route();
            ship.route.direction = "north";
            ship.route.from = ports.get(2);
            ship.route.warnings.add("ice");
            Stop stop = new Stop();
            stop.days = 2;
            stop.port = ports.get(3);
            ship.stops.add(stop);
            manager.persist(ship);
            Sailor tom = new Sailor("Tom", ship);
            manager.persist(tom);
            manager.persist(new Captain("Ann", ship, latvia));
            ship.agents.put(ports.get(4), tom);
            return ship.id;
        });
        units.statements();
    }

    private Ship find(EntityManager manager, String hint, EntityGraph<?> graph) {
        return manager.find(Ship.class, id, Map.of(hint, graph));
    }

    private Ship query(EntityManager manager, String hint, EntityGraph<?> graph) {
        return manager.createQuery("select s from Ship s", Ship.class)
                .setHint(hint, graph)
                .getSingleResult();
    }

    private boolean isLoaded(Object entity, String attribute) {
        return util.isLoaded(entity, attribute);
    }

    /** Which attributes of a ship are there. */
    private List<String> loaded(Ship ship) {
        List<String> loaded = new ArrayList<>();
        for (String attribute : List.of("home", "next", "crew", "flags", "stops", "agents")) {
            if (isLoaded(ship, attribute)) {
                loaded.add(attribute);
            }
        }
        return loaded;
    }

    // ---- without a graph

    @Test
    @Spec("3.120")
    void theDefaultIsWhatIsEagerAndAllThatIsEagerBehindIt() {
        Ship ship = begun(units).find(Ship.class, id);

        assertThat(loaded(ship)).containsExactly("home", "flags");
        assertThat(isLoaded(ship.home, "country")).isTrue();
        assertThat(isLoaded(ship.home, "docks")).isTrue();
        assertThat(isLoaded(ship.home, "pubs")).isFalse();
    }

    // ---- fetch graphs

    @Test
    @Spec({"3.121", "3.125", "A.016"})
    void aFetchGraphLeavesWhatItDoesNotName() {
        EntityManager manager = manager(units);
        EntityGraph<?> nothing = manager.getEntityGraph("Ship.nothing");
        for (boolean queried : new boolean[] {false, true}) {
            manager.clear();
            units.statements();
            Ship ship = queried ? query(manager, FETCH, nothing) : find(manager, FETCH, nothing);
            assertThat(units.statements()).hasSize(1);
            assertThat(loaded(ship)).isEmpty();
            assertThat(util.isLoaded(ship)).isFalse();
            assertThat(ship.id).isEqualTo(id);
            assertThat(util.getVersion(ship)).isEqualTo(ship.version);
            assertThat(ship.flags).containsExactly("red");
            assertThat(ship.home.getCountry().getName()).isEqualTo("Latvia");
        }
    }

    @Test
    @Spec({"3.121", "A.016"})
    void aFetchGraphFetchesWhatItNames() {
        EntityManager manager = manager(units);
        EntityGraph<Ship> graph = manager.createEntityGraph(Ship.class);
        graph.addAttributeNodes("next", "stops");
        for (boolean queried : new boolean[] {false, true}) {
            manager.clear();
            Ship ship = queried ? query(manager, FETCH, graph) : find(manager, FETCH, graph);
            assertThat(loaded(ship)).containsExactly("next", "stops");
            assertThat(isLoaded(ship.next, "country")).isTrue();
            assertThat(isLoaded(ship.next, "docks")).isTrue();
            assertThat(isLoaded(ship.next, "pubs")).isFalse();
        }
    }

    @Test
    @Spec({"3.123", "3.124"})
    void aSubgraphOfAFetchGraphIsAllThatIsFetchedThere() {
        EntityManager manager = manager(units);
        EntityGraph<Ship> graph = manager.createEntityGraph(Ship.class);
        graph.addSubgraph("next").addAttributeNodes("pubs");
        graph.addSubgraph("route").addAttributeNodes("from");
        graph.addElementSubgraph("stops").addAttributeNodes("port");
        graph.addKeySubgraph("agents").addAttributeNodes("pubs");
        graph.addElementSubgraph("agents").addAttributeNodes("skills");
        Ship ship = find(manager, FETCH, graph);

        assertThat(loaded(ship)).containsExactly("next", "stops", "agents");
        assertThat(isLoaded(ship.next, "pubs")).isTrue();
        assertThat(isLoaded(ship.next, "docks")).isFalse();
        assertThat(util.isLoaded(ship.route.from)).isTrue();
        assertThat(isLoaded(ship.route.from, "docks")).isTrue();
        Stop stop = ship.stops.get(0);
        assertThat(isLoaded(stop.port, "docks")).isTrue();
        Port key = ship.agents.keySet().iterator().next();
        assertThat(isLoaded(key, "pubs")).isTrue();
        assertThat(isLoaded(key, "docks")).isFalse();
        Sailor agent = ship.agents.get(key);
        assertThat(isLoaded(agent, "skills")).isTrue();
    }

    @Test
    @Spec({"3.123", "A.016"})
    void whatIsEmbeddedComesWithItsDefaultsWhereItIsNamed() {
        EntityManager manager = manager(units);
        EntityGraph<Ship> graph = manager.createEntityGraph(Ship.class);
        graph.addAttributeNodes("route");
        Ship named = find(manager, FETCH, graph);
        units.statements();
        assertThat(named.route.warnings).containsExactly("ice");
        assertThat(units.statements()).isEmpty();
        assertThat(util.isLoaded(named.route.from)).isFalse();

        manager.clear();
        Ship other = find(manager, FETCH, manager.getEntityGraph("Ship.nothing"));
        units.statements();
        assertThat(other.route.warnings).containsExactly("ice");
        assertThat(units.statements()).hasSize(1);
    }

    @Test
    @Spec({"3.124", "10.005", "10.006"})
    void subgraphsOfSubclassesAreForTheirInstances() {
        EntityManager manager = manager(units);
        for (String hint : List.of(FETCH, LOAD)) {
            manager.clear();
            Ship ship = find(manager, hint, manager.getEntityGraph("Ship.crew"));

            assertThat(ship.crew).hasSize(2).allMatch(sailor -> isLoaded(sailor, "skills"));
            Captain captain = (Captain) ship.crew.stream()
                    .filter(Captain.class::isInstance)
                    .findAny()
                    .orElseThrow();
            assertThat(isLoaded(captain, "medals")).isTrue();
            assertThat(isLoaded(captain, "passport")).isEqualTo(hint.equals(LOAD));
        }
        manager.clear();
        EntityGraph<Ship> graph = manager.createEntityGraph(Ship.class);
        graph.addAttributeNodes("crew");
        Ship ship = find(manager, FETCH, graph);
        assertThat(ship.crew).filteredOn(Captain.class::isInstance).allMatch(captain -> isLoaded(captain, "passport"));
    }

    // ---- load graphs

    @Test
    @Spec({"3.122", "3.123", "A.016"})
    void aLoadGraphFetchesWhatItNamesBesidesTheDefaults() {
        EntityManager manager = manager(units);
        EntityGraph<Ship> graph = manager.createEntityGraph(Ship.class);
        graph.addSubgraph("next").addAttributeNodes("pubs");
        for (boolean queried : new boolean[] {false, true}) {
            manager.clear();
            Ship ship = queried ? query(manager, LOAD, graph) : find(manager, LOAD, graph);
            assertThat(loaded(ship)).containsExactly("home", "next", "flags");
            for (String attribute : List.of("pubs", "docks", "country")) {
                assertThat(isLoaded(ship.next, attribute)).as(attribute).isTrue();
            }
        }
        manager.clear();
        assertThat(loaded(manager.find(graph, id))).containsExactly("home", "next", "flags");
    }

    @Test
    @Spec("3.128")
    void aLoadGraphLeavesWhatIsRemovedFromIt() {
        EntityManager manager = manager(units);
        EntityGraph<Ship> graph = manager.createEntityGraph(Ship.class);
        graph.removeAttributeNode("home");
        assertThat(loaded(find(manager, LOAD, graph))).containsExactly("flags");

        manager.clear();
        graph.addAttributeNode("home");
        assertThat(loaded(query(manager, LOAD, graph))).containsExactly("home", "flags");

        manager.clear();
        graph.removeAttributeNodes(Attribute.PersistentAttributeType.ELEMENT_COLLECTION);
        Ship ship = find(manager, LOAD, graph);
        assertThat(loaded(ship)).containsExactly("home");
        assertThat(isLoaded(ship.home, "docks")).isTrue();
        graph.removeAttributeNode("next");

        manager.clear();
        graph.addSubgraph("home").removeAttributeNode("country");
        Ship other = find(manager, LOAD, graph);
        assertThat(isLoaded(other.home, "country")).isFalse();
        assertThat(isLoaded(other.home, "docks")).isTrue();
    }
}
