/**
 * The library and Spring Security in a servlet application: the callers of requests as authentications, authentications as
 * callers, permissions that are asked for at each call, and refusals as problems.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.security.VisionCraftSecurity},
 * {@link io.visioncraft.spring.boot.security.CallerAuthorization}, {@link io.visioncraft.spring.boot.security.ForeignIdentity},
 * {@link io.visioncraft.spring.boot.security.SessionLogIn}. May use the core, the package web and Spring Security.
 */
@NullMarked
package io.visioncraft.spring.boot.security;

import org.jspecify.annotations.NullMarked;
