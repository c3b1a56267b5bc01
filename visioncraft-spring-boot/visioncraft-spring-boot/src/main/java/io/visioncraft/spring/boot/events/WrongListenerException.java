package io.visioncraft.spring.boot.events;

/** A listener cannot work as it is written. Stops the start. */
final class WrongListenerException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String remedy;

    /**
     * A mistake.
     *
     * @param found the listener and what is wrong with it
     * @param remedy what to write
     */
    WrongListenerException(String found, String remedy) {
        super(found);
        this.remedy = remedy;
    }

    String remedy() {
        return remedy;
    }
}
