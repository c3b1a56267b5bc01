package io.visioncraft.spring.boot.jpa;

import jakarta.persistence.ValidationMode;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Switches the validation of a host's entities off where Bean Validation cannot start and the host has not asked for it. The library
 * brings Hibernate Validator, which wants an expression language: without one Hibernate ORM would not start (HV000183).
 */
final class UnitValidation {

    private static final Log LOG = LogFactory.getLog(UnitValidation.class);

    private static final String MODE = "jakarta.persistence.validation.mode";
    private static final String FACTORY = "jakarta.persistence.validation.factory";

    private UnitValidation() {}

    static void switchOffWhereItCannotStart(Map<String, Object> properties, String factory) {
        if (isLeftToTheProvider(properties) && !starts(factory)) {
            properties.put(MODE, ValidationMode.NONE.name().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isLeftToTheProvider(Map<String, Object> properties) {
        Object mode = properties.getOrDefault(MODE, ValidationMode.AUTO);
        return !properties.containsKey(FACTORY) && mode.toString().equalsIgnoreCase(ValidationMode.AUTO.name());
    }

    /** Asks for the default interpolator first: that alone wants the expression language, and is cheaper than a factory. */
    private static boolean starts(String factoryName) {
        try {
            if (Validation.byDefaultProvider().configure().getDefaultMessageInterpolator() != null) {
                return true;
            }
        } catch (ValidationException | LinkageError missing) {
            LOG.debug("The default message interpolator of Bean Validation cannot be made", missing);
        }
        try (ValidatorFactory factory = Validation.buildDefaultValidatorFactory()) {
            return factory != null;
        } catch (NoProviderFoundException none) {
            return false;
        } catch (ValidationException | LinkageError failed) {
            LOG.info("The EntityManagerFactory \"" + factoryName
                    + "\" validates no entity, because Bean Validation cannot start: " + failed.getMessage()
                    + " Add spring-boot-starter-validation to have your entities validated.");
            return false;
        }
    }
}
