package io.visioncraft.spring.boot.events;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.core.annotation.AliasFor;

/**
 * Has the relay call a method of a bean with events, at least once for each event, and in order for each record. The method
 * returns nothing and takes an {@link io.visioncraft.spi.EventRecord}, a {@link io.visioncraft.spi.Delivery}, or both:
 *
 * <pre>{@code
 * @OnVisionCraftEvent(OrderingEvents.CONFIRMED)
 * void confirmed(EventRecord event) {
 *     mails.sendOnce(event.id(), …);
 * }
 * }</pre>
 *
 * <p>The relay calls it on its own thread and outside of any transaction; a method that is also {@code @Transactional} has a
 * transaction of its own, which begins and ends with it. To return means that the event was taken; whatever it throws means
 * that it was not, and all subscribers get the event again, later. So an effect that must not happen twice is remembered by
 * the event's id, best in the same transaction. Methods and beans of {@link io.visioncraft.spi.EventSubscriber} are called in
 * one order, that of {@link org.springframework.core.annotation.Order} on the method or on its bean.
 *
 * <p>A lazy bean is made when its first event comes. The start stops for a bean that is made anew for each use, a method with
 * other parameters or with a result, an {@code @Async} method (its event would count as taken before the work is done), and a
 * type that does not exist.
 *
 * <p>Not to be confused with a bean of {@link io.visioncraft.spi.EventListener}: the library calls that one on the thread that
 * made the change, at once after its commit and at most once, and a crash in between loses the call.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface OnVisionCraftEvent {

    /**
     * {@return the types, as {@link #types}}
     */
    @AliasFor("types")
    String[] value() default {};

    /**
     * {@return the types of events, for example {@code order.placed}, or all types that begin alike, for example
     * {@code order.*}; none means every event}
     */
    @AliasFor("value")
    String[] types() default {};
}
