package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonField;
import com.openai.core.JsonValue;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Each class is a group of its own. */
class Raw {
    public static void main(String[] args) {
        OpenAIClient client = OpenAIOkHttpClient.fromEnv();
        String value = args[0];
        System.out.println(Parts.text(client, value) + Named.text(client, value) + Result.text(client, value));
        System.out.println(Elsewhere.text(client, value) + More.text(client, value) + Grown.text(client, value));
        System.out.println(Vendor.text(client, value) + Effort.text(client, value) + Seed.text(client, value));
        System.out.println(Store.text(client, value) + Key.text(client, value) + Several.text(client, value));
        System.out.println(Format.text(client, value) + Number.text(client, value) + Absent.text(client, value));
    }
}

/** Parts have other types. */
class Parts {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").messages(JsonValue.from(List.of(Map.of("role", "user", "content", List.of(Map.of("type", "text", "text", value)))))).build()).choices().get(0).message().content().orElse("");
    }
}

/** There are no names of participants. */
class Named {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").messages(JsonValue.from(List.of(Map.of("role", "user", "name", "ann", "content", value)))).build()).choices().get(0).message().content().orElse("");
    }
}

/** Results of tools are other items. */
class Result {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").messages(JsonValue.from(List.of(Map.of("role", "tool", "tool_call_id", "c", "content", value)))).build()).choices().get(0).message().content().orElse("");
    }
}

/** Nobody sees what is in the list. */
class Elsewhere {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").messages(JsonValue.from(new ArrayList<>(List.of(value)))).build()).choices().get(0).message().content().orElse("");
    }
}

/** One of the two would be lost. */
class More {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").messages(JsonValue.from(List.of(Map.of("role", "user", "content", value)))).addUserMessage("more").build()).choices().get(0).message().content().orElse("");
    }
}

/** Not all of the messages can be seen. */
class Grown {
    static String text(OpenAIClient client, String value) {
        ChatCompletionCreateParams.Builder builder = ChatCompletionCreateParams.builder().model("m");
        builder.messages(JsonValue.from(List.of(Map.of("role", "user", "content", value))));
        return client.chat().completions().create(builder.build()).choices().get(0).message().content().orElse("");
    }
}

/** Responses may refuse it. */
class Vendor {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("a").putAdditionalBodyProperty("vendor_flag", JsonValue.from(true)).build()).choices().get(0).message().content().orElse("");
    }
}

/** It goes into another object. */
class Effort {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("b").putAdditionalBodyProperty("reasoning_effort", JsonValue.from("low")).build()).choices().get(0).message().content().orElse("");
    }
}

/** There is no such setting. */
class Seed {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("c").putAdditionalBodyProperty("seed", JsonValue.from(7)).build()).choices().get(0).message().content().orElse("");
    }
}

/** The new request sets it, too. */
class Store {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("d").putAdditionalBodyProperty("store", JsonValue.from(true)).build()).choices().get(0).message().content().orElse("");
    }
}

/** It may be anything. */
class Key {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("e").putAdditionalBodyProperty(value, JsonValue.from("k")).build()).choices().get(0).message().content().orElse("");
    }
}

/** They may be anything. */
class Several {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("f").putAllAdditionalBodyProperties(Map.of("user", JsonValue.from("k"))).build()).choices().get(0).message().content().orElse("");
    }
}

/** It goes into another object. */
class Format {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("g").putAdditionalBodyProperty("response_format", JsonValue.from(Map.of("type", "json_object"))).build()).choices().get(0).message().content().orElse("");
    }
}

/** A number may be out of range. */
class Number {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("h").putAdditionalBodyProperty("max_tokens", JsonValue.from(value.length())).build()).choices().get(0).message().content().orElse("");
    }
}

/** The setting is there, and says nothing. */
class Absent {
    static String text(OpenAIClient client, String value) {
        return client.chat().completions().create(ChatCompletionCreateParams.builder().model("m").addUserMessage("i").temperature(JsonField.ofNullable(null)).build()).choices().get(0).message().content().orElse("");
    }
}
