package io.visioncraft.verification.broken.kernel;

/** A record with methods that look like components. */
record BeanRecord(String name) {

    String getName() {
        return name;
    }

    boolean isNamed() {
        return !name.isEmpty();
    }
}
