package org.aludel.enhancer.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.aludel.enhancer.Samples;
import org.aludel.enhancer.classfile.ClassDescription;
import org.aludel.enhancer.classfile.ClassFileCache;
import org.aludel.enhancer.classfile.ClassFileHeader;
import org.junit.jupiter.api.Test;

/** Plans as their texts show them. */
class PlannerTest {

    private static final String DOCUMENT = """
            package p;
            @jakarta.persistence.MappedSuperclass
            public abstract class Document implements java.io.Serializable {
                private static final long serialVersionUID = 1;
                static int count;
                protected final String number;
                transient Document parent;
                Document(String number) { this.number = number; }
                public String getNumber() { return number; }
                public Document getRoot() { return parent == null ? this : parent.getRoot(); }
                public boolean isRoot() { return parent == null; }
                public int isNoProperty() { return count; }
                public String getURL() { return getNumber() + number + parent; }
                public String get() { return number; }
                public String getWith(int index) { return number; }
                static Document getStatic() { return null; }
            }
            """;
    private static final String INVOICE = """
            package p;
            @jakarta.persistence.Entity
            public class Invoice extends Document implements Cloneable {
                private long total;
                Invoice(String number) { super(number); }
                protected Object clone() throws CloneNotSupportedException { return super.clone(); }
                long sum(Invoice other) { return total + other.total + other.number.length(); }
            }
            """;

    private final Samples samples = Samples.compile(17, DOCUMENT, INVOICE);

    private String plan(Planner planner, Samples of, String name) {
        byte[] bytes = of.bytes(name);
        return planner.plan(
                        bytes,
                        ClassFileHeader.of(bytes),
                        ClassDescription.of(bytes),
                        new ClassFileCache().of(of.loader()))
                .toString();
    }

    private static Planner planner() {
        return new Planner(true, Set.of(), name -> true);
    }

    @Test
    void theTopmostClass() {
        assertThat(plan(planner(), samples, "p.Document")).isEqualTo("""
                        p.Document from field 0
                          field 0 number Ljava/lang/String; final
                          field 1 parent Lp/Document; compared
                          property number=number
                          property root=parent
                          property URL=number,parent
                          tracker
                          names of what was not read
                          constructor
                          route p/Document.number:Ljava/lang/String; of p/Document final
                          route p/Document.parent:Lp/Document; of p/Document""");
    }

    @Test
    void aClassBelowGoesOnCounting() {
        String plan = plan(planner(), samples, "p.Invoice");
        assertThat(plan).isEqualTo("""
                        p.Invoice from field 2
                          field 2 total J
                          serial version NUMBER
                          constructor
                          clones lose their tracker
                          route p/Invoice.total:J of p/Invoice
                          route p/Invoice.number:Ljava/lang/String; of p/Document final""".replace("NUMBER", String.valueOf(serialVersion("p.Invoice"))));
    }

    private long serialVersion(String name) {
        try {
            return java.io.ObjectStreamClass.lookup(Class.forName(name, false, samples.loader()))
                    .getSerialVersionUID();
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void constructorsCanBeLeftOut() {
        assertThat(plan(new Planner(false, Set.of(), name -> true), samples, "p.Document"))
                .doesNotContain("constructor");
    }

    @Test
    void aClassThatNobodyManagesHasRoutesOnly() {
        Samples use = Samples.compile(
                17, DOCUMENT, INVOICE, "package p; class Use { Object m(Invoice i) { return i.parent; } }");
        assertThat(plan(planner(), use, "p.Use"))
                .isEqualTo("p.Use is not watched\n  route p/Invoice.parent:Lp/Document; of p/Document");
    }

    @Test
    void whatIsNotReachedHasNoRoutes() {
        Planner planner = new Planner(true, Set.of(), name -> name.equals("p.Invoice"));
        assertThat(plan(planner, samples, "p.Invoice")).isEqualTo("p.Invoice is not watched");
    }
}
