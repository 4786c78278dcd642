package org.ratswerk.plugins;

import java.util.List;

import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.model.text.Texts;

/** Makes faults that have no place in a file of the texts of this package. */
final class Faults {
    private static final Texts TEXTS = Texts.of(Faults.class);

    private Faults() {
    }

    /** The fault of a text and what is put into it. */
    static FaultException fault(String key, Object... arguments) {
        return new FaultException(List.of(Fault.of(TEXTS.get(key, arguments))));
    }

    /** The fault of a text, with what caused it. */
    static FaultException caused(Throwable cause, String key, Object... arguments) {
        return new FaultException(Fault.of(TEXTS.get(key, arguments)), cause);
    }
}
