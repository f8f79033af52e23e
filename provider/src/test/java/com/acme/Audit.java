package com.acme;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A bean that listeners of the guide use. */
@ApplicationScoped
public class Audit {

    private final List<Class<?>> changed = new CopyOnWriteArrayList<>();

    public void changed(Class<?> type) {
        changed.add(type);
    }

    public List<Class<?>> changed() {
        return changed;
    }
}
