package io.visioncraft.persistence.jpa;

import io.visioncraft.spi.Receipt;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

final class ReceiptMapper {

    private ReceiptMapper() {}

    static ReceiptRow row(Receipt receipt) {
        ReceiptRow row = new ReceiptRow();
        row.digest = digest(receipt.scope(), receipt.useCase(), receipt.key());
        row.scope = receipt.scope();
        row.useCase = receipt.useCase();
        row.idempotencyKey = receipt.key();
        row.fingerprint = receipt.fingerprint();
        row.resultId = receipt.resultId();
        row.resultVersion = receipt.resultVersion();
        row.createdAt = Micros.of(receipt.createdAt());
        row.expiresAt = Micros.of(receipt.expiresAt());
        return row;
    }

    static Receipt record(ReceiptRow row) {
        return new Receipt(
                row.scope,
                row.useCase,
                row.idempotencyKey,
                row.fingerprint,
                row.resultId,
                row.resultVersion,
                Micros.at(row.createdAt),
                Micros.at(row.expiresAt));
    }

    /** A short column for three values that are unique together: the SHA-256 of the values, each after its length. */
    static String digest(String scope, String useCase, String key) {
        try {
            MessageDigest sha = MessageDigest.getInstance("SHA-256");
            for (String part : new String[] {scope, useCase, key}) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                sha.update(
                        ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
                sha.update(bytes);
            }
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
