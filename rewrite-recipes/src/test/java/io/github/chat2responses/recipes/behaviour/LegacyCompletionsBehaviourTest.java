package io.github.chat2responses.recipes.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.recipes.fixture.Fixture;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Code for {@code /v1/completions} reads from an answer of Responses what it read from one of the old endpoint. */
@ResourceLock(Resources.SYSTEM_PROPERTIES)
@ResourceLock(Resources.SYSTEM_OUT)
class LegacyCompletionsBehaviourTest {
    private static final Fixture CALLS = new Fixture("calls", Path.of("src/test/resources/legacy-completions"));
    private static final CannedAnswers OLD = CannedAnswers.json(200, """
            {"id":"cmpl-1","object":"text_completion","created":1,"model":"davinci-002",
             "choices":[{"text":" Paris.","index":0,"logprobs":null,"finish_reason":"stop"}],
             "usage":{"prompt_tokens":5,"completion_tokens":2,"total_tokens":7}}""");
    private static final CannedAnswers NEW = CannedAnswers.json(200, """
            {"id":"resp_1","object":"response","created_at":1,"status":"completed","model":"gpt-5.4-mini","error":null,
             "output":[{"type":"reasoning","id":"rs_1","summary":[]},{"type":"message","id":"msg_1","role":"assistant",
             "status":"completed","content":[{"type":"output_text","text":" Par","annotations":[]},
             {"type":"output_text","text":"is.","annotations":[]}]}],"parallel_tool_calls":true,"tool_choice":"auto","tools":[],
             "usage":{"input_tokens":5,"input_tokens_details":{"cached_tokens":0},"output_tokens":2,
             "output_tokens_details":{"reasoning_tokens":0},"total_tokens":7}}""");

    @ParameterizedTest
    @ValueSource(strings = {"Prompts.capital", "Prompts.all", "Prompts.later", "Prompts.tokens", "Prompts.print"})
    void readsTheSame(String method) throws IOException {
        Map<String, String> before = CALLS.before();

        assertThat(NEW.to(CALLS.after(), method)).isNotEmpty().isEqualTo(OLD.to(before, method));
    }
}
