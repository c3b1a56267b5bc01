/**
 * The edge of a web application of Spring MVC: who calls, and what a rejection looks like there. Servlet applications only.
 *
 * <p>Main types: {@link io.visioncraft.spring.boot.web.CallerResolver}. May use the core, Spring MVC and the servlet API.
 */
@NullMarked
package io.visioncraft.spring.boot.web;

import org.jspecify.annotations.NullMarked;
