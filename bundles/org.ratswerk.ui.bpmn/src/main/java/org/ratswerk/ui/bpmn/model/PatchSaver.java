package org.ratswerk.ui.bpmn.model;

import java.io.IOException;
import java.util.stream.Collectors;

import org.ratswerk.bpmn.patch.Difference;
import org.ratswerk.bpmn.patch.Patch;
import org.ratswerk.model.text.Texts;

/** Carries what was changed on the canvas over into the file, and checks the result before it is used. */
public final class PatchSaver implements Saver {
    private static final Texts TEXTS = Texts.of(PatchSaver.class);
    private static final int SHOWN = 5;

    private final String file;

    /**
     * @param file name of the file, for messages
     */
    public PatchSaver(String file) {
        this.file = file;
    }

    @Override
    public byte[] save(byte[] original, String baseline, String current) throws IOException {
        var patch = Patch.apply(file, original, baseline, current);
        if (!patch.isSafe()) {
            throw new IOException(TEXTS.get("unsafe", file, patch.faults().stream().limit(SHOWN).map(Difference::text)
                    .collect(Collectors.joining("\n"))));
        }
        return patch.bytes();
    }
}
