package org.aludel;

import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.spi.PersistenceProvider;
import jakarta.persistence.spi.PersistenceUnitInfo;
import jakarta.persistence.spi.ProviderUtil;
import java.util.Map;
import org.aludel.provider.bootstrap.Bootstrap;
import org.aludel.provider.manager.LoadStates;
import org.jspecify.annotations.Nullable;

/**
 * Aludel as a provider of Jakarta Persistence 3.2. A persistence unit chooses it by its name:
 *
 * <pre>{@code
 * <provider>org.aludel.AludelPersistenceProvider</provider>
 * }</pre>
 *
 * <p>Thread-safe.
 */
public final class AludelPersistenceProvider implements PersistenceProvider {

    private final Bootstrap bootstrap = new Bootstrap(AludelPersistenceProvider.class.getName());

    /** Called by the service loader, and by containers. */
    public AludelPersistenceProvider() {}

    /**
     * A factory for a unit of a {@code persistence.xml}.
     *
     * @return null if the unit is for another provider, or there is none of the name
     * @throws jakarta.persistence.PersistenceException if the unit cannot be used; the message lists all that is wrong
     */
    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(
            @Nullable String unitName, @Nullable Map<?, ?> properties) {
        return bootstrap.open(unitName, properties);
    }

    /** A factory for a unit that a program describes; null if it is for another provider. */
    @Override
    public @Nullable EntityManagerFactory createEntityManagerFactory(PersistenceConfiguration configuration) {
        return bootstrap.open(configuration);
    }

    @Override
    public EntityManagerFactory createContainerEntityManagerFactory(
            PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
        return bootstrap.open(info, properties);
    }

    @Override
    public void generateSchema(PersistenceUnitInfo info, @Nullable Map<?, ?> properties) {
        bootstrap.generateSchema(info, properties);
    }

    @Override
    public boolean generateSchema(String unitName, @Nullable Map<?, ?> properties) {
        return bootstrap.generateSchema(unitName, properties);
    }

    @Override
    public ProviderUtil getProviderUtil() {
        return new LoadStates();
    }
}
