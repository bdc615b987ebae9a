package app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;

class Recorded {
    private static final String CALLS = """
            {
              "id": "chatcmpl-2",
              "object": "chat.completion",
              "created": 1700000000,
              "model": "gpt-4o",
              "choices": [
                {
                  "index": 0,
                  "message": {
                    "role": "assistant",
                    "content": null,
                    "tool_calls": [
                      {"id": "call_1", "type": "function", "function": {"name": "weather", "arguments": "{\\"town\\":\\"Paris\\"}"}}
                    ]
                  },
                  "logprobs": null,
                  "finish_reason": "tool_calls"
                }
              ],
              "usage": {"prompt_tokens": 5, "completion_tokens": 7, "total_tokens": 12}
            }
            """;

    static String plain() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"gpt-4o\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":\"hi \\\"you\\\"\\n\"}}]}", ChatCompletion.class));
    }

    static String calls() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue(CALLS, ChatCompletion.class));
    }

    static String cut() throws JsonProcessingException {
        String json = """
                {"id":"chatcmpl-3","object":"chat.completion","created":2,"model":"gpt-4o","choices":[{"index":0,"message":{"role":"assistant","content":"Once upon","refusal":null},"logprobs":null,"finish_reason":"length"}],"usage":{"prompt_tokens":5,"completion_tokens":16,"total_tokens":21,"prompt_tokens_details":{"cached_tokens":3,"audio_tokens":0},"completion_tokens_details":{"reasoning_tokens":8,"audio_tokens":0,"accepted_prediction_tokens":0,"rejected_prediction_tokens":0}},"system_fingerprint":"fp_1"}""";
        ChatCompletion answer = new ObjectMapper().registerModule(new Jdk8Module()).readValue(json, ChatCompletion.class);
        return answer.id() + show(answer);
    }

    static String refused() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"object\":\"chat.completion\",\"created\":1,\"model\":\"gpt-4o\",\"choices\":[{\"index\":0,\"finish_reason\":\"stop\",\"message\":{\"role\":\"assistant\",\"content\":null,\"refusal\":\"No.\"}}]}", ChatCompletion.class));
    }

    static String silent() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"created\":1,\"model\":\"gpt-4o\",\"choices\":[{\"message\":{\"content\":null},\"finish_reason\":\"stop\"}]}", ChatCompletion.class));
    }

    static String pieces() throws JsonProcessingException {
        String json = "{\"id\":\"chatcmpl-4\",\"object\":\"chat.completion\",\"created\":3,\"model\":\"gpt-4o\","
                + "\"choices\":[{\"index\":0,\"message\":{\"role\":\"assistant\",\"content\":\"one, two,\\nthree\"},"
                + "\"finish_reason\":\"stop\"}],"
                + "\"usage\":{\"prompt_tokens\":1,\"completion_tokens\":2,\"total_tokens\":3}}";
        return show(ObjectMappers.jsonMapper().readValue(json, ChatCompletion.class));
    }

    static String empty() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"created\":1,\"model\":\"gpt-4o\",\"choices\":[]}", ChatCompletion.class));
    }

    static String real(OpenAIClient client) {
        return show(client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Hi").build()));
    }

    public static void main(String[] args) throws JsonProcessingException {
        System.out.println(plain() + calls() + real(OpenAIOkHttpClient.fromEnv()));
    }

    private static String show(ChatCompletion answer) {
        StringBuilder out = new StringBuilder(answer.created() + answer.model());
        if (answer.choices().isEmpty()) {
            return out.append("no choices").toString();
        }
        out.append(answer.choices().get(0).message().content().orElse("none"));
        out.append(answer.choices().get(0).message().refusal().orElse("willing"));
        out.append(answer.choices().get(0).finishReason().asString());
        answer.choices().get(0).message().toolCalls().ifPresent(calls -> calls.forEach(call ->
                out.append(call.asFunction().id()).append(call.asFunction().function().name()).append(call.asFunction().function().arguments())));
        out.append(answer.usage().map(CompletionUsage::totalTokens).orElse(0L));
        out.append(answer.usage().map(usage -> usage.promptTokensDetails().flatMap(CompletionUsage.PromptTokensDetails::cachedTokens).orElse(0L)).orElse(0L));
        return out.toString();
    }
}
