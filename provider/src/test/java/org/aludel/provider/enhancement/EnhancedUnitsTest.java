package org.aludel.provider.enhancement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units whose classes are plain, enhanced, or some of each, do the same. */
class EnhancedUnitsTest {

    private static final String IMPORTS = """
            package p;
            import jakarta.persistence.Basic;
            import jakarta.persistence.CascadeType;
            import jakarta.persistence.Embeddable;
            import jakarta.persistence.Embedded;
            import jakarta.persistence.Entity;
            import jakarta.persistence.EntityManager;
            import jakarta.persistence.FetchType;
            import jakarta.persistence.Id;
            import jakarta.persistence.ManyToOne;
            import jakarta.persistence.MappedSuperclass;
            import jakarta.persistence.OneToMany;
            import jakarta.persistence.Version;
            import java.io.Serializable;
            import java.util.ArrayList;
            import java.util.Collections;
            import java.util.HashSet;
            import java.util.List;
            import java.util.Set;
            import java.util.function.BiFunction;
            """;

    @TempDir
    private Path folder;

    @SuppressWarnings("unchecked") // what the sources say
    private static Object run(Units units, ClassLoader loader, String work, Object value) {
        BiFunction<EntityManager, Object, Object> made = CompiledClasses.make(loader, work, BiFunction.class);
        return units.call(manager -> made.apply(manager, value));
    }

    private static List<String> written(Units units) {
        return units.statements().stream()
                .filter(sql -> !sql.startsWith("SELECT"))
                .toList();
    }

    // ---- many attributes

