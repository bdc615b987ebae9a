package io.github.chat2responses.memory;

import java.util.List;

/**
 * The place of the Chat request that became one input item.
 *
 * @param kind what the item is
 * @param message the index of the message
 * @param call the index of the call in its message; 0 if the item is no call
 * @param parts for each part of the item, the index of the part in the message
 */
public record ItemPlace(Kind kind, int message, int call, List<Integer> parts) {
    /** What an item is. */
    public enum Kind {
        /** Something that was said. */
        MESSAGE,
        /** A call of a function. */
        FUNCTION_CALL,
        /** A call of a custom tool. */
        CUSTOM_CALL,
        /** A call in the legacy form. */
        LEGACY_CALL,
        /** The output of a call. */
        OUTPUT
    }

    /** Copies the list. */
    public ItemPlace {
        parts = List.copyOf(parts);
    }

    String base() {
        String base = "messages[" + message + "]";
        return switch (kind) {
            case FUNCTION_CALL, CUSTOM_CALL -> base + ".tool_calls[" + call + "]";
            case LEGACY_CALL -> base + ".function_call";
            case MESSAGE, OUTPUT -> base;
        };
    }

    /** The Chat name of a member of the item. */
    String member(List<String> path) {
        if (path.isEmpty()) {
            return base();
        }
        String name = path.get(0);
        return switch (kind) {
            case MESSAGE -> name.equals("content") ? content(path) : base();
            case OUTPUT ->
                switch (name) {
                    case "output" -> content(path);
                    case "call_id" -> base() + ".tool_call_id";
                    default -> base();
                };
            case FUNCTION_CALL -> call(name, "function.");
            case CUSTOM_CALL -> call(name, "custom.");
            case LEGACY_CALL -> call(name, "");
        };
    }

    private String call(String name, String box) {
        return switch (name) {
            case "call_id" -> kind == Kind.LEGACY_CALL ? base() : base() + ".id";
            case "name", "arguments", "input" -> base() + "." + box + name;
            default -> base();
        };
    }

    private String content(List<String> path) {
        String content = base() + ".content";
        int index = path.size() > 1 ? ParamPath.index(path.get(1)) : -1;
        if (index < 0) {
            return content;
        }
        String part = content + "[" + (index < parts.size() ? parts.get(index) : index) + "]";
        if (path.size() == 2) {
            return part;
        }
        return switch (path.get(2)) {
            case "image_url" -> part + ".image_url.url";
            case "detail" -> part + ".image_url.detail";
            case "filename", "file_data", "file_id" -> part + ".file." + path.get(2);
            default -> part + "." + path.get(2);
        };
    }
}
