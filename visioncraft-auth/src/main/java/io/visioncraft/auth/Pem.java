package io.visioncraft.auth;

import java.io.IOException;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1BitString;
import org.bouncycastle.asn1.ASN1Object;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.jspecify.annotations.Nullable;

/**
 * One key of a PEM text (RFC 7468), as OpenSSL and others write it. Text outside of the blocks is ignored. No message shows
 * anything of the text, and no exception has a cause.
 */
final class Pem {

    /** Longest text that is read. A key has less than a thousand characters. */
    private static final int MAX_LENGTH = 65_536;

    private static final int MAX_BLOCKS = 8;
    private static final String BEGIN = "-----BEGIN ";
    private static final String END = "-----END ";
    private static final String DASHES = "-----";

    private static final String PKCS8 = "PRIVATE KEY";
    private static final String SEC1 = "EC PRIVATE KEY";
    private static final String PUBLIC = "PUBLIC KEY";
    private static final String PARAMETERS = "EC PARAMETERS";

    /** The DER of the object identifier rsaEncryption (RFC 8017). */
    private static final byte[] RSA = {0x06, 0x09, 0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1};

    private Pem() {}

    static SigningKey readKey(String pem) {
        if (pem.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("The PEM text of a key has at most " + MAX_LENGTH + " characters");
        }
        ECPrivateKey privateKey = null;
        ECPublicKey publicKey = null;
        for (Block block : blocks(pem)) {
            switch (block.label()) {
                case PKCS8, SEC1 -> {
                    refuseSecond(privateKey);
                    privateKey = block.privateKey();
                }
                case PUBLIC -> {
                    refuseSecond(publicKey);
                    publicKey = block.publicKey();
                }
                case PARAMETERS -> {} // the key itself names its curve
                default -> throw new IllegalArgumentException(otherKind(block.label()));
            }
        }
        if (publicKey == null) {
            publicKey = P256.publicKeyOf(present(privateKey));
        }
        return SigningKey.of(publicKey, privateKey);
    }

    private static ECPrivateKey present(@Nullable ECPrivateKey key) {
        if (key == null) {
            throw new IllegalArgumentException("The PEM text holds no key: it has no block " + BEGIN + PKCS8 + DASHES);
        }
        return key;
    }

    private static void refuseSecond(@Nullable Object before) {
        if (before != null) {
            throw new IllegalArgumentException("The PEM text holds two keys; it may hold a pair, or one public key");
        }
    }

    /** What a block is that is no key for ES256. A label that is not known is not shown. */
    private static String otherKind(String label) {
        return switch (label) {
            case "ENCRYPTED PRIVATE KEY" -> encrypted();
            case "RSA PRIVATE KEY", "RSA PUBLIC KEY" -> "The key is for RSA, and ES256 needs one on the curve P-256";
            case "CERTIFICATE", "X509 CERTIFICATE", "TRUSTED CERTIFICATE" ->
                "The PEM text holds a certificate; it may hold a pair, or one public key";
            case "OPENSSH PRIVATE KEY" -> "The key has the form of OpenSSH and not that of PKCS#8";
            default -> "The PEM text has a block that is no key on the curve P-256";
        };
    }

    private static String encrypted() {
        return "The key is encrypted; store it unencrypted, readable for the application alone";
    }

    private static List<Block> blocks(String pem) {
        List<Block> blocks = new ArrayList<>();
        Iterator<String> lines = pem.lines().iterator();
        while (lines.hasNext()) {
            String label = label(BEGIN, withoutMark(lines.next()).strip());
            if (label != null) {
                blocks.add(block(label, lines));
                if (blocks.size() > MAX_BLOCKS) {
                    throw new IllegalArgumentException("The PEM text has more than " + MAX_BLOCKS + " blocks");
                }
            }
        }
        return blocks;
    }

