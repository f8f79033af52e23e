package org.aludel.provider.unit;

import static java.util.Objects.requireNonNull;

import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A persistence unit as it was described, wherever that was: {@link PersistenceXml}, {@link ContainerUnit} and {@link
 * ConfiguredUnit} make descriptors. It says what was written and nothing that follows from it; {@link ManagedClasses} and
 * {@link UnitSettings} tell what follows. Immutable, and safe for use by many threads.
 */
public final class UnitDescriptor {

    private final String name;
    private final @Nullable String provider;
    private final @Nullable PersistenceUnitTransactionType transactionType;
    private final @Nullable DataSourceReference jtaDataSource;
    private final @Nullable DataSourceReference nonJtaDataSource;
    private final List<String> mappingFiles;
    private final List<URL> jarFiles;
    private final List<String> classNames;
    private final List<Class<?>> classes;
    private final boolean excludesUnlisted;
    private final @Nullable SharedCacheMode sharedCacheMode;
    private final @Nullable ValidationMode validationMode;
    private final Map<String, Object> properties;
    private final List<String> qualifiers;
    private final @Nullable String scope;
    private final @Nullable URL root;
    private final @Nullable String schemaVersion;
    private final ClassLoader classLoader;
    private final boolean ofContainer;

    private UnitDescriptor(Builder builder) {
        this.name = builder.name;
        this.provider = builder.provider;
        this.transactionType = builder.transactionType;
        this.jtaDataSource = builder.jtaDataSource;
        this.nonJtaDataSource = builder.nonJtaDataSource;
        this.mappingFiles = List.copyOf(builder.mappingFiles);
        this.jarFiles = List.copyOf(builder.jarFiles);
        this.classNames = List.copyOf(builder.classNames);
        this.classes = List.copyOf(builder.classes);
        this.excludesUnlisted = builder.excludesUnlisted;
        this.sharedCacheMode = builder.sharedCacheMode;
        this.validationMode = builder.validationMode;
        this.properties = Collections.unmodifiableMap(new LinkedHashMap<>(builder.properties));
        this.qualifiers = List.copyOf(builder.qualifiers);
        this.scope = builder.scope;
        this.root = builder.root;
        this.schemaVersion = builder.schemaVersion;
        this.classLoader = builder.classLoader;
        this.ofContainer = builder.ofContainer;
    }

    /** Starts a description of a unit whose classes and resources a class loader has. */
    public static Builder named(String name, ClassLoader classLoader) {
        return new Builder(name, classLoader);
    }

    /** The name of the unit. */
    public String name() {
        return name;
    }

    /** The class of the provider that the unit is for; null when it does not say. */
    public @Nullable String provider() {
        return provider;
    }

    /** Who begins and ends transactions; null when the unit does not say. */
    public @Nullable PersistenceUnitTransactionType transactionType() {
        return transactionType;
    }

    /** The data source for JTA transactions; null when there is none. */
    public @Nullable DataSourceReference jtaDataSource() {
        return jtaDataSource;
    }

    /** The data source for everything else; null when there is none. */
    public @Nullable DataSourceReference nonJtaDataSource() {
        return nonJtaDataSource;
    }

    /** Resources of the class loader that hold mappings, besides the {@code META-INF/orm.xml} of root and jar files. */
    public List<String> mappingFiles() {
        return mappingFiles;
    }

    /** Jar files, or directories, whose annotated classes belong to the unit. */
    public List<URL> jarFiles() {
        return jarFiles;
    }

    /** The names of classes that were listed. */
    public List<String> classNames() {
        return classNames;
    }

    /** Classes that were listed as objects; they need not be classes of {@link #classLoader()}. */
    public List<Class<?>> classes() {
        return classes;
    }

    /** Whether annotated classes of the root that were not listed stay outside. */
    public boolean excludesUnlisted() {
        return excludesUnlisted;
    }

    /** What the second-level cache holds; null when the unit does not say. */
    public @Nullable SharedCacheMode sharedCacheMode() {
        return sharedCacheMode;
    }

    /** Whether entities are validated; null when the unit does not say. */
    public @Nullable ValidationMode validationMode() {
        return validationMode;
    }

    /** The properties of the unit, in the order they were written; values are strings where a file was read. */
    public Map<String, Object> properties() {
        return properties;
    }

    /** The names of annotations that tell the unit from others where it is injected. */
    public List<String> qualifiers() {
        return qualifiers;
    }

    /** The name of the annotation that is the scope of injected entity managers; null when the unit does not say. */
    public @Nullable String scope() {
        return scope;
    }

    /** The jar file or directory whose {@code META-INF} describes the unit; null for a unit that a program made. */
    public @Nullable URL root() {
        return root;
    }

