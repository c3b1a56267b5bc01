package io.visioncraft.verification.broken.catalog;

/** An exception of a feature's own. */
final class ShelfFullException extends RuntimeException {

    private static final long serialVersionUID = 1;
}
