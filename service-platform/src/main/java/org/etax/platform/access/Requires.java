package org.etax.platform.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.etax.kernel.Right;

/**
 * The right that a handler with {@code {taxpayerId}} in its path asks for. Every such handler carries one: a service with
 * a handler that does not refuses to start.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Requires {

    /** The right to act. */
    Right value();
}