    /** The version of the {@code persistence.xml}; null when there is none. */
    public @Nullable String schemaVersion() {
        return schemaVersion;
    }

    /** The class loader that has the classes and resources of the unit. */
    public ClassLoader classLoader() {
        return classLoader;
    }

    /** Whether a container described it: what its components can look up may be there only after the factory is made. */
    public boolean isOfContainer() {
        return ofContainer;
    }

    /** The name and the root; properties may hold passwords. */
    @Override
    public String toString() {
        return root == null ? name : name + " of " + root;
    }

    /** A description that is being written; blank texts count as not given. For one thread. */
    public static final class Builder {
        private final String name;
        private final ClassLoader classLoader;
        private @Nullable String provider;
        private @Nullable PersistenceUnitTransactionType transactionType;
        private @Nullable DataSourceReference jtaDataSource;
        private @Nullable DataSourceReference nonJtaDataSource;
        private final List<String> mappingFiles = new ArrayList<>();
        private final List<URL> jarFiles = new ArrayList<>();
        private final List<String> classNames = new ArrayList<>();
        private final List<Class<?>> classes = new ArrayList<>();
        private boolean excludesUnlisted;
        private @Nullable SharedCacheMode sharedCacheMode;
        private @Nullable ValidationMode validationMode;
        private final Map<String, Object> properties = new LinkedHashMap<>();
        private final List<String> qualifiers = new ArrayList<>();
        private @Nullable String scope;
        private @Nullable URL root;
        private @Nullable String schemaVersion;
        private boolean ofContainer;

        private Builder(String name, ClassLoader classLoader) {
            this.name = requireNonNull(name, "name");
            this.classLoader = requireNonNull(classLoader, "classLoader");
        }

        public Builder provider(@Nullable String className) {
            this.provider = trimmed(className);
            return this;
        }

        public Builder transactionType(@Nullable PersistenceUnitTransactionType type) {
            this.transactionType = type;
            return this;
        }

        public Builder jtaDataSource(@Nullable DataSourceReference dataSource) {
            this.jtaDataSource = dataSource;
            return this;
        }

        /** The name of the data source for JTA transactions. */
        public Builder jtaDataSource(@Nullable String jndiName) {
            return jtaDataSource(named(jndiName));
        }

        public Builder nonJtaDataSource(@Nullable DataSourceReference dataSource) {
            this.nonJtaDataSource = dataSource;
            return this;
        }

        /** The name of the data source for everything else. */
        public Builder nonJtaDataSource(@Nullable String jndiName) {
            return nonJtaDataSource(named(jndiName));
        }

        public Builder mappingFile(String resource) {
            add(mappingFiles, resource);
            return this;
        }

        public Builder jarFile(URL jarFile) {
            jarFiles.add(requireNonNull(jarFile, "jarFile"));
            return this;
        }

        public Builder className(String className) {
            add(classNames, className);
            return this;
        }

        public Builder listedClass(Class<?> listed) {
            classes.add(requireNonNull(listed, "listed"));
            return this;
        }

        public Builder excludesUnlisted(boolean excludes) {
            this.excludesUnlisted = excludes;
            return this;
        }

        public Builder sharedCacheMode(@Nullable SharedCacheMode mode) {
            this.sharedCacheMode = mode;
            return this;
        }

        public Builder validationMode(@Nullable ValidationMode mode) {
            this.validationMode = mode;
            return this;
        }

        public Builder property(String key, Object value) {
            properties.put(requireNonNull(key, "key"), requireNonNull(value, "value"));
            return this;
        }

        public Builder qualifier(String annotationName) {
            add(qualifiers, annotationName);
            return this;
        }

        public Builder scope(@Nullable String annotationName) {
            this.scope = trimmed(annotationName);
            return this;
        }

        public Builder root(@Nullable URL url) {
            this.root = url;
            return this;
        }

        public Builder schemaVersion(@Nullable String version) {
            this.schemaVersion = trimmed(version);
            return this;
        }

        public Builder ofContainer() {
            this.ofContainer = true;
            return this;
        }

        /** The description as it is now. */
        public UnitDescriptor build() {
            return new UnitDescriptor(this);
        }

        private static @Nullable DataSourceReference named(@Nullable String jndiName) {
            String name = trimmed(jndiName);
            return name == null ? null : new DataSourceReference.Named(name);
        }

        private static void add(List<String> texts, String text) {
            String trimmed = trimmed(text);
            if (trimmed != null) {
                texts.add(trimmed);
            }
        }

        private static @Nullable String trimmed(@Nullable String text) {
            return text == null || text.isBlank() ? null : text.strip();
        }
    }
}
