package io.github.chat2responses.memory;

import java.util.ArrayList;
import java.util.List;

/** Parameter paths as error bodies write them: {@code input[3].content}, or {@code input.3.content}. */
final class ParamPath {
    private ParamPath() {}

    static List<String> steps(String path) {
        List<String> steps = new ArrayList<>();
        for (String step : path.split("[.\\[\\]]+", -1)) {
            if (!step.isEmpty()) {
                steps.add(step);
            }
        }
        return steps;
    }

    /** An index, or -1 if the step is a name. */
    static int index(String step) {
        return step.matches("[0-9]{1,9}") ? Integer.parseInt(step) : -1;
    }

    static String join(String base, List<String> steps) {
        StringBuilder path = new StringBuilder(base);
        for (String step : steps) {
            if (index(step) >= 0) {
                path.append('[').append(step).append(']');
            } else {
                path.append(path.length() == 0 ? "" : ".").append(step);
            }
        }
        return path.toString();
    }
}
