package io.visioncraft.catalog;

import org.jspecify.annotations.Nullable;

/**
 * The checked texts of a category. Immutable and thread-safe.
 *
 * @param name one line, not blank
 * @param code null for none
 * @param description empty for none
 */
record CategoryProfile(String name, @Nullable String code, String description) {}
