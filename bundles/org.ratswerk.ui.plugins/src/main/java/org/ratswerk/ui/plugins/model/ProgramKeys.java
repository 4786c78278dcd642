package org.ratswerk.ui.plugins.model;

import java.nio.file.Path;
import java.util.List;

import org.ratswerk.core.policy.Policy;
import org.ratswerk.model.persistence.Fault;
import org.ratswerk.model.persistence.FaultException;
import org.ratswerk.plugins.trust.Keys;
import org.ratswerk.plugins.trust.TrustedKey;

/** The keys of the program folder, of the policy and of the user; read anew each time, as other programs change them too. */
public final class ProgramKeys implements KeyRing {
    private static final String TRUST = "trust";

    private final Path program;
    private final Path user;
    private final Policy policy;

    /**
     * @param program program folder; null for none
     * @param user the user's folder; null for none
     * @param policy policy
     */
    public ProgramKeys(Path program, Path user, Policy policy) {
        this.program = program == null ? null : program.resolve(TRUST);
        this.user = user == null ? null : user.resolve(TRUST);
        this.policy = policy;
    }

    /** The keys of the running program. */
    public static ProgramKeys running(Policy policy) {
        return new ProgramKeys(folder(Policy.HOME), folder("ratswerk.user"), policy);
    }

    private static Path folder(String property) {
        String value = System.getProperty(property, "");
        return value.isBlank() ? null : Path.of(value);
    }

    private Keys read() {
        return Keys.read(program, user, policy.trustKeys(), policy.trustOnly());
    }

    @Override
    public List<TrustedKey> keys() {
        return read().keys();
    }

    @Override
    public List<Fault> faults() {
        return read().faults();
    }

    @Override
    public List<TrustedKey> look(Path file) throws FaultException {
        return Keys.look(file);
    }

    @Override
    public void add(Path file) throws FaultException {
        read().add(file);
    }

    @Override
    public void remove(String fingerprint) throws FaultException {
        read().remove(fingerprint);
    }
}
