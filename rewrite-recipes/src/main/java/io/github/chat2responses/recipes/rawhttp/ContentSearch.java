package io.github.chat2responses.recipes.rawhttp;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Whether a search finds the same in an answer of Chat as in its member {@code "content": "..."} alone. It is tried on answers
 * as Chat writes them: in lines, with the lines joined, and without white space.
 */
final class ContentSearch {
    private static final String CHAT = """
            {
              "id": "chatcmpl-1",
              "object": "chat.completion",
              "created": 1,
              "model": "m",
              "choices": [
                {
                  "index": 0,
                  "message": {
                    "role": "assistant",
                    "content": "@",
                    "refusal": null,
                    "annotations": []
                  },
                  "logprobs": null,
                  "finish_reason": "stop"
                }
              ],
              "usage": {
                "prompt_tokens": 1,
                "completion_tokens": 1,
                "total_tokens": 2,
                "prompt_tokens_details": {"cached_tokens": 0, "audio_tokens": 0},
                "completion_tokens_details": {"reasoning_tokens": 0}
              },
              "service_tier": "default",
              "system_fingerprint": "fp_1"
            }
            """;

    /** An answer that calls a function has no text. */
    private static final String CALLS =
            CHAT.replace("\"@\"", "null").replace("\"annotations\": []", """
                    "tool_calls": [{"id": "c", "type": "function", "function": {"name": "f", "arguments": "{\\"a\\": 1}"}}]""").replace("\"stop\"", "\"tool_calls\"");

    private static final List<String> TEXTS = List.of("Hi.", "", "Say \\\"content\\\": \\\"a\\\".", "a, {b}\\nc\\\\");

    private static final String START = "\"content\"";

    private record Sample(String chat, String member) {}

    private final List<Sample> samples = new ArrayList<>();

    ContentSearch() {
        TEXTS.forEach(text -> add(CHAT, text));
        add(CALLS, "");
    }

    private void add(String answer, String text) {
        List.of(answer, answer.replace("\n", ""), answer.replaceAll("\\s", "")).forEach(chat -> sample(chat, text));
    }

    private void sample(String chat, String text) {
        int start = chat.indexOf(START);
        String member = chat.substring(start, chat.indexOf(',', start) + 1);
        samples.add(new Sample(chat.replace("@", text), member.replace("@", text)));
    }

    /** {@code answer.indexOf(text)}: both have it at the same place of the member, or neither has it. */
    boolean isFoundAlike(String text) {
        return isAlike(answer -> {
            int found = answer.indexOf(text);
            return found < 0 ? found : found - answer.indexOf(START);
        });
    }

    /** {@code answer.contains(text)}. */
    boolean isContainedAlike(String text) {
        return isAlike(answer -> answer.contains(text));
    }

    /** {@code answer.split(before)[1].split(after)[0]}. */
    boolean isSplitAlike(String before, String after) {
        return isAlike(answer -> {
            String[] parts = answer.split(before, 0);
            return parts.length < 2
                    ? ""
                    : List.of(parts[1].split(after, 0)).stream().findFirst();
        });
    }

    /** All that a pattern finds. */
    boolean isMatchedAlike(String pattern, int flags) {
        return isAlike(answer -> {
            List<String> found = new ArrayList<>();
            Matcher matcher = Pattern.compile(pattern, flags).matcher(answer);
            while (matcher.find()) {
                for (int group = 0; group <= matcher.groupCount(); group++) {
                    found.add(String.valueOf(matcher.group(group)));
                }
            }
            return found;
        });
    }

    private boolean isAlike(Function<String, Object> search) {
        try {
            return samples.stream()
                    .allMatch(sample -> search.apply(sample.chat()).equals(search.apply(sample.member())));
        } catch (PatternSyntaxException e) {
            return false;
        }
    }
}
