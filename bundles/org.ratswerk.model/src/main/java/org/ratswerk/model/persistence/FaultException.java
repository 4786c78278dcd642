package org.ratswerk.model.persistence;

import java.util.List;
import java.util.stream.Collectors;

/** Thrown when something cannot be done because of faults in the input; nothing has been changed then. */
public class FaultException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Fault> faults;

    /**
     * @param faults what is wrong, at least one
     */
    public FaultException(List<Fault> faults) {
        super(faults.stream().map(Fault::toString).collect(Collectors.joining("\n")));
        this.faults = List.copyOf(faults);
    }

    /**
     * @param fault what is wrong
     * @param cause technical cause; may be null
     */
    public FaultException(Fault fault, Throwable cause) {
        super(fault.toString(), cause);
        this.faults = List.of(fault);
    }

    /** Returns what is wrong, at least one fault. */
    public List<Fault> faults() {
        return faults;
    }
}
