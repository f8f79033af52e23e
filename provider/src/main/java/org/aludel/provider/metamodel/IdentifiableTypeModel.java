package org.aludel.provider.metamodel;

import jakarta.persistence.IdClass;
import jakarta.persistence.metamodel.IdentifiableType;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.aludel.provider.mapping.source.ClassSource;
import org.aludel.provider.mapping.type.Boxes;
import org.jspecify.annotations.Nullable;

/**
 * An entity or mapped superclass.
 *
 * @param <X> the class
 */
@SuppressWarnings({"unchecked", "serial"}) // as the attributes say; another object is written
abstract class IdentifiableTypeModel<X> extends ManagedTypeModel<X> implements IdentifiableType<X> {

    IdentifiableTypeModel(UnitMetamodel unit, Class<X> javaType) {
        super(unit, javaType);
    }

    @Override
    public <Y> SingularAttribute<? super X, Y> getId(Class<Y> type) {
        return (SingularAttribute<? super X, Y>) id(all(), type);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredId(Class<Y> type) {
        return (SingularAttribute<X, Y>) id(declared(), type);
    }

    private SingularModel<?, ?> id(AttributeTable attributes, Class<?> wanted) {
        if (idClass().isPresent()) {
            throw MetamodelErrors.idClass(this);
        }
        return ids(attributes).stream()
                .filter(attribute -> isOf(attribute, wanted))
                .findFirst()
                .orElseThrow(() -> MetamodelErrors.noId(this, wanted, attributes == declared()));
    }

    private static List<SingularModel<?, ?>> ids(AttributeTable attributes) {
        return attributes.of(SingularModel.class).stream()
                .<SingularModel<?, ?>>map(attribute -> attribute)
                .filter(SingularModel::isId)
                .toList();
    }

    private static boolean isOf(SingularModel<?, ?> attribute, Class<?> wanted) {
        return Boxes.boxed(attribute.getJavaType()).equals(Boxes.boxed(wanted));
    }

    @Override
    public <Y> SingularAttribute<? super X, Y> getVersion(Class<Y> type) {
        return (SingularAttribute<? super X, Y>) version(all(), type);
    }

    @Override
    public <Y> SingularAttribute<X, Y> getDeclaredVersion(Class<Y> type) {
        return (SingularAttribute<X, Y>) version(declared(), type);
    }

    private SingularModel<?, ?> version(AttributeTable attributes, Class<?> wanted) {
        return version(attributes)
                .filter(attribute -> isOf(attribute, wanted))
                .orElseThrow(() -> MetamodelErrors.noVersion(this, wanted, attributes == declared()));
    }

    private static Optional<SingularModel<?, ?>> version(AttributeTable attributes) {
        return attributes.of(SingularModel.class).stream()
                .<SingularModel<?, ?>>map(attribute -> attribute)
                .filter(SingularModel::isVersion)
                .findFirst();
    }

    /** The nearest entity or mapped superclass above; null if there is none. */
    @Override
    public @Nullable IdentifiableType<? super X> getSupertype() {
        for (Class<?> above = getJavaType().getSuperclass(); above != null; above = above.getSuperclass()) {
            Optional<ManagedTypeModel<?>> found = unit().find(above);
            if (found.isPresent() && found.get() instanceof IdentifiableTypeModel<?> type) {
                return (IdentifiableType<? super X>) type;
            }
        }
        return null;
    }

    @Override
    public boolean hasSingleIdAttribute() {
        return idClass().isEmpty() && ids(all()).size() == 1;
    }

    @Override
    public boolean hasVersionAttribute() {
        return version(all()).isPresent();
    }

    @Override
    public Set<SingularAttribute<? super X, ?>> getIdClassAttributes() {
        if (idClass().isEmpty()) {
            throw MetamodelErrors.noIdClass(this);
        }
        return ids(all()).stream()
                .map(attribute -> (SingularAttribute<? super X, ?>) attribute)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }

    /** The type of the identifier, or of the id class; null for a mapped superclass without identifier. */
    @Override
    public @Nullable Type<?> getIdType() {
        Optional<Class<?>> idClass = idClass();
        if (idClass.isPresent()) {
            return unit().type(idClass.get());
        }
        return ids(all()).stream()
                .findFirst()
                .<Type<?>>map(SingularModel::getType)
                .orElse(null);
    }

    private Optional<Class<?>> idClass() {
        return unit().mapping().source().upTo(getJavaType()).stream()
                .map(ClassSource::annotations)
                .flatMap(annotations -> annotations.get(IdClass.class).stream())
                .<Class<?>>map(IdClass::value)
                .findFirst();
    }
}
