package io.visioncraft.events;

import io.visioncraft.error.RejectionCode;

/** The codes that the management of events rejects with. */
public final class EventCodes {

    /** There is no such event, or it is not dead (EVT-2). */
    public static final RejectionCode DEAD_EVENT_NOT_FOUND = RejectionCode.notFound("dead-event-not-found");
    /** The event was replayed and has died again since the caller saw it (EVT-2). */
    public static final RejectionCode STALE_ATTEMPT = RejectionCode.conflict("stale-attempt");

    private EventCodes() {}
}
