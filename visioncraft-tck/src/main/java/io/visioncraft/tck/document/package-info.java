/**
 * Documents held against arithmetic that shares no code with the library. {@link io.visioncraft.tck.document.HistoryCheck} lets
 * any store go through {@linkplain io.visioncraft.tck.document.History histories} of orders, invoices, credit notes and payments
 * and compares the store, after each step, with what the rules say of it. The generator of histories is {@link
 * io.visioncraft.tck.arbitrary.Histories}.
 *
 * <p>May use the core's API and SPI, {@link io.visioncraft.testkit} and its fixtures.
 */
@NullMarked
package io.visioncraft.tck.document;

import org.jspecify.annotations.NullMarked;
