package org.aludel.provider.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.persistence.EntityGraph;
import jakarta.persistence.EntityManager;
import java.beans.BeanInfo;
import java.beans.IntrospectionException;
import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.aludel.enhancer.runtime.EnhancedInstance;
import org.aludel.provider.fixture.Units;
import org.aludel.testing.databases.TestDatabase;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.json.JsonMapper;

/**
 * What libraries get that read and write entities, as these are managed, or detached with or without what is lazy. Getters and
 * setters do the same for plain and for enhanced classes; whoever uses fields goes past what fetches and notices.
 */
@NullUnmarked // entities
@SuppressWarnings("ImmutableEnumChecker") // mappers are as good as that
class LibrariesTest {

    private static final boolean ENHANCED = EnhancedInstance.class.isAssignableFrom(Album.class);

    private static final String JSON = """
            {
              "id": 1, "version": 0, "title": "Kind of Blue",
              "price": {"amount": 12, "currency": "EUR"},
              "cover": "AQID", "notes": "Modal jazz",
              "label": {"id": 7, "name": "Columbia"},
              "tracks": [{"id": 10, "name": "So What"}, {"id": 11, "name": "Blue in Green"}],
              "tags": ["jazz"]
            }
            """;

    /** Writes and reads JSON, as the versions of Jackson do. */
    enum Jackson {
        TWO {
            private final ObjectMapper mapper = new ObjectMapper();

            @Override
            String write(Object value) {
                return call(() -> mapper.writeValueAsString(value));
            }

            @Override
            <T> T read(String json, Class<T> type) {
                return call(() -> mapper.readValue(json, type));
            }

            @Override
            void update(Object value, String json) {
                call(() -> mapper.readerForUpdating(value).readValue(json));
            }

            @Override
            String writeFields(Object value) {
                ObjectMapper fields = new ObjectMapper()
                        .setVisibility(PropertyAccessor.ALL, Visibility.NONE)
                        .setVisibility(PropertyAccessor.FIELD, Visibility.ANY);
                return call(() -> fields.writeValueAsString(value));
            }
        },
        THREE {
            private final JsonMapper mapper = new JsonMapper();

            @Override
            String write(Object value) {
                return mapper.writeValueAsString(value);
            }

            @Override
            <T> T read(String json, Class<T> type) {
                return mapper.readValue(json, type);
            }

            @Override
            void update(Object value, String json) {
                mapper.readerForUpdating(value).readValue(json);
            }

            @Override
            String writeFields(Object value) {
                return JsonMapper.builder()
                        .changeDefaultVisibility(
                                checker -> checker.with(Visibility.NONE).withFieldVisibility(Visibility.ANY))
                        .build()
                        .writeValueAsString(value);
            }
        };

        /** Work that may fail as Jackson 2 does. */
        interface Work<T> {
            T run() throws JsonProcessingException;
        }

        private static <T> T call(Work<T> work) {
            try {
                return work.run();
            } catch (JsonProcessingException e) {
                throw new UncheckedIOException(e);
            }
        }

        abstract String write(Object value);

        abstract String writeFields(Object value);

        abstract <T> T read(String json, Class<T> type);

        abstract void update(Object value, String json);
    }

    private Units units;

    @BeforeEach
    void open() {
        units = new Units(TestDatabase.H2, Album.class, Label.class, Track.class, Price.class);
        units.run(manager -> {
            Label label = new Label();
            label.setId(7);
            label.setName("Columbia");
            manager.persist(label);
            Album album = new Album();
            album.setId(1);
            album.setTitle("Kind of Blue");
            album.setNotes("Modal jazz");
            album.setCover(new byte[] {1, 2, 3});
            album.setPrice(new Price());
            album.getPrice().setAmount(12);
            album.getPrice().setCurrency("EUR");
            album.setLabel(label);
            album.getTags().add("jazz");
            track(album, 10, "So What");
            track(album, 11, "Blue in Green");
            manager.persist(album);
        });
    }

    private static void track(Album album, int id, String name) {
        Track track = new Track();
        track.setId(id);
        track.setName(name);
        track.setAlbum(album);
        album.getTracks().add(track);
    }

    @AfterEach
    void close() {
        units.close();
    }

    private static void assertSame(Jackson jackson, String json, String expected) {
        assertThat(jackson.read(json, Object.class)).isEqualTo(jackson.read(expected, Object.class));
    }

