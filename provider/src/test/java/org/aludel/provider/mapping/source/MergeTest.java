package org.aludel.provider.mapping.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.AccessType;
import jakarta.persistence.AssociationOverride;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Basic;
import jakarta.persistence.Cacheable;
import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ConstraintMode;
import jakarta.persistence.Convert;
import jakarta.persistence.DiscriminatorValue;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityListeners;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Inheritance;
import jakarta.persistence.InheritanceType;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.JoinColumns;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapKeyColumn;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.MapsId;
import jakarta.persistence.NamedEntityGraph;
import jakarta.persistence.NamedNativeQuery;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.OneToMany;
import jakarta.persistence.PrePersist;
import jakarta.persistence.PreUpdate;
import jakarta.persistence.PrimaryKeyJoinColumn;
import jakarta.persistence.PrimaryKeyJoinColumns;
import jakarta.persistence.SecondaryTable;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.aludel.provider.Spec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked // as the classes that are read usually are
@SuppressWarnings({"unused", "UnusedMethod", "UnusedVariable"})
class MergeTest {

    private static final String PACKAGE = MergeTest.class.getName();

    private final MappingProblems problems = new MappingProblems();

    /** Reads annotated classes, and one file for each content. */
    private MappingSource read(List<Class<?>> classes, String... contents) {
        List<OrmXml> files = new ArrayList<>();
        for (String content : contents) {
            String text = "<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm' version='3.2'>"
                    + content.replace("MergeTest.", PACKAGE + ".") + "</entity-mappings>";
            OrmXml.read(
                            "orm" + files.size() + ".xml",
                            new ByteArrayInputStream(text.getBytes(UTF_8)),
                            MergeTest.class.getClassLoader(),
                            problems)
                    .ifPresent(files::add);
        }
        MappingSource source = MappingSource.read(classes, files, problems);
        assertThat(problems.all()).isEmpty();
        return source;
    }

    private static ClassSource find(MappingSource source, Class<?> type) {
        return source.find(type).orElseThrow();
    }

    private static Annotations of(MappingSource source, Class<?> type, String attribute) {
        return source.attributes(type).stream()
                .filter(candidate -> candidate.name().equals(attribute))
                .findFirst()
                .orElseThrow()
                .annotations();
    }

    private static List<String> names(List<AttributeSource> attributes) {
        return attributes.stream().map(AttributeSource::name).toList();
    }

    @Entity(name = "Ordered")
    @Table(name = "T_ORDER", schema = "S")
    @SecondaryTable(name = "FIRST")
    @SecondaryTable(name = "SECOND")
    @PrimaryKeyJoinColumn(name = "PK")
    @Inheritance(strategy = InheritanceType.JOINED)
    @Cacheable
    @AttributeOverride(name = "a", column = @Column(name = "A1"))
    @AttributeOverride(name = "b", column = @Column(name = "B1"))
    @NamedQuery(name = "q1", query = "annotated")
    @NamedQuery(name = "q2", query = "annotated")
    @NamedEntityGraph(name = "g")
    static class Order {
        @Id
        @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "gen")
        @SequenceGenerator(name = "gen", sequenceName = "SEQ1")
        Long id;

        @Column(name = "NAME", length = 5, nullable = false)
        @Basic(fetch = FetchType.LAZY)
        String name;

        @Column(name = "TEXT")
        String text;

        @Transient
        String lost;

