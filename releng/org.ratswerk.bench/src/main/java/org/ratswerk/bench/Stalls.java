package org.ratswerk.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

import org.eclipse.swt.widgets.Display;

/** Notes how long the event loop leaves a request waiting. */
final class Stalls extends Thread {
    /** From here on people feel that a program does not follow. */
    static final long LIMIT_MILLIS = 100;
    private static final long NANOS_PER_MILLI = 1_000_000;
    private static final long PAUSE_NANOS = 5 * NANOS_PER_MILLI;

    private final Display display;
    private final List<Stall> stalls = new ArrayList<>();
    private volatile String phase = "";
    private volatile boolean running = true;
    private volatile boolean answered = true;
    private long longest;

    /**
     * The event loop stood still.
     *
     * @param phase what was being done
     * @param millis how long
     * @param stack where the user interface's thread was in the middle of it
     */
    record Stall(String phase, long millis, String stack) {
    }

    Stalls(Display display) {
        super("stalls");
        setDaemon(true);
        this.display = display;
    }

    /** From now on stalls belong to this phase; returns the longest wait of the phase before, in milliseconds. */
    synchronized long phase(String name) {
        long before = longest;
        longest = 0;
        phase = name;
        return before;
    }

    synchronized List<Stall> found() {
        return List.copyOf(stalls);
    }

    void end() {
        running = false;
    }

    @Override
    public void run() {
        while (running && !display.isDisposed()) {
            answered = false;
            String asked = phase;
            long sent = System.nanoTime();
            String stack = "";
            try {
                display.asyncExec(() -> answered = true);
            } catch (org.eclipse.swt.SWTException e) {
                return;
            }
            while (!answered && running) {
                LockSupport.parkNanos(NANOS_PER_MILLI);
                if (stack.isEmpty() && System.nanoTime() - sent > LIMIT_MILLIS / 2 * NANOS_PER_MILLI) {
                    stack = stack();
                }
            }
            note(asked, (System.nanoTime() - sent) / NANOS_PER_MILLI, stack);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }

    private synchronized void note(String asked, long millis, String stack) {
        longest = Math.max(longest, millis);
        if (millis > LIMIT_MILLIS) {
            stalls.add(new Stall(asked, millis, stack));
        }
    }

    /** Returns where the thread is: the innermost frames of the program itself, and what they call. */
    private String stack() {
        var frames = new ArrayList<String>();
        for (var frame : display.getThread().getStackTrace()) {
            if (frames.isEmpty() || frame.getClassName().startsWith("org.ratswerk.")) {
                frames.add(frame.getClassName().replaceAll("^.*\\.", "") + "." + frame.getMethodName() + ":"
                        + frame.getLineNumber());
            }
            if (frames.size() == 6) {
                break;
            }
        }
        return String.join(" < ", frames);
    }
}
