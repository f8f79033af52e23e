package org.aludel.provider.validation;

import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.aludel.provider.lifecycle.EventCheck;
import org.aludel.provider.mapping.EntityMapping;
import org.aludel.provider.mapping.source.CallbackEvent;
import org.aludel.provider.state.EntityShape;
import org.aludel.provider.unit.UnitDescriptor;
import org.aludel.provider.unit.UnitProperties;
import org.aludel.provider.unit.UnitProperty;
import org.aludel.provider.unit.UnitSettings;

/** Validates entities before they are inserted, updated and deleted. Thread-safe. */
final class BeanValidation implements EventCheck {

    private static final Map<CallbackEvent, UnitProperty<List<String>>> GROUPS = Map.of(
            CallbackEvent.PRE_PERSIST, UnitProperties.VALIDATION_PRE_PERSIST,
            CallbackEvent.PRE_UPDATE, UnitProperties.VALIDATION_PRE_UPDATE,
            CallbackEvent.PRE_REMOVE, UnitProperties.VALIDATION_PRE_REMOVE);

    private final UnitValidator validator;
    private final Map<CallbackEvent, Class<?>[]> groups;

    private BeanValidation(UnitValidator validator, Map<CallbackEvent, Class<?>[]> groups) {
        this.validator = validator;
        this.groups = groups;
    }

    /**
     * Validation by the factory that a unit is given, or by that of its container or platform.
     *
     * @throws NoValidation when there is none
     */
    static BeanValidation open(
            UnitDescriptor unit, UnitSettings settings, Function<Class<?>, Optional<EntityShape>> shapes) {
        Map<CallbackEvent, Class<?>[]> groups = new EnumMap<>(CallbackEvent.class);
        GROUPS.forEach((event, property) -> {
            Class<?>[] classes = classes(property, settings, unit.classLoader());
            if (classes.length > 0) {
                groups.put(event, classes);
            }
        });
        return new BeanValidation(UnitValidator.of(unit, settings, new LoadedOnly(shapes)), groups);
    }

    private static Class<?>[] classes(
            UnitProperty<List<String>> property, UnitSettings settings, ClassLoader classLoader) {
        List<Class<?>> classes = new ArrayList<>();
        for (String name : settings.get(property)) {
            try {
                classes.add(Class.forName(name, false, classLoader));
            } catch (ClassNotFoundException | LinkageError e) {
                throw ValidationErrors.noGroup(property.key(), name, e);
            }
        }
        return classes.toArray(Class<?>[]::new);
    }

    @Override
    public boolean isMade(CallbackEvent event) {
        return groups.containsKey(event);
    }

    @Override
    public void check(CallbackEvent event, EntityMapping entity, Object instance) {
        Class<?>[] wanted = groups.get(event);
        Validator asked = wanted == null ? null : validator.get();
        if (asked == null) {
            return;
        }
        Set<ConstraintViolation<Object>> violations = asked.validate(instance, wanted);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(new HashSet<ConstraintViolation<?>>(violations));
        }
    }

    @Override
    public void close() {
        validator.close();
    }
}
