package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.completions.CompletionUsage;
import java.util.List;

/** Each class is a group of its own. */
class Fields {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        System.out.println(Elements.text(client) + Seconds.text(client) + Model.text(client) + Content.text(client));
        System.out.println(Extra.text(client) + Json.text(client) + Printed.text(client) + Stream.text(client));
        System.out.println(Cached.text(client) + Reason.text(client));
    }
}

/** A choice is no output item. */
class Elements {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Elements").build());
        return "" + answer._choices().asKnown().map(List::size).orElse(0);
    }
}

/** Responses has seconds with a fraction. */
class Seconds {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Seconds").build());
        return answer._created().asKnown().map(String::valueOf).orElse("");
    }
}

/** Responses has another type for models. */
class Model {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Model").build());
        return answer._model().asKnown().map(String::trim).orElse("");
    }
}

/** The text is in several parts. */
class Content {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Content").build());
        return answer.choices().get(0).message()._content().asString().orElse("");
    }
}

/** What a vendor adds is not there. */
class Extra {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Extra").build());
        return answer.choices().get(0).message()._additionalProperties().toString();
    }
}

/** The members have other names. */
class Json {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Json").build());
        return answer._usage().asObject().map(all -> all.get("prompt_tokens").toString()).orElse("");
    }
}

/** It looks different. */
class Printed {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Printed").build());
        return answer._usage().toString();
    }
}

/** Only the last event has it. */
class Stream {
    static String text(OpenAIClient client) {
        try (var stream = client.chat().completions().createStreaming(ChatCompletionCreateParams.builder().model("m").addUserMessage("Stream").build())) {
            return "" + stream.stream().filter(chunk -> !chunk._usage().isMissing()).count();
        }
    }
}

/** Responses has more details. */
class Cached {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Cached").build());
        return "" + answer.usage().orElseThrow()._promptTokensDetails().isMissing();
    }
}

/** There is none. */
class Reason {
    static String text(OpenAIClient client) {
        ChatCompletion answer = client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("Reason").build());
        return answer.choices().get(0)._finishReason().isMissing() + "";
    }
}
