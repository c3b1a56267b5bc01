package io.visioncraft.spring.boot.jpa;

import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.ValidationMode;
import jakarta.persistence.spi.PersistenceUnitInfo;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A unit's name, validation mode and properties while it is made: what the factory bean says, then what the unit itself says. */
final class UnitProperties {

    private final String name;
    private final @Nullable ValidationMode validation;
    private final Map<Object, @Nullable Object> ofTheFactory;
    private final Map<?, ?> ofTheUnit;
    private final ClassLoader classes;

    UnitProperties(Map<?, ?> ofTheFactory, PersistenceUnitInfo unit) {
        this.name = unit.getPersistenceUnitName();
        this.validation = unit.getValidationMode();
        this.ofTheFactory = new HashMap<>(ofTheFactory);
        this.ofTheUnit = unit.getProperties() == null ? Map.of() : unit.getProperties();
        this.classes = Optional.ofNullable(unit.getClassLoader()).orElseGet(UnitProperties::ownClasses);
    }

    UnitProperties(PersistenceConfiguration unit) {
        this.name = unit.name();
        this.validation = unit.validationMode();
        this.ofTheFactory = new HashMap<>(unit.properties());
        this.ofTheUnit = Map.of();
        this.classes = ownClasses();
    }

    private static ClassLoader ownClasses() {
        return UnitProperties.class.getClassLoader();
    }

    String name() {
        return name;
    }

    /** Whether entities are validated where there is a validator, which is so unless the host says something else. */
    boolean isValidationLeftToTheProvider() {
        return validation == null || validation == ValidationMode.AUTO;
    }

    /** The value that the host has set. */
    Optional<Object> get(String name) {
        Object value = ofTheFactory.get(name);
        return Optional.ofNullable(value == null ? ofTheUnit.get(name) : value);
    }

    void set(String name, Object value) {
        ofTheFactory.put(name, value);
    }

    void setIfAbsent(String name, Object value) {
        if (get(name).isEmpty()) {
            set(name, value);
        }
    }

    /** The class loader of the unit. */
    ClassLoader classes() {
        return classes;
    }

    /** All properties for the provider. */
    Map<Object, @Nullable Object> all() {
        return ofTheFactory;
    }
}
