package io.github.chat2responses.memory;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Says where the parts of a Responses request came from, so that an error about one can be told as an error about the Chat
 * request (error envelope, member {@code param}).
 *
 * @param fields the names of the fields that the Chat request has
 * @param items for each input item, where it came from
 * @param tools for each tool, where it came from
 * @param hoisted whether the first message became {@code instructions}
 */
public record ParamMap(Set<String> fields, List<ItemPlace> items, List<ToolPlace> tools, boolean hoisted) {
    private static final Pattern QUOTED = Pattern.compile("'([a-z_]+(?:[.\\[][A-Za-z0-9_.\\[\\]]*)?)'");
    private static final Set<String> OTHER_NAME = Set.of(
            "input", "instructions", "max_output_tokens", "reasoning", "text", "tools", "tool_choice", "include");

    /** Copies the collections. */
    public ParamMap {
        fields = Set.copyOf(fields);
        items = List.copyOf(items);
        tools = List.copyOf(tools);
    }

    /**
     * The map of a request that is not known.
     *
     * @return a map that changes names, but knows no indexes
     */
    public static ParamMap unknown() {
        return new ParamMap(Set.of(), List.of(), List.of(), false);
    }

    /**
     * Translates a parameter.
     *
     * @param param a path into the Responses request, with indexes as {@code [3]} or {@code .3}
     * @return the path into the Chat request; empty if the Chat request has nothing of the kind
     */
    public Optional<String> chat(String param) {
        List<String> steps = ParamPath.steps(param);
        if (steps.isEmpty()) {
            return Optional.empty();
        }
        List<String> rest = steps.subList(1, steps.size());
        return switch (steps.get(0)) {
            case "input" -> Optional.of(item(rest));
            case "instructions" -> hoisted ? Optional.of("messages[0].content") : Optional.empty();
            case "max_output_tokens" ->
                ifGiven(fields.contains("max_tokens") ? "max_tokens" : "max_completion_tokens", List.of());
            case "reasoning" -> ifGiven("reasoning_effort", List.of());
            case "text" -> text(rest);
            case "tools" -> tool(rest);
            case "tool_choice" -> choice(rest);
            case "include" -> ifGiven("logprobs", List.of());
            default -> ifGiven(steps.get(0), rest);
        };
    }

    /**
     * Translates the parameters that a message quotes.
     *
     * @param message the message of an error
     * @return the message, with paths into the Chat request where there are such
     */
    public String chatMessage(String message) {
        Matcher quoted = QUOTED.matcher(message);
        return quoted.replaceAll(found -> {
            String path = found.group(1);
            boolean ours = OTHER_NAME.contains(ParamPath.steps(path).get(0));
            String chat = ours ? chat(path).orElse(path) : path;
            return Matcher.quoteReplacement("'" + chat + "'");
        });
    }

    private Optional<String> ifGiven(String field, List<String> rest) {
        boolean known = fields.isEmpty() || fields.contains(field);
        return known ? Optional.of(ParamPath.join(field, rest)) : Optional.empty();
    }

    private String item(List<String> rest) {
        int index = rest.isEmpty() ? -1 : ParamPath.index(rest.get(0));
        return index < 0 || index >= items.size()
                ? "messages"
                : items.get(index).member(rest.subList(1, rest.size()));
    }

    private Optional<String> text(List<String> rest) {
        if (rest.isEmpty() || rest.get(0).equals("verbosity")) {
            return ifGiven(rest.isEmpty() ? "response_format" : "verbosity", List.of());
        }
        List<String> inner = rest.subList(1, rest.size());
        boolean boxed = !inner.isEmpty() && !inner.get(0).equals("type");
        return ifGiven("response_format", List.of())
                .map(format -> ParamPath.join(boxed ? format + ".json_schema" : format, inner));
    }

    private Optional<String> tool(List<String> rest) {
        int index = rest.isEmpty() ? -1 : ParamPath.index(rest.get(0));
        if (index >= 0 && index < tools.size()) {
            return Optional.of(tools.get(index).member(rest.subList(1, rest.size())));
        }
        if (index >= 0 && !fields.isEmpty()) {
            // A tool that the overlay added.
            return Optional.empty();
        }
        return fields.contains("functions") ? Optional.of("functions") : ifGiven("tools", List.of());
    }

    private Optional<String> choice(List<String> rest) {
        boolean legacy = fields.contains("function_call");
        if (rest.isEmpty() || !rest.get(0).equals("name")) {
            return ifGiven(legacy ? "function_call" : "tool_choice", legacy ? List.of() : rest);
        }
        return Optional.of(legacy ? "function_call.name" : "tool_choice.function.name");
    }
}
