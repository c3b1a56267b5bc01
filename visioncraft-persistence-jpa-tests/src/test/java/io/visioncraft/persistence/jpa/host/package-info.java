/**
 * What a host that has transactions of its own writes to have the library join them, for Spring and for Jakarta Transactions,
 * and what an application server would bring beside it.
 */
@NullMarked
package io.visioncraft.persistence.jpa.host;

import org.jspecify.annotations.NullMarked;
