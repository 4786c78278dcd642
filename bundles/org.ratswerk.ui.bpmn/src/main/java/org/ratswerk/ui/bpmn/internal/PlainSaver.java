package org.ratswerk.ui.bpmn.internal;

import java.nio.charset.StandardCharsets;

import org.ratswerk.ui.bpmn.model.Saver;

/** Writes what the canvas has, as it is. */
final class PlainSaver implements Saver {
    @Override
    public byte[] save(byte[] original, String baseline, String current) {
        return baseline.equals(current) ? original.clone() : current.getBytes(StandardCharsets.UTF_8);
    }
}
