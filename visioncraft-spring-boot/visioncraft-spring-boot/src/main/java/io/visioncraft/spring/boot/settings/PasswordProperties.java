package io.visioncraft.spring.boot.settings;

import io.visioncraft.authentication.PasswordPolicy;
import io.visioncraft.spring.boot.PropertyFaults;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The demands on new passwords. A bean of type {@code PasswordPolicy} takes their place.
 *
 * @param minimumLength Fewest characters of a new password, 8 to 256.
 */
@ConfigurationProperties("visioncraft.passwords")
record PasswordProperties(@DefaultValue("15") int minimumLength) {

    PasswordPolicy policy() {
        PropertyFaults faults = new PropertyFaults("visioncraft.passwords");
        PasswordPolicy policy =
                faults.change("minimum-length", PasswordPolicy.standard(), p -> new PasswordPolicy(minimumLength));
        faults.throwIfAny();
        return policy;
    }
}
