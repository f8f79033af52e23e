package org.aludel.provider.metamodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.metamodel.Attribute;
import jakarta.persistence.metamodel.ManagedType;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidClassException;
import java.io.InvalidObjectException;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.stream.Stream;
import org.aludel.provider.fixture.Streams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Types and attributes in streams: written by their names, and read as those of an open unit. */
class SerializedMetamodelTest {

    private final UnitMetamodel metamodel = Shop.metamodel();

    @AfterEach
    void close() {
        metamodel.close();
    }

    @Test
    void whatIsReadIsWhatTheOpenUnitHas() {
        metamodel.open();
        assertThat(Streams.copy(metamodel)).isSameAs(metamodel);
        for (ManagedType<?> type : metamodel.getManagedTypes()) {
            assertThat(Streams.copy(type)).isSameAs(type);
            for (Attribute<?, ?> attribute : type.getAttributes()) {
                assertThat(Streams.copy(attribute))
                        .as("%s of %s", attribute, type)
                        .isSameAs(attribute);
            }
        }
    }

    @Test
    void whatIsWrittenIsOnlyNames() {
        assertThat(Stream.of(WrittenMetamodel.class, WrittenType.class, WrittenAttribute.class)
                        .map(ObjectStreamClass::lookup)
                        .flatMap(described -> Stream.of(described.getFields()))
                        .map(field -> field.getType().getSimpleName()))
                .containsOnly("String", "Class");
    }

    @Test
    void closedUnitsAreNotFound() {
        metamodel.open();
        metamodel.close();
        assertThatThrownBy(() -> Streams.read(Streams.written(metamodel)))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessage(
                        "[ALU-4616] Criteria of the persistence unit 'shop' are read, but no entity manager factory of"
                                + " it is open here. Create one first");
    }

    @Test
    void theYoungestOfSeveralEqualUnitsIsTaken() {
        UnitMetamodel younger = Shop.metamodel();
        metamodel.open();
        younger.open();
        assertThat(Streams.copy(metamodel)).isSameAs(younger);
        assertThat(Streams.copy(metamodel.entity("Order"))).isSameAs(younger.entity("Order"));
        younger.close();
        assertThat(Streams.copy(younger)).isSameAs(metamodel);
    }

    @Test
    void whereTheThreadSeesNoClassesTheYoungestUnitIsTaken() {
        metamodel.open();
        UnitMetamodel other = Shop.metamodel();
        other.open();
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(ClassLoader.getPlatformClassLoader());
        try {
            assertThat(Streams.copy(metamodel)).isSameAs(other);
        } finally {
            thread.setContextClassLoader(before);
            other.close();
        }
    }

    @Test
    void anAttributeOfAnotherKindIsNotTaken() {
        metamodel.open();
        Object written = new WrittenAttribute("shop", Shop.Order.class, "id", ListModel.class);
        assertThatThrownBy(() -> Streams.read(Streams.written(written)))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageStartingWith(
                        "[ALU-4616] Criteria of the persistence unit 'shop' name the attribute 'id' of the"
                                + " entity 'Order', which it does not have here, or has as something else");
    }

    @Test
    void anEntityThatIsNoneAnyMoreIsNotTaken() {
        metamodel.open();
        Object written = new WrittenType("shop", Shop.Order.class, MappedSuperclassModel.class);
        assertThatThrownBy(() -> Streams.read(Streams.written(written)))
                .isInstanceOf(InvalidObjectException.class)
                .hasMessageStartingWith("[ALU-4616] Criteria of the persistence unit 'shop' name the class '"
                        + Shop.Order.class.getName() + "'");
    }

    @Test
    void whatIsNotWrittenByItsNameIsRefused() throws Exception {
        byte[] entity = forged(EntityTypeModel.class);
        assertThatThrownBy(() -> Streams.read(entity)).isInstanceOf(InvalidClassException.class);
        for (Class<?> type : List.of(UnitMetamodel.class, SingularModel.class)) {
            byte[] forged = forged(type);
            assertThatThrownBy(() -> Streams.read(forged))
                    .isInstanceOf(InvalidObjectException.class)
                    .hasMessageStartingWith("[ALU-4616] A stream has a " + type.getSimpleName() + " itself");
        }
    }

    /** A stream that has an object of a class without anything in it. */
    private static byte[] forged(Class<?> type) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes) {
            @Override
            protected void writeClassDescriptor(ObjectStreamClass described) throws IOException {
                super.writeClassDescriptor(
                        described.forClass() == Forged.class ? ObjectStreamClass.lookup(type) : described);
            }
        }) {
            out.writeObject(new Forged());
        }
        return bytes.toByteArray();
    }

    /** Stands for another object. */
    private static final class Forged implements Serializable {
        private static final long serialVersionUID = 1;
    }

    @Test
    void aUnitThatIsNeverClosedIsLetGo() throws InterruptedException {
        WeakReference<UnitMetamodel> forgotten = forgotten();
        for (int i = 0; i < 50 && forgotten.get() != null; i++) {
            System.gc();
            Thread.sleep(20);
        }
        assertThat(forgotten.get()).isNull();
        assertThat(OpenMetamodels.of("shop")).isEmpty();
    }

    private static WeakReference<UnitMetamodel> forgotten() {
        UnitMetamodel opened = Shop.metamodel();
        opened.open();
        return new WeakReference<>(opened);
    }
}
