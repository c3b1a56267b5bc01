/**
 * Runs use cases: authorisation, validation, the transaction, events, receipts and retries in one place. Public for the
 * feature packages only; neither API nor SPI.
 *
 * <p>Main types: {@link io.visioncraft.internal.UseCases}, {@link io.visioncraft.internal.UnitOfWork},
 * {@link io.visioncraft.internal.UseCase}, {@link io.visioncraft.internal.Inputs}, {@link io.visioncraft.internal.Cursors}.
 * May use {@code error}, {@code kernel}, {@code access} and {@code spi}.
 */
@Internal
@NullMarked
package io.visioncraft.internal;

import io.visioncraft.kernel.Internal;
import org.jspecify.annotations.NullMarked;
