package org.aludel.enhancer;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** All ways in which Java code uses fields of enhanced instances. */
class FieldUseTest {

    private static final String PERSON = """
            package p;
            @Entity
            public class Person implements Comparable<Person> {
                @Id private long id;
                private String name;
                protected int age;
                public double weight;
                boolean active;
                private String[] tags = {"a"};
                private byte b; private short s; private char c; private float f;
                private List<String> mails = new ArrayList<>();
                private Person boss;
                private final String born;
                transient int cached;
                static int count;

                protected Person() { born = "x"; }
                public Person(String name) { this.name = name; this.born = "x"; age = 3; }
                public Person(Person other) { this(other.name); this.age = other.age; }

                public long getId() { return id; }
                public String getName() { return name; }
                public void setName(String name) { this.name = name; }
                public final int finalAge() { return age; }
                public boolean isActive() { return active; }
                public String getTitle() { return name + " " + age; }
                public String getURL() { return "u" + name; }
                public String getNothing() { return ""; }
                public String born() { return born; }
                @Override public boolean equals(Object o) { return o instanceof Person p && p.id == id; }
                @Override public int hashCode() { return Long.hashCode(id); }
                @Override public String toString() { return name + age; }
                @Override public int compareTo(Person o) { return Integer.compare(age, o.age); }
                Supplier<String> lambda() { return () -> name; }
                Function<Person, String> reference() { return Person::getName; }
                Runnable anonymous() { return new Runnable() { public void run() { age++; } }; }
                class Inner { String value() { return name; } void write() { name = "inner"; } }
                static class Nested { static int age(Person p) { return p.age += 2; } }
            }
            """;

    private static final String USE = """
            package p;
            public class Use {
                interface Greeting { default String greet(Person p) { return "hi " + p.weight; } }
                static String run(java.util.function.Consumer<Person> use) {
                    Person person = new Person("ann");
                    Recorder recorder = Recorder.on(person);
                    use.accept(person);
                    return recorder.events();
                }
                %s
            }
            """;

