package org.aludel.core.deployment.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterProperty;
import org.aludel.core.deployment.SchemaDeployment;
import org.aludel.core.dialect.Capability;
import org.aludel.core.engine.Engine;
import org.aludel.core.reflection.Inspector;
import org.aludel.core.reflection.ModelText;
import org.aludel.core.schema.MetaData;
import org.aludel.core.schema.difference.SchemaComparison;
import org.aludel.core.schema.difference.SchemaDifference;
import org.aludel.testing.databases.TestDatabase;

/** What holds for all schemas, on one database. */
abstract class SchemaProperties {

    private static final int TRIES = 25;

    /** The same schemas each time; take another number to look at others. */
    private static final String SEED = "20261121";

    private final Scratch scratch;

    SchemaProperties(TestDatabase kind) {
        this.scratch = new Scratch(kind);
    }

    @AfterProperty
    void close() {
        scratch.close();
    }

    @Provide
    Arbitrary<Drawn> schemas() {
        Arbitrary<List<Integer>> numbers = Arbitraries.integers()
                .between(0, 5039) // divided by all small numbers
                .withDistribution(RandomDistribution.uniform())
                .list()
                .ofMaxSize(80)
                .withSizeDistribution(RandomDistribution.uniform());
        return numbers.list()
                .ofMinSize(1)
                .ofMaxSize(5)
                .withSizeDistribution(RandomDistribution.uniform())
                .map(lists -> Drawn.of(scratch.engine().dialect(), lists));
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void comesBackWithoutDifferenceAndGoes(@ForAll("schemas") Drawn drawn) {
        scratch.use(engine -> {
            MetaData schema = drawn.schema();
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            deployment.createAll(schema);
            MetaData found = Inspector.of(engine).metaData();
            assertThat(differences(engine, found, schema))
                    .as("wanted %s\nfound\n%s", drawn, ModelText.of(found))
                    .isEmpty();
            assertThat(deployment.createAll(schema)).as("nothing is missing").isEmpty();
            deployment.dropAll(schema);
            assertThat(Inspector.of(engine).metaData().objects()).isEmpty();
        });
    }

    @Property(tries = TRIES, seed = SEED, edgeCases = EdgeCasesMode.NONE)
    void oneChangeIsOneDifference(@ForAll("schemas") Drawn drawn) {
        scratch.use(engine -> {
            MetaData schema = drawn.schema();
            SchemaDeployment deployment = SchemaDeployment.to(engine);
            deployment.createAll(schema);
            MetaData found = Inspector.of(engine).metaData();
            for (OneChange change : OneChange.of(schema, engine.dialect().supports(Capability.COMMENTS))) {
                assertThat(OneChange.described(differences(engine, found, change.schema())))
                        .as("%s in %s\nfound\n%s", change.name(), drawn, ModelText.of(found))
                        .isEqualTo(change.differences());
            }
            deployment.dropAll(schema);
        });
    }

    static List<SchemaDifference> differences(Engine engine, MetaData found, MetaData wanted) {
        return SchemaComparison.by(engine.dialect().equivalence()).compare(found, wanted);
    }
}
