package io.visioncraft.verification.broken.kernel;

/** Named after how it is made. */
final class MoneyUtils {

    private MoneyUtils() {}
}