    private static Map<String, String> wide() {
        String[] types = {"int", "long", "String", "boolean", "double", "Integer", "java.time.LocalDate"};
        StringBuilder text = new StringBuilder(IMPORTS);
        text.append("@Entity public class Wide { @Id int id; @Version int version;\n");
        for (int i = 0; i < 200; i++) {
            String type = types[i % types.length];
            text.append(i == 198 ? "@Basic(fetch = FetchType.LAZY) " : "");
            text.append("private ").append(type).append(" a").append(i).append(";\n");
            text.append("public ")
                    .append(type)
                    .append(" getA")
                    .append(i)
                    .append("() { return a")
                    .append(i)
                    .append("; }\n");
            text.append("public void setA")
                    .append(i)
                    .append("(")
                    .append(type)
                    .append(" v) { a")
                    .append(i)
                    .append(" = v; }\n");
        }
        text.append("}\n");
        return Map.of(
                "Wide", text.toString(), "Persist", IMPORTS + """
                public class Persist implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object id) {
                        Wide wide = new Wide();
                        wide.id = (Integer) id;
                        wide.setA0(1); wide.setA2("two"); wide.setA196(196); wide.setA198("late");
                        manager.persist(wide);
                        return wide;
                    }
                }
                """, "Change", IMPORTS + """
                public class Change implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object id) {
                        Wide wide = manager.find(Wide.class, id);
                        if (wide.getA196() != 196 || !"two".equals(wide.getA2())) { throw new IllegalStateException(); }
                        wide.setA197(wide.getA197() + 7);
                        wide.setA2("two");
                        return wide;
                    }
                }
                """, "Read", IMPORTS + """
                public class Read implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object id) {
                        Wide wide = manager.find(Wide.class, id);
                        return wide.getA0() + " " + wide.getA2() + " " + wide.getA196() + " " + wide.getA197() + " "
                                + wide.getA198() + " " + wide.getA199() + " " + wide.version;
                    }
                }
                """);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void twoHundredAttributes(boolean enhanced) throws IOException {
        CompiledClasses classes = new CompiledClasses(folder, wide());
        ClassLoader loader = enhanced ? classes.enhanced() : classes.plain();
        try (Units units = new Units(TestDatabase.H2, CompiledClasses.type(loader, "Wide"))) {
            Object wide = run(units, loader, "Persist", 1);
            assertThat(wide instanceof EnhancedInstance).isEqualTo(enhanced);
            units.statements();
            run(units, loader, "Change", 1);
            assertThat(written(units))
                    .singleElement()
                    .asString()
                    .matches("UPDATE wide SET version = \\?, a197 = \\? WHERE .*");
            assertThat(run(units, loader, "Read", 1)).isEqualTo("1 two 196 7 late false 1");
            assertThat(units.statements()).hasSize(enhanced ? 2 : 1);
        }
    }

    // ---- some enhanced, some plain

    private static Map<String, String> mixed() {
        Map<String, String> sources = new LinkedHashMap<>();
        sources.put("Base", IMPORTS + """
                @MappedSuperclass public class Base implements Serializable {
                    private static final long serialVersionUID = 1;
                    @Id protected int id; @Version protected int version; protected String name;
                    public int getId() { return id; }
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                }
                """);
        sources.put("Owner", IMPORTS + """
                @Entity public class Owner extends Base {
                    @OneToMany(mappedBy = "owner", cascade = CascadeType.ALL, orphanRemoval = true)
                    private Set<Pet> pets = new HashSet<>();
                    @Embedded private Home home;
                    public Set<Pet> getPets() { return pets; }
                    public Home getHome() { return home; }
                    public static Owner make(int id, String name) {
                        Owner owner = new Owner(); owner.id = id; owner.name = name;
                        owner.home = new Home(); owner.home.setTown("Bern"); return owner;
                    }
                }
                """);
        sources.put("Home", IMPORTS + """
                @Embeddable public class Home implements Serializable {
                    private static final long serialVersionUID = 1;
                    private String town;
                    public String getTown() { return town; }
                    public void setTown(String town) { this.town = town; }
                }
                """);
        sources.put("Pet", IMPORTS + """
                @Entity public class Pet implements Serializable {
                    private static final long serialVersionUID = 1;
                    @Id private int id; private String name;
                    @Basic(fetch = FetchType.LAZY) private String story;
                    @ManyToOne(fetch = FetchType.LAZY) private Owner owner;
                    public String getName() { return name; }
                    public void setName(String name) { this.name = name; }
                    public Owner getOwner() { return owner; }
                    public void setOwner(Owner owner) { this.owner = owner; }
                    public static Pet make(int id, String name, Owner owner) {
                        Pet pet = new Pet(); pet.id = id; pet.name = name; pet.story = "of " + name;
                        pet.owner = owner; owner.getPets().add(pet); return pet;
                    }
                    @Override public boolean equals(Object other) {
                        return other instanceof Pet pet && pet.getStory().equals(getStory());
                    }
                    public String getStory() { return story; }
                    @Override public int hashCode() { return getStory().hashCode(); }
                    @Override public String toString() { return name + " " + story + " of " + owner.getName(); }
                }
                """);
        sources.put("Persist", IMPORTS + """
                public class Persist implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object none) {
                        for (int i = 1; i <= 2; i++) {
                            Owner owner = Owner.make(i, "Owner " + i);
                            Pet.make(10 * i, "Rex", owner); Pet.make(10 * i + 1, "Tom", owner);
                            manager.persist(owner);
                        }
                        return null;
                    }
                }
                """);
        sources.put("Change", IMPORTS + """
                public class Change implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object none) {
                        Pet pet = manager.find(Pet.class, 10);
                        Owner first = pet.getOwner();
                        manager.flush();
                        pet.setName("Max");
                        first.setName("First");
                        first.getHome().setTown("Basel");
                        first.getPets().removeIf(other -> other.getName().equals("Tom"));
                        first.getPets().add(Pet.make(12, "Ada", first));
                        return null;
                    }
                }
                """);
        sources.put("Move", IMPORTS + """
                public class Move implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object none) {
                        manager.find(Pet.class, 21).setOwner(manager.getReference(Owner.class, 1));
                        return null;
                    }
                }
                """);
        sources.put("Read", IMPORTS + """
                public class Read implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object none) {
                        List<String> all = new ArrayList<>();
                        for (Owner owner : manager.createQuery("select o from Owner o order by o.id", Owner.class)
                                .getResultList()) {
                            List<String> pets = new ArrayList<>();
                            for (Pet pet : owner.getPets()) {
                                if (!owner.getPets().contains(pet)) { throw new IllegalStateException(pet.toString()); }
                                pets.add(pet.toString());
                            }
                            Collections.sort(pets);
                            all.add(owner.getName() + " in " + owner.getHome().getTown() + ": " + pets);
                        }
                        return all;
                    }
                }
                """);
        sources.put("Find", IMPORTS + """
                public class Find implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object whole) {
                        Owner owner = manager.find(Owner.class, 1);
                        if ((Boolean) whole) { owner.getPets().forEach(Pet::toString); }
                        return owner;
                    }
                }
                """);
        sources.put("Merge", IMPORTS + """
                public class Merge implements BiFunction<EntityManager, Object, Object> {
                    public Object apply(EntityManager manager, Object detached) {
                        ((Owner) detached).setName("Merged");
                        return manager.merge((Owner) detached).getName();
                    }
                }
                """);
        return sources;
    }

    static Stream<List<String>> choices() {
        return Stream.of(
                List.of(),
                List.of("Base", "Owner", "Home", "Pet"),
                List.of("Base", "Owner"),
                List.of("Base", "Owner", "Home"),
                List.of("Pet"),
                List.of("Pet", "Home"),
                List.of("Home"),
                List.of("Base"));
    }

    private static Units units(ClassLoader loader) {
        return new Units(
                TestDatabase.H2,
                CompiledClasses.type(loader, "Base"),
                CompiledClasses.type(loader, "Owner"),
                CompiledClasses.type(loader, "Home"),
                CompiledClasses.type(loader, "Pet"));
    }

    @ParameterizedTest
    @MethodSource("choices")
    void anyClassesMayBeEnhanced(List<String> enhanced) throws IOException {
        CompiledClasses classes = new CompiledClasses(folder, mixed());
        ClassLoader loader =
                classes.enhanced(enhanced.stream().map(name -> "p." + name).toArray(String[]::new));
        try (Units units = units(loader)) {
            assertThat(EnhancedInstance.class.isAssignableFrom(CompiledClasses.type(loader, "Pet")))
                    .isEqualTo(enhanced.contains("Pet"));
            run(units, loader, "Persist", "");
            units.statements();
            assertThat(run(units, loader, "Read", ""))
                    .isEqualTo(List.of(
                            "Owner 1 in Bern: [Rex of Rex of Owner 1, Tom of Tom of Owner 1]",
                            "Owner 2 in Bern: [Rex of Rex of Owner 2, Tom of Tom of Owner 2]"));
            assertThat(written(units)).isEmpty();
            run(units, loader, "Change", "");
            assertThat(written(units))
                    .map(sql -> sql.substring(0, 6))
                    .containsExactlyInAnyOrder("INSERT", "UPDATE", "UPDATE", "DELETE");
            run(units, loader, "Move", "");
            assertThat(written(units)).hasSize(1);
            assertThat(run(units, loader, "Read", ""))
                    .isEqualTo(List.of(
                            "First in Basel: [Ada of Ada of First, Max of Rex of First, Tom of Tom of First]",
                            "Owner 2 in Bern: [Rex of Rex of Owner 2]"));
        }
    }

    // ---- serialization

    /** What was detached is read by a program with classes of the other kind, and merged when it comes back. */
    @ParameterizedTest
    @ValueSource(strings = {"plain whole", "enhanced whole", "plain part", "enhanced part"})
    void detachedInstancesGoToProgramsOfTheOtherKind(String kind) throws IOException {
        CompiledClasses classes = new CompiledClasses(folder, mixed());
        ClassLoader here = kind.startsWith("plain") ? classes.plain() : classes.enhanced();
        ClassLoader there = kind.startsWith("plain") ? classes.enhanced() : classes.plain();
        try (Units units = units(here);
                Units others = units(there)) {
            run(units, here, "Persist", "");
            run(others, there, "Persist", "");
            Object detached = run(units, here, "Find", kind.endsWith("whole"));
            Object away = read(write(detached), there);
            assertThat(away instanceof EnhancedInstance).isNotEqualTo(detached instanceof EnhancedInstance);
            others.statements();
            assertThat(run(others, there, "Merge", away)).isEqualTo("Merged");
            assertThat(written(others)).singleElement().asString().startsWith("UPDATE owner SET");
            Object back = read(write(away), here);
            run(units, here, "Merge", back);
            assertThat((List<?>) run(units, here, "Read", ""))
                    .first()
                    .isEqualTo("Merged in Bern: [Rex of Rex of Merged, Tom of Tom of Merged]");
        }
    }

    private static byte[] write(Object instance) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(instance);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static Object read(byte[] bytes, ClassLoader loader) {
        try (ObjectInputStream in = new LoaderInput(new ByteArrayInputStream(bytes), loader)) {
            return in.readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    /** Reads instances of the classes of a loader. */
    private static final class LoaderInput extends ObjectInputStream {
        private final ClassLoader loader;

        LoaderInput(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass described) throws ClassNotFoundException {
            return Class.forName(described.getName(), false, loader);
        }
    }

    /** The enhancer could not know that somebody leaves the superclass as it is. */
    @Test
    void aClassWithoutItsSuperclassIsTold() throws IOException {
        ClassLoader loader = new CompiledClasses(folder, mixed()).enhanced("p.Owner", "p.Pet");
        assertThatExceptionOfType(PersistenceException.class)
                .isThrownBy(() -> units(loader))
                .withMessageContaining("ALU-4100")
                .withMessageContaining("p.Owner");
    }
}
