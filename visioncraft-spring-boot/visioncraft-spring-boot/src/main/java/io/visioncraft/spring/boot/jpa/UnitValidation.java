package io.visioncraft.spring.boot.jpa;

import jakarta.persistence.ValidationMode;
import jakarta.validation.NoProviderFoundException;
import jakarta.validation.Validation;
import jakarta.validation.ValidationException;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Switches the validation of entities off where Bean Validation cannot start and the host has not asked for it. The library
 * brings Hibernate Validator, which wants an expression language: without one Hibernate ORM would not start (HV000183). The
 * library's own entities need no validator.
 */
final class UnitValidation {

    private static final Log LOG = LogFactory.getLog(UnitValidation.class);

    private static final String MODE = "jakarta.persistence.validation.mode";
    private static final String FACTORY = "jakarta.persistence.validation.factory";

    private UnitValidation() {}

    static void switchOffWhereItCannotStart(UnitProperties properties) {
        if (isLeftToTheProvider(properties) && !starts(properties.name())) {
            properties.set(MODE, ValidationMode.NONE.name().toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isLeftToTheProvider(UnitProperties properties) {
        return properties.get(FACTORY).isEmpty()
                && properties
                        .get(MODE)
                        .map(mode -> mode.toString().equalsIgnoreCase(ValidationMode.AUTO.name()))
                        .orElseGet(properties::isValidationLeftToTheProvider);
    }

    /** Asks for the default interpolator first: that alone wants the expression language, and is cheaper than a factory. */
    private static boolean starts(String unit) {
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
            LOG.info("The persistence unit \"" + unit + "\" validates no entity, because Bean Validation cannot start: "
                    + failed.getMessage() + " Add spring-boot-starter-validation to have your entities validated.");
            return false;
        }
    }
}
