package io.visioncraft.authentication;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which source a network address stands for, however a server or proxy wrote it: an IPv4 address, or an IPv6 network of 64
 * bits, since one subscriber holds all of it. Brackets, a zone and a port do not count, and an IPv4 address that is mapped into
 * IPv6 is the IPv4 address.
 */
final class SourceNetwork {

    /** {@code [2001:db8::1]} or {@code [2001:db8::1]:443}. */
    private static final Pattern BRACKETED = Pattern.compile("\\[([^]]*)](?::[0-9]{1,5})?");

    /** {@code 203.0.113.9} or {@code 203.0.113.9:443}. */
    private static final Pattern IPV4 =
            Pattern.compile("([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})\\.([0-9]{1,3})(?::[0-9]{1,5})?");

    private static final Pattern IPV6 = Pattern.compile("([0-9A-Fa-f:]*:[0-9A-Fa-f:.]*)(?:%.*)?");
    private static final int MAX_OCTET = 255;
    private static final int NETWORK_BYTES = 8;

    private SourceNetwork() {}

    /** A text that is the same for all addresses of one source; anything that is no address stands for itself. */
    static String of(String address) {
        String text = address.strip();
        Matcher bracketed = BRACKETED.matcher(text);
        if (bracketed.matches()) {
            text = bracketed.group(1);
        }
        Matcher ipv4 = IPV4.matcher(text);
        if (ipv4.matches()) {
            return ipv4(ipv4, text);
        }
        Matcher ipv6 = IPV6.matcher(text);
        return ipv6.matches() ? ipv6(ipv6.group(1), text) : text;
    }

    private static String ipv4(Matcher octets, String otherwise) {
        StringBuilder canonical = new StringBuilder();
        for (int n = 1; n <= 4; n++) {
            int octet = Integer.parseInt(octets.group(n));
            if (octet > MAX_OCTET) {
                return otherwise;
            }
            canonical.append(n == 1 ? "" : ".").append(octet);
        }
        return canonical.toString();
    }

    private static String ipv6(String literal, String otherwise) {
        try {
            // a literal of these characters is parsed, never looked up
            InetAddress address = InetAddress.getByName(literal);
            return address instanceof Inet6Address
                    ? HexFormat.of().formatHex(address.getAddress(), 0, NETWORK_BYTES)
                    : address.getHostAddress();
        } catch (UnknownHostException malformed) {
            return otherwise;
        }
    }
}
