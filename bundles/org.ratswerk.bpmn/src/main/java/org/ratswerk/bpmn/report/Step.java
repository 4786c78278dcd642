package org.ratswerk.bpmn.report;

import java.util.List;

import org.ratswerk.bpmn.BpmnElement;

/**
 * A step of a process: an activity.
 *
 * @param number its number in the order of the flow, from 1
 * @param activity the activity
 * @param kind by what it is done
 * @param role name of the lane, or of the pool where there are no lanes; empty where neither has a name
 * @param systems ids of the resources it uses, as its links say
 * @param input names of the data it reads
 * @param output names of the data it writes
 * @param breaks the steps right before it from which information comes on another medium
 */
public record Step(int number, BpmnElement activity, Kind kind, String role, List<String> systems, List<String> input,
        List<String> output, List<BpmnElement> breaks) {
    /** By what a step is done. */
    public enum Kind {
        /** By people without IT: a manual task. */
        MANUAL,
        /** By people with IT: a user task, or any other task that is linked with a resource. */
        USER,
        /** By IT alone: a service, script, business rule, send or receive task. */
        AUTOMATIC,
        /** By steps of its own: a sub-process or call activity. */
        SUB_PROCESS,
        /** Not said: a task without a type and without a link. */
        UNSTATED
    }

    public Step {
        systems = List.copyOf(systems);
        input = List.copyOf(input);
        output = List.copyOf(output);
        breaks = List.copyOf(breaks);
    }
}
