/**
 * How the business looks after its customers: records of issues, inquiries, complaints and feedback, and the queue in which
 * staff work them.
 *
 * <p>Main types: {@link io.visioncraft.crm.CrmManagement}, {@link io.visioncraft.crm.CrmRecord},
 * {@link io.visioncraft.crm.CrmDesk}, {@link io.visioncraft.crm.CrmPolicy}. May use {@code error}, {@code kernel},
 * {@code access}, {@code spi}, {@code internal}, {@code identity}, {@code catalog} and {@code ordering}; records refer to
 * their services and orders by id. Not {@code billing}.
 */
@NullMarked
package io.visioncraft.crm;

import org.jspecify.annotations.NullMarked;
