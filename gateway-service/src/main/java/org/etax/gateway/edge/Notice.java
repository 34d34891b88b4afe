package org.etax.gateway.edge;

/** A text for people in both languages. */
public record Notice(String zh, String en) {

    String in(Language language) {
        return language == Language.CHINESE ? zh : en;
    }
}
