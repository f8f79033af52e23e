package org.aludel.examples.store.se;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.inject.Singleton;

/** Makes settings a bean. */
final class SettingsBean implements Extension {

    private final Settings settings;

    SettingsBean(Settings settings) {
        this.settings = settings;
    }

    void add(@Observes AfterBeanDiscovery event) {
        event.addBean().types(Settings.class).scope(Singleton.class).createWith(context -> settings);
    }
}
