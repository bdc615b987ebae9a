package io.github.chat2responses.testkit;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** What a response costs, in made-up tokens. */
final class Usage {
    private static final int TOKEN = 4;

    private Usage() {}

    /** The tokens of so many characters. */
    static int tokens(int characters) {
        return 1 + characters / TOKEN;
    }

    static void put(ObjectNode response, int input, int output, int cached, int reasoning) {
        ObjectNode usage = response.putObject("usage")
                .put("input_tokens", input)
                .put("output_tokens", output)
                .put("total_tokens", input + output);
        usage.putObject("input_tokens_details").put("cached_tokens", cached).put("cache_write_tokens", 0);
        usage.putObject("output_tokens_details").put("reasoning_tokens", reasoning);
    }
}
