package org.aludel.provider.metamodel;

import jakarta.persistence.Basic;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.MapsId;
import jakarta.persistence.OneToOne;
import jakarta.persistence.Version;
import jakarta.persistence.metamodel.SingularAttribute;
import jakarta.persistence.metamodel.Type;
import org.aludel.provider.mapping.source.Annotations;

/** An attribute with a single value. */
@SuppressWarnings("serial") // another object is written
final class SingularModel<X, T> extends AttributeModel<X, T, T> implements SingularAttribute<X, T> {

    SingularModel(Declaration declaration, Type<T> type) {
        super(declaration, type);
    }

    @Override
    public boolean isCollection() {
        return false;
    }

    @Override
    public boolean isId() {
        return annotations().has(Id.class) || annotations().has(EmbeddedId.class);
    }

    @Override
    public boolean isVersion() {
        return annotations().has(Version.class);
    }

    @Override
    public boolean isOptional() {
        return !isId()
                && !isVersion()
                && !annotations().has(MapsId.class)
                && !source().javaType().isPrimitive()
                && isDeclaredOptional();
    }

    private boolean isDeclaredOptional() {
        return annotations()
                .get(Basic.class)
                .map(Basic::optional)
                .or(() -> annotations().get(ManyToOne.class).map(ManyToOne::optional))
                .or(() -> annotations().get(OneToOne.class).map(OneToOne::optional))
                .orElse(true);
    }

    private Annotations annotations() {
        return source().annotations();
    }

    @Override
    public BindableType getBindableType() {
        return BindableType.SINGULAR_ATTRIBUTE;
    }

    @Override
    public Type<T> getType() {
        return elementType();
    }
}
