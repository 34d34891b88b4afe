package org.etax.demo;

/** Something was not as the main job expects it. */
public final class Surprise extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Surprise(String message) {
        super(message);
    }
}
