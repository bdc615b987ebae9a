package app;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.ObjectMappers;
import com.openai.core.http.Headers;
import com.openai.errors.InternalServerException;
import com.openai.errors.RateLimitException;
import com.openai.models.ErrorObject;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import com.openai.models.responses.ResponseError;
import com.openai.models.responses.ResponseOutputItem;
import com.openai.models.responses.ResponseOutputRefusal;
import com.openai.models.responses.ResponseOutputText;
import com.openai.models.responses.ResponseUsage;
import java.util.Optional;

class Recorded {
    private static final String CALLS = """
            {
              "id": "chatcmpl-2",
              "object": "response",
              "created_at": 1700000000,
              "model": "gpt-4o",
              "status": "completed",
              "output": [
                {
                  "type": "function_call",
                  "call_id": "call_1",
                  "name": "weather",
                  "arguments": "{\\"town\\":\\"Paris\\"}"
                }
              ],
              "parallel_tool_calls": true,
              "tool_choice": "auto",
              "tools": [],
              "usage": {
                "input_tokens": 5,
                "output_tokens": 7,
                "total_tokens": 12,
                "input_tokens_details": {
                  "cached_tokens": 0
                },
                "output_tokens_details": {
                  "reasoning_tokens": 0
                }
              }
            }
            """;

    static String plain() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"object\":\"response\",\"created_at\":1,\"model\":\"gpt-4o\",\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"id\":\"msg_1\",\"status\":\"completed\",\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\"hi \\\"you\\\"\\n\",\"annotations\":[]}]}],\"parallel_tool_calls\":true,\"tool_choice\":\"auto\",\"tools\":[]}", Response.class));
    }

    static String calls() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue(CALLS, Response.class));
    }

    static String cut() throws JsonProcessingException {
        String json = """
                {"id":"chatcmpl-3","object":"response","created_at":2,"model":"gpt-4o","status":"incomplete","incomplete_details":{"reason":"max_output_tokens"},"output":[{"type":"message","id":"msg_1","status":"incomplete","role":"assistant","content":[{"type":"output_text","text":"Once upon","annotations":[]}]}],"parallel_tool_calls":true,"tool_choice":"auto","tools":[],"usage":{"input_tokens":5,"output_tokens":16,"total_tokens":21,"input_tokens_details":{"cached_tokens":3},"output_tokens_details":{"reasoning_tokens":8}}}""";
        Response answer = new ObjectMapper().registerModule(new Jdk8Module()).readValue(json, Response.class);
        return answer.id() + show(answer);
    }

    static String refused() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"object\":\"response\",\"created_at\":1,\"model\":\"gpt-4o\",\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"id\":\"msg_1\",\"status\":\"completed\",\"role\":\"assistant\",\"content\":[{\"type\":\"refusal\",\"refusal\":\"No.\"}]}],\"parallel_tool_calls\":true,\"tool_choice\":\"auto\",\"tools\":[]}", Response.class));
    }

    static String silent() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"object\":\"response\",\"created_at\":1,\"model\":\"gpt-4o\",\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"id\":\"msg_1\",\"status\":\"completed\",\"role\":\"assistant\",\"content\":[]}],\"parallel_tool_calls\":true,\"tool_choice\":\"auto\",\"tools\":[]}", Response.class));
    }

    static String pieces() throws JsonProcessingException {
        String json = "{\"id\":\"chatcmpl-4\",\"object\":\"response\",\"created_at\":3,\"model\":\"gpt-4o\","
                + "\"status\":\"completed\",\"output\":[{\"type\":\"message\",\"id\":\"msg_1\",\"status\":\"completed\","
                + "\"role\":\"assistant\",\"content\":[{\"type\":\"output_text\",\"text\":\"one, two,\\nthree\","
                + "\"annotations\":[]}]}],\"parallel_tool_calls\":true,\"tool_choice\":\"auto\",\"tools\":[],"
                + "\"usage\":{\"input_tokens\":1,\"output_tokens\":2,\"total_tokens\":3,"
                + "\"input_tokens_details\":{\"cached_tokens\":0},"
                + "\"output_tokens_details\":{\"reasoning_tokens\":0}}}";
        return show(ObjectMappers.jsonMapper().readValue(json, Response.class));
    }

    static String empty() throws JsonProcessingException {
        return show(ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"object\":\"response\",\"created_at\":1,\"model\":\"gpt-4o\",\"status\":\"completed\",\"output\":[],\"parallel_tool_calls\":true,\"tool_choice\":\"auto\",\"tools\":[]}", Response.class));
    }

    static String real(OpenAIClient client) {
        return show(throwIfFailed(client.responses().create(ResponseCreateParams.builder().model("m").input("Hi").store(false).build())));
    }

    public static void main(String[] args) throws JsonProcessingException {
        System.out.println(plain() + calls() + real(OpenAIOkHttpClient.fromEnv()));
    }

    private static String show(Response answer) {
        StringBuilder out = new StringBuilder((long) answer.createdAt() + JsonValue.from(answer.model()).asStringOrThrow());
        if (answer.output().isEmpty()) {
            return out.append("no choices").toString();
        }
        out.append(answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.outputText().stream())
                .map(ResponseOutputText::text)
                .reduce(String::concat)
                .orElse("none"));
        out.append(answer.output().stream()
                .flatMap(item -> item.message().stream())
                .flatMap(message -> message.content().stream())
                .flatMap(content -> content.refusal().stream())
                .map(ResponseOutputRefusal::refusal)
                .reduce(String::concat)
                .orElse("willing"));
        out.append(finishReason(answer));
        answer.output().stream().flatMap(item -> item.functionCall().stream()).forEach(call ->
                out.append(call.callId()).append(call.name()).append(call.arguments()));
        out.append(answer.usage().map(ResponseUsage::totalTokens).orElse(0L));
        out.append(answer.usage().map(usage -> usage.inputTokensDetails().cachedTokens()).orElse(0L));
        return out.toString();
    }

    /** Why the model stopped, in the words of Chat Completions. */
    private static String finishReason(Response response) {
        return response.incompleteDetails()
                .flatMap(Response.IncompleteDetails::reason)
                .map(reason -> reason.asString().equals("max_output_tokens") ? "length" : reason.asString())
                .orElse(response.output().stream().anyMatch(ResponseOutputItem::isFunctionCall) ? "tool_calls" : "stop");
    }

    /** A response that failed says so in its error, where Chat Completions answered with an HTTP error. */
    private static Response throwIfFailed(Response response) {
        response.error().ifPresent(error -> {
            Headers headers = Headers.builder().build();
            ErrorObject cause = ErrorObject.builder()
                    .code(error.code().asString())
                    .message(error.message())
                    .param(Optional.empty())
                    .type("server_error")
                    .build();
            if (error.code().equals(ResponseError.Code.RATE_LIMIT_EXCEEDED)) {
                throw RateLimitException.builder().headers(headers).error(cause).build();
            }
            throw InternalServerException.builder().statusCode(500).headers(headers).error(cause).build();
        });
        return response;
    }
}