    /** With all that is lazy. */
    private Album whole() {
        return units.call(manager -> {
            EntityGraph<Album> graph = manager.createEntityGraph(Album.class);
            graph.addAttributeNodes("title", "cover", "notes", "label", "tracks", "tags");
            return manager.find(graph, 1);
        });
    }

    private Album detached() {
        return units.call(manager -> manager.find(Album.class, 1));
    }

    private void change(Consumer<Album> change) {
        units.run(manager -> change.accept(manager.find(Album.class, 1)));
    }

    private <T> T stored(Class<T> type, String attribute) {
        return units.list("select a." + attribute + " from Album a", type).get(0);
    }

    // ---- Jackson

    /** What is lazy is fetched by getters, and nothing of Aludel is in the text, whatever stands in place of a reference. */
    @ParameterizedTest
    @EnumSource
    void jacksonWritesManagedInstances(Jackson jackson) {
        units.run(manager -> assertSame(jackson, jackson.write(manager.find(Album.class, 1)), JSON));
        units.run(manager -> {
            Label label = manager.getReference(Label.class, 7);
            assertThat(jackson.write(label)).isEqualTo("{\"id\":7,\"name\":\"Columbia\"}");
        });
    }

    @ParameterizedTest
    @EnumSource
    void jacksonWritesDetachedInstancesThatHaveAll(Jackson jackson) {
        assertSame(jackson, jackson.write(whole()), JSON);
        Album loaded = units.call(manager -> {
            Album album = manager.find(Album.class, 1);
            jackson.write(album);
            return album;
        });
        assertSame(jackson, jackson.write(loaded), JSON);
        assertThat(jackson.write(new Album())).contains("\"title\":null").doesNotContain("aludel");
    }

    @ParameterizedTest
    @EnumSource
    void jacksonTellsWhatDetachedInstancesLack(Jackson jackson) {
        Album detached = detached();
        assertThatThrownBy(() -> jackson.write(detached))
                .hasStackTraceContaining("ALU-4301")
                .hasStackTraceContaining("Album");
        Album ofClosed;
        try (EntityManager manager = units.open()) {
            ofClosed = manager.find(Album.class, 1);
        }
        assertThatThrownBy(() -> jackson.write(ofClosed)).hasStackTraceContaining("ALU-4301");
    }

    @ParameterizedTest
    @EnumSource
    void whatJacksonReadsIsMerged(Jackson jackson) {
        String json = JSON.replace("Kind of Blue", "Blue Kind")
                .replace("Modal", "Cool")
                .replace("12", "9");
        Album read = jackson.read(json, Album.class);
        read.getTracks().forEach(track -> track.setAlbum(read));
        units.run(manager -> manager.merge(read));
        assertSame(jackson, jackson.write(whole()), json.replace("\"version\": 0", "\"version\": 1"));
    }

    @ParameterizedTest
    @EnumSource
    void whatJacksonSetsInManagedInstancesIsWritten(Jackson jackson) {
        change(album ->
                jackson.update(album, "{\"title\": \"So What\", \"notes\": \"New\", \"price\": {\"amount\": 3}}"));
        assertThat(stored(String.class, "title")).isEqualTo("So What");
        assertThat(stored(String.class, "notes")).isEqualTo("New");
        assertThat(stored(Integer.class, "price.amount")).isEqualTo(3);
    }

    /** Fields are read as they are: nothing is fetched, and nothing that is not of the class is there. */
    @ParameterizedTest
    @EnumSource
    void jacksonReadsFieldsAsTheyAre(Jackson jackson) {
        String partial = JSON.replace("\"AQID\"", "null").replace("\"Modal jazz\"", "null");
        change(album -> {
            album.getLabel().getName();
            assertThat(album.getTracks()).hasSize(2);
            units.statements();
            assertSame(jackson, jackson.writeFields(album), ENHANCED ? partial : JSON);
            album.getNotes();
            assertSame(jackson, jackson.writeFields(album), JSON);
        });
        units.run(manager -> {
            Label label = manager.getReference(Label.class, 7);
            assertThat(jackson.writeFields(label)).isEqualTo("{\"id\":7,\"name\":null}");
        });
        assertSame(jackson, jackson.writeFields(whole()), JSON);
    }

    // ---- MapStruct

