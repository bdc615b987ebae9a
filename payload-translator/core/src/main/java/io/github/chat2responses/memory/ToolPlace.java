package io.github.chat2responses.memory;

import java.util.List;

/**
 * The place of the Chat request that became one tool.
 *
 * @param field {@code tools}, {@code functions}, or the field that a hosted tool stands for
 * @param index the index in that field; -1 if the field is no list
 * @param box the member that holds a tool of this kind; empty if there is none
 */
public record ToolPlace(String field, int index, String box) {
    String member(List<String> path) {
        String base = index < 0 ? field : field + "[" + index + "]";
        if (path.isEmpty() || index < 0) {
            return base;
        }
        if (path.get(0).equals("type")) {
            return base + ".type";
        }
        String boxed = box.isEmpty() ? base : base + "." + box;
        if (path.get(0).equals("format") && path.size() > 1 && !path.get(1).equals("type")) {
            return ParamPath.join(boxed + ".format.grammar", path.subList(1, path.size()));
        }
        return ParamPath.join(boxed, path);
    }
}
