package io.visioncraft.examples.shop;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.error.RuleViolatedException;
import io.visioncraft.identity.IdentityCodes;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Sets an empty store up at the first start: the built-in roles, and the administrator whom the properties name. */
@Component
@ConditionalOnProperty("shop.administrator.email")
class FirstAdministrator implements ApplicationRunner {

    /** Who that is. The password is changed after the first log-in. */
    @ConfigurationProperties("shop.administrator")
    record Administrator(String email, String name, String password) {}

    private final VisionCraft vc;
    private final Administrator first;

    FirstAdministrator(VisionCraft vc, Administrator first) {
        this.vc = vc;
        this.first = first;
    }

    @Override
    public void run(ApplicationArguments args) {
        try {
            vc.authentication()
                    .bootstrap(
                            Caller.visitor(), BootstrapAdministrator.of(first.email(), first.name(), first.password()));
        } catch (RuleViolatedException refused) {
            if (!refused.is(IdentityCodes.ALREADY_BOOTSTRAPPED)) {
                throw refused;
            }
        }
    }
}
