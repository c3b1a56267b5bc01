package io.visioncraft.verification.broken.auth;

import io.visioncraft.verification.broken.internal.Engine;

/** An adapter that reaches past the SPI. */
record TunedByEngine(Engine engine) {}