    private static String events(String use) {
        Samples samples = Samples.compile(
                        17, PERSON, USE.replace("%s", "static String events() { return run(p -> { " + use + " }); }"))
                .enhanced();
        return (String) samples.run("p.Use", "events");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            p.getName();                                            | read name
            p.setName("x");                                         | write name
            p.finalAge();                                           | read age
            p.age += 2;                                             | read age, write age
            p.age++;                                                | read age, write age
            p.weight = p.weight * 2;                                | read weight, write weight
            p.active = !p.active;                                   | read active, write active
            double d = p.weight++ + ++p.weight;                     | read weight, write weight, read weight, write weight
            p.equals(p);                                            | read id, read id
            p.hashCode();                                           | read id
            p.toString();                                           | read name, read age
            p.compareTo(new Person("other"));                       | read age
            p.lambda().get();                                       | read name
            p.reference().apply(p);                                 | read name
            p.anonymous().run();                                    | read age, write age
            p.new Inner().value();                                  | read name
            p.new Inner().write();                                  | write name
            Person.Nested.age(p);                                   | read age, write age
            new Person(p);                                          | read name, read age
            new Greeting() {}.greet(p);                             | read weight
            p.born();                                               | read born
            p.cached = 3;                                           | write cached
            Person.count = 3;                                       |
            switch (p.age) { case 3: p.active = true; default: }    | read age, write active
            switch (p.getName()) { case "ann" -> p.age = 1; default -> p.age = 2; } | read name, write age
            try { p.age = 1 / (p.age - 3); } catch (ArithmeticException e) { p.active = true; } finally { p.weight = 1; } | read age, write active, write weight
            synchronized (p) { while (p.age < 5) p.age++; }         | read age, read age, write age, read age, read age, write age, read age
            """)
    void usesAreTold(String use, String expected) {
        assertThat(events(use)).isEqualTo(expected == null ? "" : expected);
    }

    @Test
    void constructorsAreNotTold() {
        assertThat(events("Person q = new Person(\"bob\"); q.age = 3;")).isEmpty();
    }

    @Test
    void valuesThatMayReferAreTellingWhatWasThere() {
        String source = """
                package p;
                @Entity
                public class Order {
                    enum Color { RED }
                    @Embeddable static class Money { public String toString() { return "money"; } }
                    Order parent;
                    List<String> lines = new ArrayList<>(List.of("one"));
                    Money money = new Money();
                    Object any = "any";
                    Comparable<?> comparable = 1;
                    String text = "t";
                    Integer number = 1;
                    Color color = Color.RED;
                    java.time.LocalDate date;
                    java.math.BigDecimal price;
                    java.util.UUID uuid;
                    byte[] bytes;
                    Order[] orders;
                    static String events() {
                        Order o = new Order();
                        Recorder recorder = Recorder.on(o);
                        o.parent = null; o.lines = null; o.money = null; o.any = null; o.comparable = null;
                        String referring = recorder.events();
                        o.text = ""; o.number = 2; o.color = null; o.date = null; o.price = null; o.uuid = null;
                        o.bytes = null; o.orders = null;
                        return referring + " | " + recorder.events();
                    }
                }
                """;
        assertThat(Samples.compile(source).enhanced().run("p.Order", "events"))
                .isEqualTo(
                        "write parent, replaced parent null, write lines, replaced lines [one], write money, replaced"
                                + " money money, write any, replaced any any, write comparable, replaced comparable 1 | write"
                                + " text, write number, write color, write date, write price, write uuid, write bytes, write"
                                + " orders");
    }

    @Test
    void allPrimitiveTypesKeepTheirValues() {
        String source = """
                package p;
                @Entity
                public class All {
                    boolean z; byte b; short s; char c; int i; long l; float f; double d; int[] a; String[][] m;
                    static String events() {
                        All x = new All();
                        Recorder recorder = Recorder.on(x);
                        x.z = true; x.b = -1; x.s = -2; x.c = 'c'; x.i = -3; x.l = Long.MIN_VALUE; x.f = 1.5f; x.d = -2.5;
                        x.a = new int[] {1}; x.a[0]++; x.m = new String[][] {{"m"}}; x.l <<= 1; x.l--; x.d /= 2; x.c++;
                        String events = recorder.events();
                        return "" + x.z + x.b + x.s + x.c + x.i + x.l + x.f + x.d + x.a[0] + x.m[0][0] + " " + events;
                    }
                }
                """;
        assertThat(Samples.compile(source).enhanced().run("p.All", "events"))
                .isEqualTo(
                        "true-1-2d-3-11.5-1.252m write z, write b, write s, write c, write i, write l, write f, write"
                                + " d, write a, read a, write m, read l, write l, read l, write l, read d, write d, read c,"
                                + " write c");
    }

    @Test
    void twoHundredFieldsHaveNumbersOfTheirOwn() {
        StringBuilder source = new StringBuilder("package p; @jakarta.persistence.Entity public class Wide {");
        StringBuilder uses = new StringBuilder();
        StringBuilder expected = new StringBuilder();
        for (int field = 0; field < 200; field++) {
            source.append("long field").append(field).append(";\n");
            uses.append("w.field").append(field).append("++;\n");
            expected.append(field == 0 ? "" : ", ")
                    .append("read field")
                    .append(field)
                    .append(", write field")
                    .append(field);
        }
        source.append("static String events() { Wide w = new Wide(); var r = org.aludel.enhancer.Recorder.on(w);\n")
                .append(uses)
                .append("return r.events(); } }");
        assertThat(Samples.compile(source.toString()).enhanced().run("p.Wide", "events"))
                .isEqualTo(expected.toString());
    }

    @ParameterizedTest
    @CsvSource({"8", "11", "17"})
    void classFilesOfOlderVersionsWork(int release) {
        String source = """
                package p;
                @Entity
                public class Old {
                    private int value;
                    private class Inner { int next() { return ++value; } }
                    static String events() {
                        Old old = new Old();
                        Recorder recorder = Recorder.on(old);
                        Runnable run = () -> old.value += 5;
                        run.run();
                        return old.new Inner().next() + " " + recorder.events();
                    }
                }
                """;
        assertThat(Samples.compile(release, source).enhanced().run("p.Old", "events"))
                .isEqualTo("6 read value, write value, read value, write value");
    }

    @Test
    void fieldsWrittenBeforeTheConstructorOfTheSuperclassStayAsTheyAre() {
        // javac writes the outer instance and captured variables so, and newer ones what sources say
        String source = """
                package p;
                public class Outer {
                    int outer = 1;
                    @Entity class Inner {
                        int value = new StringBuilder(new String("12")).length();
                        Inner() { super(); value += outer; }
                    }
                    static String events() {
                        Inner inner = new Outer().new Inner();
                        Recorder recorder = Recorder.on(inner);
                        return inner.value + " " + recorder.events();
                    }
                }
                """;
        assertThat(Samples.compile(source).enhanced().run("p.Outer", "events")).isEqualTo("3 read value");
    }

    /** With Java 25 and later the field is written before the constructor of the superclass is called. */
    @Test
    void earlyWritesAreSeenByTheConstructorOfTheSuperclass() {
        boolean early = Runtime.version().feature() >= 25;
        String body =
                early ? "value = v; this.name = \"n\" + v; super();" : "super(); value = v; this.name = \"n\" + v;";
        String source = """
                package p;
                public class Early extends Above {
                    private int value;
                    private String name;
                    Early(int v) { %s }
                    int seen() { return value; }
                    static String events() {
                        Early e = new Early(4);
                        Recorder recorder = Recorder.on(e);
                        return e.first + e.name + recorder.events();
                    }
                }
                """;
        String above = """
                package p;
                @MappedSuperclass
                abstract class Above { int first; Above() { first = seen(); } abstract int seen(); }
                """;
        Samples samples =
                Samples.compile(source.replace("%s", body).replace("public class", "@Entity public class"), above);
        assertThat(samples.enhanced().run("p.Early", "events"))
                .isEqualTo((early ? "4" : "0") + "n4read first, read name");
    }

    /** Reflection and handles go past the methods of the class, unless they call these. */
    @Test
    void handlesOfFieldsAreNotNoticedAndMethodsAre() {
        String source = """
                package p;
                import java.lang.invoke.MethodHandles;
                @Entity
                public class Looked {
                    int value = 1;
                    public int getValue() { return value; }
                    static String events() throws Throwable {
                        Looked looked = new Looked();
                        Recorder recorder = Recorder.on(looked);
                        var field = Looked.class.getDeclaredField("value");
                        field.setInt(looked, 2);
                        int seen = field.getInt(looked);
                        MethodHandles.Lookup lookup = MethodHandles.lookup();
                        seen += (int) lookup.findGetter(Looked.class, "value", int.class).invokeExact(looked);
                        seen += (int) lookup.findVarHandle(Looked.class, "value", int.class).get(looked);
                        String past = recorder.events();
                        seen += (int) Looked.class.getMethod("getValue").invoke(looked);
                        return seen + " [" + past + "] [" + recorder.events() + "]";
                    }
                }
                """;
        assertThat(Samples.compile(source).enhanced().run("p.Looked", "events")).isEqualTo("8 [] [read value]");
    }
}
