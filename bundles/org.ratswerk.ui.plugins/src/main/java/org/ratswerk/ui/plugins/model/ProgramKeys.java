package org.ratswerk.ui.plugins.model;

import java.nio.file.Path;
import java.util.List;

import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.Installation;
import org.ratswerk.plugins.trust.Keys;
import org.ratswerk.plugins.trust.TrustedKey;

/** The keys that an installation trusts; read anew each time, as other programs change them too. */
public record ProgramKeys(Installation installation) implements KeyRing {
    @Override
    public List<TrustedKey> keys() {
        return installation.keys().keys();
    }

    @Override
    public List<Fault> faults() {
        return installation.keys().faults();
    }

    @Override
    public List<TrustedKey> look(Path file) throws FaultException {
        return Keys.look(file);
    }

    @Override
    public void add(Path file) throws FaultException {
        installation.keys().add(file);
    }

    @Override
    public void remove(String fingerprint) throws FaultException {
        installation.keys().remove(fingerprint);
    }
}
