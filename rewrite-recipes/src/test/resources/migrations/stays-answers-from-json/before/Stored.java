package app;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.ObjectMappers;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Each class is a group of its own. */
class Stored {
    public static void main(String[] args) throws IOException {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(new FromFile().text(client) + new Logged().text(client) + new TwoChoices().text(client));
        System.out.println(new OtherReason().text(client) + new Audio().text(client) + new Maps().text(client));
        System.out.println(new Chunks().text(client) + new Shared().text(client) + new Written().text(client));
        System.out.println(new Reassigned().text(client) + new Cited().text(client) + new Filled().text(client) + new Open().text(client));
    }
}

/** What was stored has the form of Chat. */
class FromFile {
    String text(OpenAIClient client) throws IOException {
        ChatCompletion answer = Files.exists(Path.of("answer.json"))
                ? ObjectMappers.jsonMapper().readValue(Files.readString(Path.of("answer.json")), ChatCompletion.class)
                : client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("a").build());
        return answer.id();
    }
}

/** The text is shown, too. */
class Logged {
    private static final String ANSWER = "{\"id\":\"c\",\"choices\":[{\"message\":{\"content\":\"hi\"}}]}";

    String text(OpenAIClient client) throws IOException {
        System.out.println(ANSWER);
        ChatCompletion answer = ObjectMappers.jsonMapper().readValue(ANSWER, ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("b").build());
        return answer.id();
    }
}

class TwoChoices {
    String text(OpenAIClient client) throws IOException {
        ChatCompletion answer = new ObjectMapper().readValue("{\"id\":\"c\",\"choices\":[{\"index\":0,\"message\":{\"content\":\"a\"}},{\"index\":1,\"message\":{\"content\":\"b\"}}]}", ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("c").build());
        return answer.id();
    }
}

/** Responses cannot say that a model that calls functions simply stopped. */
class OtherReason {
    String text(OpenAIClient client) throws IOException {
        ChatCompletion answer = new ObjectMapper().readValue("{\"id\":\"c\",\"choices\":[{\"finish_reason\":\"stop\",\"message\":{\"tool_calls\":[{\"id\":\"1\",\"type\":\"function\",\"function\":{\"name\":\"f\",\"arguments\":\"{}\"}}]}}]}", ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("d").build());
        return answer.id();
    }
}

class Audio {
    String text(OpenAIClient client) throws IOException {
        ChatCompletion answer = new ObjectMapper().readValue("{\"id\":\"c\",\"choices\":[{\"message\":{\"content\":null,\"audio\":{\"id\":\"a\"}}}]}", ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("e").build());
        return answer.id();
    }
}

class Maps {
    String text(OpenAIClient client) {
        ChatCompletion answer = JsonValue.from(Map.of("id", "c")).convert(ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("f").build());
        return answer.id();
    }
}

class Chunks {
    String text(OpenAIClient client) throws IOException {
        ChatCompletionChunk chunk = ObjectMappers.jsonMapper().readValue("{\"id\":\"c\",\"choices\":[]}", ChatCompletionChunk.class);
        try (var stream = client.chat().completions().createStreaming(ChatCompletionCreateParams.builder().model("m").addUserMessage("g").build())) {
            chunk = stream.stream().reduce(chunk, (one, other) -> other);
        }
        return chunk.choices().isEmpty() ? "" : chunk.choices().get(0).delta().content().orElse("");
    }
}

/** Another class may use the text. */
class Shared {
    static final String ANSWER = "{\"id\":\"c\",\"choices\":[{\"message\":{\"content\":\"hi\"}}]}";

    String text(OpenAIClient client) throws IOException {
        ChatCompletion answer = ObjectMappers.jsonMapper().readValue(ANSWER, ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("h").build());
        return answer.id();
    }
}

/** Whoever reads it expects the form of Chat. */
class Written {
    String text(OpenAIClient client) throws IOException {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("i").build());
        return ObjectMappers.jsonMapper().writeValueAsString(answer);
    }
}

class Reassigned {
    String text(OpenAIClient client) throws IOException {
        String json = "{\"id\":\"c\",\"choices\":[{\"message\":{\"content\":\"hi\"}}]}";
        if (Files.exists(Path.of("answer.json"))) {
            json = Files.readString(Path.of("answer.json"));
        }
        ChatCompletion answer = ObjectMappers.jsonMapper().readValue(json, ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("j").build());
        return answer.id();
    }
}

/** Citations are in the text in Responses. */
class Cited {
    String text(OpenAIClient client) throws IOException {
        ChatCompletion answer = new ObjectMapper().readValue("{\"id\":\"c\",\"choices\":[{\"message\":{\"content\":\"hi\",\"annotations\":[{\"type\":\"url_citation\",\"url_citation\":{\"title\":\"t\",\"url\":\"u\",\"start_index\":0,\"end_index\":2}}]}}]}", ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("k").build());
        return answer.id();
    }
}

/** A part of the text is known at run time only. */
class Filled {
    String text(OpenAIClient client) throws IOException {
        ChatCompletion answer = new ObjectMapper().readValue("{\"id\":\"" + System.nanoTime() + "\",\"choices\":[]}", ChatCompletion.class);
        answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("l").build());
        return answer.id();
    }
}

/** A framework may set the field. */
class Open {
    private String answer = "{\"id\":\"c\",\"choices\":[{\"message\":{\"content\":\"hi\"}}]}";

    String text(OpenAIClient client) throws IOException {
        ChatCompletion said = ObjectMappers.jsonMapper().readValue(answer, ChatCompletion.class);
        said = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("n").build());
        return said.id();
    }
}
