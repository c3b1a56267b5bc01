package io.visioncraft.tck.probe;

import jakarta.validation.MessageInterpolator;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;

/** One validator for all worlds, since it is the costly part of making one. */
final class SharedValidator {

    /** Thread-safe, as all validators are. */
    static final Validator VALIDATOR = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new PlainMessages())
            .buildValidatorFactory()
            .getValidator();

    private SharedValidator() {}

    /** The library words its own messages. */
    private static final class PlainMessages implements MessageInterpolator {

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
