package org.ratswerk.plugins;

/**
 * Who signed what a site offers.
 *
 * @param name user id of the key, such as {@code Ratswerk release <…>}
 * @param fingerprint fingerprint of the key, hexadecimal, capital letters, no spaces
 * @param trusted whether the key is among the trusted ones of this installation
 */
public record Signer(String name, String fingerprint, boolean trusted) {
}
