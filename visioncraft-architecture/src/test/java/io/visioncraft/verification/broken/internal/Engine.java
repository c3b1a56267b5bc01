package io.visioncraft.verification.broken.internal;

/** Stands where the library's inner workings stand; answers a reach that may be dropped. */
public final class Engine {

    public String require(String privilege) {
        return privilege;
    }
}
