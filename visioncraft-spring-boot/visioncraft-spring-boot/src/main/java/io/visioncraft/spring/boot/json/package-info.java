/**
 * What crosses the edge of a host as text: the JSON of the library's records, and ids in paths and queries. Jackson 3 only
 * ({@code tools.jackson}); Jackson 2 ({@code com.fasterxml.jackson.databind}) is not served.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.json.JsonAutoConfiguration},
 * {@link io.visioncraft.spring.boot.json.ParameterAutoConfiguration}, {@link io.visioncraft.spring.boot.json.InputRejection}. May
 * use the core, Jackson 3 and Spring MVC.
 */
@NullMarked
package io.visioncraft.spring.boot.json;

import org.jspecify.annotations.NullMarked;
