package io.visioncraft.spring.boot.web;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** The network address of the client, as the server has it after its handling of proxies. */
final class ClientAddress {

    private ClientAddress() {}

    /** {@return the address without the zone of IPv6; null if it cannot be one, for example after a careless proxy} */
    static @Nullable String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address == null) {
            return null;
        }
        int zone = address.indexOf('%');
        String cut = zone < 0 ? address : address.substring(0, zone) + (address.startsWith("[") ? "]" : "");
        return cut.matches("[0-9A-Fa-f:.\\[\\]]{2,60}") ? cut : null;
    }
}
