package io.visioncraft.spring.boot.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The network address of the client, as the server has it after its handling of proxies. */
final class ClientAddress {

    private static final String PORT = "(?::[0-9]{1,5})?";
    private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|[01]?[0-9]{1,2})";
    private static final Pattern IPV4 = Pattern.compile("((?:" + OCTET + "\\.){3}" + OCTET + ")" + PORT);

    /** Bare or in brackets; the longest, a mapped IPv4 address, has 45 characters. */
    private static final Pattern IPV6 = Pattern.compile(
            "(?<open>\\[)?(?<literal>[0-9A-Fa-f:.]{2,45})(?:%[^]\\[]{0,60})?(?:(?<close>])" + PORT + ")?");

    private ClientAddress() {}

    /** {@return the address without port and without the zone of IPv6; null if it is none, for example after a careless proxy} */
    static @Nullable String of(HttpServletRequest request) {
        String address = request.getRemoteAddr();
        if (address == null) {
            return null;
        }
        Matcher ipv4 = IPV4.matcher(address);
        if (ipv4.matches()) {
            return ipv4.group(1);
        }
        Matcher ipv6 = IPV6.matcher(address);
        if (!ipv6.matches() || (ipv6.group("open") == null) != (ipv6.group("close") == null)) {
            return null;
        }
        String literal = ipv6.group("literal");
        if (!isIpv6(literal)) {
            return null;
        }
        return ipv6.group("open") == null ? literal : "[" + literal + "]";
    }

    private static boolean isIpv6(String literal) {
        try {
            InetAddress.getByName("[" + literal + "]"); // in brackets it is parsed, never looked up
            return true;
        } catch (UnknownHostException malformed) {
            return false;
        }
    }
}
