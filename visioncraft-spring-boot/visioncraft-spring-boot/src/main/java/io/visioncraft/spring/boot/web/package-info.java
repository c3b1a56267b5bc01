/**
 * The edge of a web application of Spring MVC: who calls, and what a rejection looks like there. Servlet applications only; in
 * a reactive application this package makes nothing.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.web.CallerResolver}, {@link io.visioncraft.spring.boot.web.RequestCallers},
 * {@link io.visioncraft.spring.boot.web.Problems}. May use the core, the auth module, {@code json}, Spring MVC and the servlet API.
 */
@NullMarked
package io.visioncraft.spring.boot.web;

import org.jspecify.annotations.NullMarked;
