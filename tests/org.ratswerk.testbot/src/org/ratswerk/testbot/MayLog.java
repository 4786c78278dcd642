package org.ratswerk.testbot;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a test that provokes a fault which entry of the log does not make it fail. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface MayLog {
    /** Returns what the entry holds. */
    String value();
}
