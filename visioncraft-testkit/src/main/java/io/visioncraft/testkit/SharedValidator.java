package io.visioncraft.testkit;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;

/**
 * One validator for all libraries of a test run. A validator is immutable and thread-safe, and remembers the constraints of
 * the commands that it has checked. Making a validator takes most of the time that a library takes to build, and each new one
 * would read those constraints again.
 */
final class SharedValidator {

    private static final Validator ONLY = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new Templates())
            .buildValidatorFactory()
            .getValidator();

    private SharedValidator() {}

    static Validator get() {
        return ONLY;
    }

    /** Leaves messages as they are, which needs no expression language: the library words its own. */
    private static final class Templates implements MessageInterpolator {

        @Override
        public String interpolate(String template, Context context) {
            return template;
        }

        @Override
        public String interpolate(String template, Context context, Locale locale) {
            return template;
        }
    }
}