        @ManyToOne(cascade = CascadeType.MERGE)
        Order parent;
    }

    private static final String ORDER = "<entity class='MergeTest.Order'>";

    @Test
    @Spec({"12.003", "12.005", "12.019"})
    void replacesAllAnnotationsOfAnAttribute() {
        MappingSource source = read(
                List.of(Order.class),
                ORDER + "<attributes><basic name='name'><column name='N'/></basic></attributes></entity>");
        Annotations name = of(source, Order.class, "name");
        assertThat(name)
                .isEqualTo(Annotations.of(
                        AnnotationBuilder.of(Basic.class).build(),
                        AnnotationBuilder.of(Column.class).set("name", "N").build()));
        assertThat(name.get(Column.class)).map(Column::length).contains(255);
        assertThat(of(source, Order.class, "text").get(Column.class))
                .map(Column::name)
                .contains("TEXT");
        assertThat(names(source.attributes(Order.class))).containsExactly("id", "name", "text", "parent");
    }

    @Test
    @Spec({"12.020", "11.019"})
    void changesTheKindOfAttributes() {
        MappingSource source = read(
                List.of(Order.class),
                ORDER + "<attributes><basic name='parent'><convert converter='MergeTest.OrderConverter'/></basic>"
                        + "<basic name='lost'/><transient name='text'/></attributes></entity>");
        assertThat(names(source.attributes(Order.class))).containsExactly("id", "name", "lost", "parent");
        assertThat(source.kind(source.attributes(Order.class).get(3))).contains(AttributeKind.BASIC);
        assertThat(of(source, Order.class, "parent").get(Convert.class).map(Convert::converter))
                .contains(OrderConverter.class);
    }

    static class OrderConverter implements AttributeConverter<Order, String> {
        @Override
        public String convertToDatabaseColumn(Order order) {
            return order.name;
        }

        @Override
        public Order convertToEntityAttribute(String text) {
            return new Order();
        }
    }

    @Test
    @Spec("12.014")
    void keepsTheNameOfAnEntityUnlessTheFileGivesOne() {
        assertThat(find(read(List.of(), ORDER + "</entity>"), Order.class)
                        .annotations()
                        .get(Entity.class))
                .map(Entity::name)
                .contains("Ordered");
        MappingSource renamed =
                read(List.of(), "<entity class='MergeTest.Order' name='X' cacheable='false' access='FIELD'/>");
        assertThat(find(renamed, Order.class).annotations().get(Entity.class))
                .map(Entity::name)
                .contains("X");
        assertThat(find(renamed, Order.class).annotations().get(Cacheable.class))
                .map(Cacheable::value)
                .contains(false);
    }

    @Test
    @Spec("12.015")
    void replacesTablesAndJoinColumnsOfAClassAsAWhole() {
        MappingSource source = read(
                List.of(Order.class),
                ORDER + "<table name='T2'/><secondary-table name='THIRD'/><primary-key-join-column name='P2'/>"
                        + "<primary-key-foreign-key constraint-mode='NO_CONSTRAINT'/><id-class class='String'/>"
                        + "<discriminator-value>D</discriminator-value><discriminator-column length='3'/></entity>");
        Annotations order = find(source, Order.class).annotations();
        assertThat(order.get(Table.class)).map(Table::schema).contains("");
        assertThat(order.all(SecondaryTable.class))
                .extracting(SecondaryTable::name)
                .containsExactly("THIRD");
        assertThat(order.all(PrimaryKeyJoinColumn.class))
                .extracting(PrimaryKeyJoinColumn::name)
                .containsExactly("P2");
        assertThat(order.get(PrimaryKeyJoinColumns.class))
                .map(columns -> columns.foreignKey().value())
                .contains(ConstraintMode.NO_CONSTRAINT);
        assertThat(order.get(IdClass.class).map(IdClass::value)).contains(String.class);
        assertThat(order.get(DiscriminatorValue.class))
                .map(DiscriminatorValue::value)
                .contains("D");
        assertThat(order.get(Inheritance.class)).map(Inheritance::strategy).contains(InheritanceType.JOINED);
    }

    @Test
    @Spec({"12.016", "12.017", "12.012"})
    void addsWhatHasANameOrOverridesTheSameName() {
        MappingSource source = read(
                List.of(Order.class),
                ORDER + "<named-query name='q2'><query>file</query></named-query>"
                        + "<named-query name='q3'><query>file</query></named-query>"
                        + "<attribute-override name='b'><column name='B2'/></attribute-override>"
                        + "<attribute-override name='c'><column name='C2'/></attribute-override>"
                        + "<association-override name='x'><join-column name='J'/></association-override>"
                        + "<convert attribute-name='a' disable-conversion='true'/>"
                        + "<named-entity-graph name='g' include-all-attributes='true'>"
                        + "<subgraph name='s' class='MergeTest.Order'><named-attribute-node name='n'/></subgraph>"
                        + "</named-entity-graph><named-entity-graph name='h'/></entity>");
        Annotations order = find(source, Order.class).annotations();
        assertThat(order.all(AttributeOverride.class))
                .extracting(
                        override -> override.name() + " " + override.column().name())
                .containsExactly("a A1", "b B2", "c C2");
        assertThat(order.all(AssociationOverride.class)).hasSize(1);
        assertThat(order.all(Convert.class))
                .extracting(Convert::disableConversion)
                .containsExactly(true);
        assertThat(source.definitions(NamedQuery.class).values())
                .extracting(definition ->
                        definition.name() + " " + definition.annotation().query())
                .containsExactly("q1 annotated", "q2 file", "q3 file");
        assertThat(source.definitions(NamedEntityGraph.class).values())
                .extracting(definition ->
                        definition.name() + " " + definition.annotation().includeAllAttributes())
                .containsExactly("g true", "h false");
        assertThat(source.definitions(NamedEntityGraph.class)
                        .get("g")
                        .annotation()
                        .subgraphs()[0]
                        .attributeNodes()[0]
                        .value())
                .isEqualTo("n");
    }

    @Test
    @Spec({"12.012", "11.029", "11.032", "10.007", "10.008"})
    void definesForTheWholeUnit() {
        MappingSource source = read(
                List.of(Order.class),
                "<schema>FILE</schema><sequence-generator name='gen' sequence-name='SEQ2'/>"
                        + "<named-query name='q1'><query>global</query><lock-mode>PESSIMISTIC_READ</lock-mode>"
                        + "<hint name='h' value='v'/></named-query>"
                        + "<named-native-query name='n'><query>select 1</query><column-result name='c' class='Long'/>"
                        + "</named-native-query>");
        Definition<SequenceGenerator> generator =
                source.definitions(SequenceGenerator.class).get("gen");
        assertThat(generator.annotation().sequenceName()).isEqualTo("SEQ2");
        assertThat(generator.schema()).isEqualTo(new SchemaDefaults("", "FILE"));
        NamedQuery query = source.definitions(NamedQuery.class).get("q1").annotation();
        assertThat(query.query()).isEqualTo("global");
        assertThat(query.lockMode()).isEqualTo(LockModeType.PESSIMISTIC_READ);
        assertThat(query.hints()[0].value()).isEqualTo("v");
        assertThat(source.definitions(NamedNativeQuery.class)
                        .get("n")
                        .annotation()
                        .columns()[0]
                        .type())
                .isEqualTo(Long.class);
        assertThat(read(List.of(Order.class))
                        .definitions(SequenceGenerator.class)
                        .get("gen")
                        .declaredBy())
                .isEqualTo(Order.class);
    }

    @Entity
    @SequenceGenerator(sequenceName = "S1")
    static class Unnamed {
        @Id
        Long id;
    }

    @Entity
    @NamedQuery(name = "q1", query = "other")
    static class SameName {
        @Id
        Long id;
    }

    @Test
    @Spec("11.032")
    void namesGeneratorsAfterTheirEntityAndReportsNamesThatAreTaken() {
        assertThat(read(List.of(Unnamed.class)).definitions(SequenceGenerator.class))
                .containsKey("Unnamed");
        MappingSource.read(List.of(Order.class, SameName.class), List.of(), problems);
        assertThat(problems.all())
                .containsExactly("There are two @NamedQuery named 'q1', at '" + Order.class.getName() + "' and at '"
                        + SameName.class.getName() + "', that differ. Rename one of them.");
    }

    // metadata-complete

    @Test
    @Spec("12.004")
    void leavesOutAnnotationsOfACompleteClass() {
        MappingSource source = read(
                List.of(Order.class),
                "<entity class='MergeTest.Order' metadata-complete='true' access='FIELD'><attributes><id name='id'/>"
                        + "<many-to-one name='parent'/></attributes></entity>");
        ClassSource order = find(source, Order.class);
        assertThat(order.annotations().has(Table.class)).isFalse();
        assertThat(order.annotations().get(Entity.class)).map(Entity::name).contains("");
        assertThat(names(order.attributes())).containsExactly("id", "name", "text", "lost", "parent");
        assertThat(of(source, Order.class, "name")).isEqualTo(Annotations.none());
    }

    @Test
    @Spec("12.002")
    void leavesOutAllAnnotationsOfACompleteUnit() {
        MappingSource source = read(
                List.of(Order.class, Unnamed.class),
                "<persistence-unit-metadata><xml-mapping-metadata-complete/></persistence-unit-metadata>"
                        + "<entity class='MergeTest.Order' metadata-complete='false' access='FIELD'><attributes>"
                        + "<id name='id'/><many-to-one name='parent'/></attributes></entity>");
        assertThat(source.find(Unnamed.class)).isEmpty();
        assertThat(source.defaults().metadataComplete()).isTrue();
        assertThat(of(source, Order.class, "name")).isEqualTo(Annotations.none());
    }

    // defaults

    static class Bare {
        private Long id;

        public Long getId() {
            return id;
        }

        public void setId(Long id) {
            this.id = id;
        }
    }

    private static String defaults(String content) {
        return "<persistence-unit-metadata><persistence-unit-defaults>" + content
                + "</persistence-unit-defaults></persistence-unit-metadata>";
    }

    private static final String BARE =
            "<entity class='MergeTest.Bare'%s><attributes><id name='id'/></attributes></entity>";

    @Test
    @Spec({"12.008", "12.013"})
    void findsTheAccessOfUnannotatedClassesInFiles() {
        String unit = defaults("<access>PROPERTY</access>");
        assertThat(find(read(List.of(), unit + BARE.replace("%s", "")), Bare.class)
                        .access())
                .contains(AccessType.PROPERTY);
        assertThat(find(read(List.of(), unit + "<access>FIELD</access>" + BARE.replace("%s", "")), Bare.class)
                        .access())
                .contains(AccessType.FIELD);
        assertThat(find(
                                read(List.of(), "<access>FIELD</access>" + BARE.replace("%s", " access='PROPERTY'")),
                                Bare.class)
                        .access())
                .contains(AccessType.PROPERTY);
        MappingSource annotated = read(List.of(Order.class), unit);
        assertThat(find(annotated, Order.class).access()).contains(AccessType.FIELD);
        MappingSource attribute = read(
                List.of(),
                "<access>PROPERTY</access><entity class='MergeTest.Bare'><attributes><id name='id' access='FIELD'/>"
                        + "</attributes></entity>");
        assertThat(attribute.attributes(Bare.class))
                .extracting(AttributeSource::access)
                .containsExactly(AccessType.FIELD);
    }

    @Test
    @Spec({"12.006", "12.007", "12.011"})
    void hasDefaultsOfUnitAndFile() {
        String unit = defaults("<schema>US</schema><catalog>UC</catalog><delimited-identifiers/>");
        MappingSource source = read(
                List.of(Order.class),
                unit + "<package>org.aludel.provider.mapping.source</package><schema>FS</schema>"
                        + "<entity class='MergeTest$Bare' access='FIELD'><attributes><id name='id'/></attributes></entity>");
        assertThat(source.defaults().delimitedIdentifiers()).isTrue();
        assertThat(find(source, Order.class).schema()).isEqualTo(new SchemaDefaults("UC", "US"));
        assertThat(find(source, Bare.class).schema()).isEqualTo(new SchemaDefaults("UC", "FS"));
    }

    @Test
    @Spec("12.009")
    void addsPersistToAllCascades() {
        MappingSource source = read(List.of(Order.class), defaults("<cascade-persist/>"));
        assertThat(of(source, Order.class, "parent")
                        .get(ManyToOne.class)
                        .orElseThrow()
                        .cascade())
                .containsExactly(CascadeType.MERGE, CascadeType.PERSIST);
    }

    // listeners

    static class First {
        @PrePersist
        void first(Object entity) {}
    }

    static class Second {
        void second(Object entity) {}
    }

    @Entity
    @EntityListeners(First.class)
    static class Heard {
        @Id
        Long id;

        @PrePersist
        void annotated() {}

        @PreUpdate
        void kept() {}

        void named() {}
    }

    private static List<String> callbacks(MappingSource source) {
        CallbackChain chain = source.callbacks(Heard.class);
        List<String> words = new ArrayList<>();
        chain.listeners()
                .forEach(listener -> listener.callbacks()
                        .forEach(callback -> words.add(
                                callback.event() + " " + callback.method().getName())));
        chain.callbacks()
                .forEach(callback ->
                        words.add(callback.event() + " " + callback.method().getName()));
        return words;
    }

    private static final String LISTEN = "<entity-listeners><entity-listener class='MergeTest.Second'>"
            + "<post-load method-name='second'/></entity-listener></entity-listeners>";

    @Test
    @Spec({"12.010", "12.018", "3.106", "3.108", "3.109"})
    void callsDefaultListenersFirstAndLetsFilesReplaceAnnotatedOnes() {
        String heard = "<entity class='MergeTest.Heard'>";
        assertThat(callbacks(read(List.of(Heard.class), defaults(LISTEN))))
                .containsExactly("POST_LOAD second", "PRE_PERSIST first", "PRE_PERSIST annotated", "PRE_UPDATE kept");
        assertThat(callbacks(read(List.of(), heard + LISTEN + "<pre-persist method-name='named'/></entity>")))
                .containsExactly("POST_LOAD second", "PRE_PERSIST named", "PRE_UPDATE kept");
        assertThat(callbacks(read(List.of(), defaults(LISTEN) + heard + "<exclude-default-listeners/></entity>")))
                .containsExactly("PRE_PERSIST first", "PRE_PERSIST annotated", "PRE_UPDATE kept");
        assertThat(callbacks(read(List.of(), heard + "<entity-listeners/></entity>")))
                .containsExactly("PRE_PERSIST annotated", "PRE_UPDATE kept");
    }

    // whole attributes

    static class Parent {
        Long id;
        Map<String, Bare> byName;
        List<String> texts;
        Bare partner;
    }

    @Test
    @Spec({"12.013", "12.023", "12.024", "12.025", "12.026"})
    void mapsUnannotatedClasses() {
        MappingSource source = read(
                List.of(),
                "<access>FIELD</access>" + BARE.replace("%s", "")
                        + "<entity class='MergeTest.Parent'><attributes>"
                        + "<id name='id'><generated-value strategy='UUID'/></id>"
                        + "<one-to-many name='byName' mapped-by='x'><map-key-attribute-override name='k'><column name='K'/>"
                        + "</map-key-attribute-override><map-key-convert converter='MergeTest.OrderConverter'/>"
                        + "<map-key-column name='MK'/><cascade><cascade-all/><cascade-detach/></cascade></one-to-many>"
                        + "<one-to-one name='partner' maps-id='p' id='true'><join-column name='J1'/><join-column name='J2'/>"
                        + "<foreign-key name='FK'/></one-to-one>"
                        + "<element-collection name='texts' target-class='String'><order-by>x</order-by><column name='C'/>"
                        + "<collection-table name='CT'><join-column name='CJ'/></collection-table></element-collection>"
                        + "</attributes></entity>");
        assertThat(of(source, Parent.class, "id").get(GeneratedValue.class))
                .map(GeneratedValue::strategy)
                .contains(GenerationType.UUID);
        Annotations map = of(source, Parent.class, "byName");
        assertThat(map.get(OneToMany.class).orElseThrow().cascade())
                .containsExactly(CascadeType.ALL, CascadeType.DETACH);
        assertThat(map.all(AttributeOverride.class))
                .extracting(AttributeOverride::name)
                .containsExactly("key.k");
        assertThat(map.all(Convert.class)).extracting(Convert::attributeName).containsExactly("key");
        assertThat(map.get(MapKeyColumn.class)).map(MapKeyColumn::name).contains("MK");
        Annotations partner = of(source, Parent.class, "partner");
        assertThat(partner.has(Id.class)).isTrue();
        assertThat(partner.get(MapsId.class)).map(MapsId::value).contains("p");
        assertThat(partner.all(JoinColumn.class)).extracting(JoinColumn::name).containsExactly("J1", "J2");
        assertThat(partner.get(JoinColumns.class))
                .map(columns -> columns.foreignKey().name())
                .contains("FK");
        Annotations texts = of(source, Parent.class, "texts");
        assertThat(texts.get(ElementCollection.class).map(ElementCollection::targetClass))
                .contains(String.class);
        assertThat(texts.get(CollectionTable.class)
                        .orElseThrow()
                        .joinColumns()[0]
                        .name())
                .isEqualTo("CJ");
    }

    static class Above {
        Long id;
        String kept;

        void named() {}
    }

    @Entity
    static class BelowIt extends Above {
        String own;
    }

    @Embeddable
    static class Address {
        @Column(name = "S")
        String street;

        String city;
    }

    @Test
    @Spec("12.021")
    void describesMappedSuperclassesAndEmbeddables() {
        MappingSource source = read(
                List.of(BelowIt.class, Address.class),
                "<mapped-superclass class='MergeTest.Above' access='FIELD'><entity-listeners/>"
                        + "<post-load method-name='named'/><attributes><id name='id'/></attributes></mapped-superclass>"
                        + "<embeddable class='MergeTest.Address' access='FIELD'><attributes><basic name='street'/>"
                        + "<transient name='city'/></attributes></embeddable>");
        assertThat(find(source, Above.class).annotations().has(MappedSuperclass.class))
                .isTrue();
        assertThat(names(source.attributes(BelowIt.class))).containsExactly("id", "kept", "own");
        assertThat(source.callbacks(BelowIt.class).callbacks()).hasSize(1);
        List<AttributeSource> address = source.attributes(Address.class, AccessType.PROPERTY);
        assertThat(names(address)).containsExactly("street");
        assertThat(address.get(0).annotations().has(Column.class)).isFalse();
    }

    @Test
    @Spec("12.012")
    void describesConverters() {
        MappingSource source = read(List.of(), "<converter class='MergeTest.OrderConverter' auto-apply='true'/>");
        assertThat(source.converters())
                .containsExactly(new ConverterSource(OrderConverter.class, Order.class, String.class, true));
    }

    @Test
    @Spec("12.019")
    void sendsInheritedAttributesToTheirClass() {
        OrmXml file = OrmXml.read(
                        "orm.xml",
                        new ByteArrayInputStream(("<entity-mappings xmlns='https://jakarta.ee/xml/ns/persistence/orm'"
                                        + " version='3.2'><entity class='" + PACKAGE + ".BelowIt' access='FIELD'>"
                                        + "<attributes><basic name='kept'/></attributes></entity></entity-mappings>")
                                .getBytes(UTF_8)),
                        MergeTest.class.getClassLoader(),
                        problems)
                .orElseThrow();
        MappingSource.read(List.of(), List.of(file), problems);
        assertThat(problems.all())
                .singleElement()
                .asString()
                .contains("The class '" + BelowIt.class.getName() + "' inherits 'kept' from '" + Above.class.getName()
                        + "'. Describe it there, or use attribute-override or association-override.");
    }
}
