/** Keys that are trusted, signatures by them, and signing of update sites (OpenPGP, RFC 9580). */
package org.ratswerk.plugins.trust;
