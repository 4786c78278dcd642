package org.ratswerk.bpmn.rules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Notes what rules have asked about the administration and what the answer was: as long as it is the same, findings are too. */
final class RecordedAccess implements ModelAccess {
    private final ModelAccess access;
    private final Map<Function<ModelAccess, Object>, Object> answers = new LinkedHashMap<>();

    /** Questions with equals, so that each is kept once. */
    private record Question(String kind, String about) implements Function<ModelAccess, Object> {
        @Override
        public Object apply(ModelAccess access) {
            return switch (kind) {
            case "element" -> access.element(about);
            case "units" -> access.unitsNamed(about);
            default -> access.processesOf(about);
            };
        }
    }

    RecordedAccess(ModelAccess access) {
        this.access = access;
    }

    /** Tells whether an administration gives the same answers. */
    boolean isSame(ModelAccess now) {
        return answers.entrySet().stream().allMatch(each -> each.getKey().apply(now).equals(each.getValue()));
    }

    /** Answers no more questions: from now on it only compares. */
    RecordedAccess done() {
        var done = new RecordedAccess(NONE);
        done.answers.putAll(answers);
        return done;
    }

    @Override
    public boolean isPresent() {
        return access.isPresent();
    }

    @Override
    public Optional<Target> element(String id) {
        Optional<Target> answer = access.element(id);
        answers.put(new Question("element", id), answer);
        return answer;
    }

    @Override
    public List<Target> unitsNamed(String name) {
        List<Target> answer = access.unitsNamed(name);
        answers.put(new Question("units", name), answer);
        return answer;
    }

    @Override
    public List<Target> processesOf(String file) {
        List<Target> answer = access.processesOf(file);
        answers.put(new Question("file", file), answer);
        return answer;
    }
}