    @Test
    void mappersCopyManagedInstances() {
        AlbumMapper mapper = mapper();
        units.run(manager -> {
            AlbumView view = mapper.view(manager.find(Album.class, 1));
            assertThat(view.getTitle()).isEqualTo("Kind of Blue");
            assertThat(view.getNotes()).isEqualTo("Modal jazz");
            assertThat(view.getLabel()).isEqualTo("Columbia");
            assertThat(view.getAmount()).isEqualTo(12);
            assertThat(view.getTracks())
                    .extracting(AlbumView.TrackView::name)
                    .containsExactly("So What", "Blue in Green");
        });
        assertThat(mapper.view(whole()).getLabel()).isEqualTo("Columbia");
        Album detached = detached();
        assertThatThrownBy(() -> mapper.view(detached)).hasMessageContaining("ALU-4301");
    }

    @Test
    void whatMappersSetIsWritten() {
        AlbumMapper mapper = mapper();
        AlbumView view = new AlbumView();
        view.setId(1);
        view.setTitle("So What");
        view.setNotes("New");
        view.setAmount(3);
        change(album -> mapper.update(view, album));
        assertThat(stored(String.class, "title")).isEqualTo("So What");
        assertThat(stored(String.class, "notes")).isEqualTo("New");
        assertThat(stored(Integer.class, "price.amount")).isEqualTo(3);
        assertThat(stored(String.class, "label.name")).isEqualTo("Columbia");
        Album detached = whole();
        view.setVersion(detached.getVersion());
        view.setTitle("Freddie Freeloader");
        mapper.update(view, detached);
        units.run(manager -> manager.merge(detached));
        assertThat(stored(String.class, "title")).isEqualTo("Freddie Freeloader");
    }