    private static Block block(String label, Iterator<String> lines) {
        StringBuilder body = new StringBuilder();
        while (lines.hasNext()) {
            String line = lines.next().strip();
            String end = label(END, line);
            if (end != null) {
                if (!end.equals(label)) {
                    throw new IllegalArgumentException(
                            "A block of the PEM text ends with another label than it begins");
                }
                return new Block(label, body.toString());
            }
            if (line.indexOf(':') >= 0) {
                throw new IllegalArgumentException(
                        line.contains("ENCRYPTED") ? encrypted() : "A block of the PEM text has headers");
            }
            body.append(line);
        }
        throw new IllegalArgumentException("A block of the PEM text has no last line");
    }

    /** The label of a line that begins or ends a block; null for every other line. */
    private static @Nullable String label(String boundary, String line) {
        return line.startsWith(boundary)
                        && line.endsWith(DASHES)
                        && line.length() >= boundary.length() + DASHES.length()
                ? line.substring(boundary.length(), line.length() - DASHES.length())
                : null;
    }

    /** Without the mark that some editors put before the first line of a file. */
    private static String withoutMark(String line) {
        return line.startsWith("\uFEFF") ? line.substring(1) : line;
    }

    /** One block: its label, and its lines joined. */
    private record Block(String label, String base64) {

        ECPublicKey publicKey() {
            byte[] der = der();
            try {
                return P256.publicKey(der);
            } catch (IllegalArgumentException refused) {
                throw new IllegalArgumentException(fault(der));
            }
        }

        ECPrivateKey privateKey() {
            byte[] der = der();
            ECPrivateKey key;
            List<byte[]> stated;
            try {
                PrivateKeyInfo info = label.equals(SEC1) ? wrapped(der) : PrivateKeyInfo.getInstance(der);
                key = P256.privateKey(info.getEncoded());
                stated = publicPoints(info);
            } catch (IOException | RuntimeException malformed) {
                throw new IllegalArgumentException(fault(der));
            }
            stated.forEach(point -> P256.requirePair(P256.publicPoint(point), key));
            return key;
        }

        /** The key of SEC 1 (RFC 5915) as PKCS#8. */
        private static PrivateKeyInfo wrapped(byte[] sec1) throws IOException {
            var key = org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(sec1);
            ASN1Object curve = Objects.requireNonNull(key.getParametersObject(), "It names no curve");
            return new PrivateKeyInfo(new AlgorithmIdentifier(X9ObjectIdentifiers.id_ecPublicKey, curve), key);
        }

        /** The public keys that the private one brings with it: none, one of RFC 5915, one of RFC 5958, or both. */
        private static List<byte[]> publicPoints(PrivateKeyInfo info) throws IOException {
            ASN1BitString inside = org.bouncycastle.asn1.sec.ECPrivateKey.getInstance(info.parsePrivateKey())
                    .getPublicKey();
            ASN1BitString beside = info.getPublicKeyData();
            return Stream.of(inside, beside)
                    .filter(Objects::nonNull)
                    .map(ASN1BitString::getOctets)
                    .toList();
        }

        private byte[] der() {
            int padding = base64.endsWith("==") ? 2 : base64.endsWith("=") ? 1 : 0;
            if (base64.length() % 4 != 0 || !Base64Text.STANDARD.isCanonical(base64, 0, base64.length() - padding)) {
                throw new IllegalArgumentException(
                        base64.isEmpty() ? "A block of the PEM text is empty" : "A block of the PEM text is no Base64");
            }
            byte[] der = Base64.getDecoder().decode(base64);
            if (der.length > P256.MAX_DER) {
                throw new IllegalArgumentException(fault(der));
            }
            return der;
        }

        private static String fault(byte[] der) {
            return contains(der, RSA)
                    ? otherKind("RSA PRIVATE KEY")
                    : "The key is not on the curve P-256, or it is damaged";
        }

        private static boolean contains(byte[] der, byte[] part) {
            return IntStream.rangeClosed(0, der.length - part.length)
                    .anyMatch(at -> Arrays.equals(der, at, at + part.length, part, 0, part.length));
        }

        /** Shows nothing of the key. */
        @Override
        public String toString() {
            return "Block[********]";
        }
    }
}
