package io.visioncraft.examples.quickstart;

import io.visioncraft.VisionCraft;
import io.visioncraft.access.Caller;
import io.visioncraft.authentication.BootstrapAdministrator;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.AssignRole;
import io.visioncraft.identity.BuiltInRole;
import io.visioncraft.identity.Role;
import io.visioncraft.identity.User;
import io.visioncraft.kernel.ListRequest;
import java.util.Optional;

/** Who takes part in the story, each with a real password hash and a real token. */
final class People {

    private final VisionCraft vc;

    People(VisionCraft vc) {
        this.vc = vc;
    }

    /** The administrator: the first user of a new store, or the one that an earlier run has made. */
    Caller administrator(Narrator narrator, boolean newStore) {
        if (newStore) {
            vc.authentication()
                    .bootstrap(
                            Caller.visitor(),
                            BootstrapAdministrator.of(Story.ADMINISTRATOR, "Ada Admin", Story.PASSWORD));
            narrator.say("Ada Admin becomes the first administrator; a second bootstrap would be refused.");
        } else {
            narrator.say("This database has been used before: Ada Admin is known.");
        }
        return loggedIn(Story.ADMINISTRATOR);
    }

    /** Logs in with the password and turns the access token back into a caller, as a web server would at each request. */
    Caller loggedIn(String email) {
        Tokens tokens = vc.authentication().logIn(Caller.visitor().from("192.0.2.7"), LogIn.of(email, Story.PASSWORD));
        return vc.authentication().caller(tokens.accessToken());
    }

    /** Somebody who registers as a visitor. */
    User registered(String email, String name) {
        return vc.authentication().register(Caller.visitor(), RegisterUser.of(email, name, Story.PASSWORD));
    }

    /** A member of staff: registers like everybody and gets the role from the administrator. */
    Caller staff(Caller administrator, String email, String name) {
        Optional<User> known = vc.users().findByEmail(administrator, email);
        if (known.isEmpty()) {
            User user = registered(email, name);
            vc.users()
                    .assignRole(
                            administrator,
                            AssignRole.of(user.id(), staffRole(administrator).id()));
        }
        return loggedIn(email);
    }

    private Role staffRole(Caller administrator) {
        return vc.roles().list(administrator, ListRequest.first()).items().stream()
                .filter(role -> role.builtIn() == BuiltInRole.STAFF)
                .findFirst()
                .orElseThrow();
    }
}