    /** The class that MapStruct writes, compiled with it. */
    private static AlbumMapper mapper() {
        try {
            Path folder = Files.createTempDirectory("mapper");
            try {
                assertThat(ToolProvider.getSystemJavaCompiler()
                                .run(
                                        null,
                                        null,
                                        null,
                                        "-processor",
                                        "org.mapstruct.ap.MappingProcessor",
                                        "-implicit:none",
                                        "-d",
                                        folder.toString(),
                                        "-classpath",
                                        System.getProperty("java.class.path"),
                                        AlbumMapper.class.getName()))
                        .isZero();
                return load(folder);
            } finally {
                delete(folder);
            }
        } catch (IOException | ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    private static AlbumMapper load(Path folder) throws IOException, ReflectiveOperationException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()}, AlbumMapper.class.getClassLoader())) {
            return (AlbumMapper) loader.loadClass(AlbumMapper.class.getName() + "Impl")
                    .getConstructor()
                    .newInstance();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = new ArrayList<>(all.toList());
            deepestFirst.sort((one, other) -> other.getNameCount() - one.getNameCount());
            for (Path each : deepestFirst) {
                Files.delete(each);
            }
        }
    }

    // ---- reflection and handles

    @Test
    void beansHaveTheirOwnPropertiesOnly() throws IntrospectionException {
        assertThat(properties(Album.class))
                .containsExactlyInAnyOrder(
                        "id", "version", "title", "price", "cover", "notes", "label", "tracks", "tags");
        assertThat(properties(Price.class)).containsExactlyInAnyOrder("amount", "currency");
        List<Class<?>> classes = new ArrayList<>();
        units.run(manager -> classes.add(manager.getReference(Label.class, 7).getClass()));
        assertThat(properties(classes.get(0))).containsExactlyInAnyOrder("id", "name");
    }

    private static List<String> properties(Class<?> type) throws IntrospectionException {
        BeanInfo info = Introspector.getBeanInfo(type, Object.class);
        return Arrays.stream(info.getPropertyDescriptors())
                .map(PropertyDescriptor::getName)
                .toList();
    }

    /** What is added is synthetic: fields and methods that libraries pass by. */
    @Test
    void membersThatAreAddedAreSynthetic() {
        List<Class<?>> classes = new ArrayList<>(List.of(Album.class, Price.class, Track.class));
        units.run(manager -> classes.add(manager.getReference(Label.class, 7).getClass()));
        for (Class<?> type : classes) {
            assertThat(type.getDeclaredFields())
                    .filteredOn(field -> field.getName().contains("aludel"))
                    .allMatch(Field::isSynthetic);
            assertThat(type.getDeclaredMethods())
                    .filteredOn(method -> method.getName().contains("aludel"))
                    .allMatch(Method::isSynthetic);
            assertThat(type.getDeclaredConstructors()).hasSize(1);
        }
    }

    /** How a field is read and written without the methods of its class. */
    enum Access {
        REFLECTION {
            @Override
            Object get(Object instance, String name) throws ReflectiveOperationException {
                return field(name).get(instance);
            }

            @Override
            void set(Object instance, String name, Object value) throws ReflectiveOperationException {
                field(name).set(instance, value);
            }

            private Field field(String name) throws ReflectiveOperationException {
                Field field = Album.class.getDeclaredField(name);
                field.setAccessible(true);
                return field;
            }
        },
        METHOD_HANDLE {
            @Override
            Object get(Object instance, String name) throws Throwable {
                return lookup().findGetter(
                                Album.class,
                                name,
                                Album.class.getDeclaredField(name).getType())
                        .invoke(instance);
            }

            @Override
            void set(Object instance, String name, Object value) throws Throwable {
                lookup().findSetter(
                                Album.class,
                                name,
                                Album.class.getDeclaredField(name).getType())
                        .invoke(instance, value);
            }
        },
        VAR_HANDLE {
            @Override
            Object get(Object instance, String name) throws ReflectiveOperationException {
                return handle(name).get(instance);
            }

            @Override
            void set(Object instance, String name, Object value) throws ReflectiveOperationException {
                handle(name).set(instance, value);
            }

            private VarHandle handle(String name) throws ReflectiveOperationException {
                return lookup().findVarHandle(
                                Album.class,
                                name,
                                Album.class.getDeclaredField(name).getType());
            }
        };

        static MethodHandles.Lookup lookup() throws IllegalAccessException {
            return MethodHandles.privateLookupIn(Album.class, MethodHandles.lookup());
        }

        abstract Object get(Object instance, String name) throws Throwable;

        abstract void set(Object instance, String name, Object value) throws Throwable;

        Object read(Object instance, String name) {
            try {
                return get(instance, name);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }

        void write(Object instance, String name, Object value) {
            try {
                set(instance, name, value);
            } catch (Throwable e) {
                throw new AssertionError(e);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void fieldsAreReadAsTheyAre(Access access) {
        units.run(manager -> {
            Album album = manager.find(Album.class, 1);
            assertThat(access.read(album, "title")).isEqualTo("Kind of Blue");
            assertThat(access.read(album, "notes")).isEqualTo(ENHANCED ? null : "Modal jazz");
            units.factory().getPersistenceUnitUtil().load(album, "notes");
            assertThat(access.read(album, "notes")).isEqualTo("Modal jazz");
        });
        Album detached = detached();
        assertThat(access.read(detached, "notes")).isEqualTo(ENHANCED ? null : "Modal jazz");
        assertThat(access.read(whole(), "notes")).isEqualTo("Modal jazz");
        units.run(manager -> {
            Album reference = manager.getReference(Album.class, 1);
            assertThat(access.read(reference, "id")).isEqualTo(1);
            assertThat(access.read(reference, "title")).isNull();
            reference.getTitle();
            assertThat(access.read(reference, "title")).isEqualTo("Kind of Blue");
        });
    }

    /** Plain instances are compared. Enhanced ones are too when something else of them has changed, or they are merged. */
    @ParameterizedTest
    @EnumSource
    void fieldsThatAreWrittenAreNotNoticedInEnhancedClasses(Access access) {
        change(album -> access.write(album, "title", "past"));
        assertThat(stored(String.class, "title")).isEqualTo(ENHANCED ? "Kind of Blue" : "past");
        Album detached = whole();
        access.write(detached, "title", "merged");
        access.write(detached, "notes", "merged");
        units.run(manager -> manager.merge(detached));
        assertThat(stored(String.class, "title")).isEqualTo("merged");
        assertThat(stored(String.class, "notes")).isEqualTo("merged");
        change(album -> {
            album.setTitle("set");
            access.write(album, "title", "written");
        });
        assertThat(stored(String.class, "title")).isEqualTo("written");
    }

    /** What is written to a new instance is all there is. */
    @ParameterizedTest
    @EnumSource
    void fieldsOfNewInstancesAreWritten(Access access) {
        Album album = new Album();
        access.write(album, "id", 2);
        access.write(album, "title", "New");
        units.run(manager -> {
            manager.persist(album);
            access.write(album, "notes", "Later");
        });
        assertThat(units.list("select a.title || a.notes from Album a where a.id = 2", String.class))
                .containsExactly("NewLater");
    }
}
