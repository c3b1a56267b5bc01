/**
 * What every adapter must show. The author of a store writes one test class: in it an interface that says how to get a
 * fresh store, and a nested class for each contract and each behaviour suite, which runs it.
 *
 * <pre>{@code
 * class MyStoreTest {
 *
 *     interface OnMyStore extends FreshStore {
 *         @Override
 *         default Persistence freshPersistence() {
 *             return …;
 *         }
 *     }
 *
 *     @Nested
 *     class Orders extends OrderSuite implements OnMyStore {}
 *     …
 * }
 * }</pre>
 *
 * <p>Main type: {@link io.visioncraft.testkit.contract.FreshStore}. May use the core's API and SPI,
 * {@link io.visioncraft.testkit}, JUnit and AssertJ; nothing of any store.
 */
@NullMarked
package io.visioncraft.testkit.contract;

import org.jspecify.annotations.NullMarked;
