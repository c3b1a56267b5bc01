package io.visioncraft.examples.shop;

import io.visioncraft.access.Caller;
import io.visioncraft.authentication.Authentication;
import io.visioncraft.authentication.LogIn;
import io.visioncraft.authentication.RefreshSession;
import io.visioncraft.authentication.RegisterUser;
import io.visioncraft.authentication.Tokens;
import io.visioncraft.identity.User;
import io.visioncraft.spring.boot.web.RequestCallers;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Customers register, log in and log out. Whoever lets itself in is a visitor, even with a token that has expired. */
@RestController
class AccountController {

    private final Authentication authentication;
    private final RequestCallers callers;

    AccountController(Authentication authentication, RequestCallers callers) {
        this.authentication = authentication;
        this.callers = callers;
    }

    @PostMapping("/customers")
    @ResponseStatus(HttpStatus.CREATED)
    User register(HttpServletRequest request, @RequestBody RegisterUser command) {
        return authentication.register(callers.visitor(request), command);
    }

    @PostMapping("/sessions")
    @ResponseStatus(HttpStatus.CREATED)
    Tokens logIn(HttpServletRequest request, @RequestBody LogIn command) {
        return authentication.logIn(callers.visitor(request), command);
    }

    @PostMapping("/sessions/continued")
    Tokens refresh(HttpServletRequest request, @RequestBody RefreshSession command) {
        return authentication.refresh(callers.visitor(request), command);
    }

    @DeleteMapping("/sessions/current")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void logOut(Caller caller) {
        authentication.logOut(caller);
    }
}
