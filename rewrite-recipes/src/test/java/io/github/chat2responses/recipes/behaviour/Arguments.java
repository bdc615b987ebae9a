package io.github.chat2responses.recipes.behaviour;

import com.azure.ai.openai.OpenAIClientBuilder;
import com.azure.core.credential.AzureKeyCredential;
import com.fasterxml.jackson.annotation.JsonClassDescription;
import com.openai.client.OpenAIClient;
import com.openai.client.OpenAIClientAsync;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.client.okhttp.OpenAIOkHttpClientAsync;
import com.openai.models.ChatModel;
import com.openai.models.ReasoningEffort;
import com.openai.models.chat.completions.ChatCompletion;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import com.openai.models.chat.completions.ChatCompletionStreamOptions;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseCreateParams;
import dev.langchain4j.http.client.HttpClientBuilder;
import io.github.sashirestela.openai.SimpleOpenAI;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Arguments for the methods of fixtures: the same ones before and after, in the types of the one API or the other. */
final class Arguments {
    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();
    private final Map<String, Supplier<Object>> makers = Map.ofEntries(
            Map.entry("java.lang.String", () -> "Paris"),
            Map.entry("java.lang.String[]", () -> new String[0]),
            Map.entry("int", () -> 3),
            Map.entry("long", () -> 40L),
            Map.entry("double", () -> 0.5),
            Map.entry("boolean", () -> true),
            Map.entry("java.lang.Class<?>", () -> GetWeather.class),
            Map.entry(
                    "java.util.Iterator<java.lang.String>",
                    () -> Stream.iterate(1, i -> i + 1).map(i -> "word " + i).iterator()),
            Map.entry("java.util.Optional<com.openai.models.ReasoningEffort>", () -> Optional.of(ReasoningEffort.LOW)),
            Map.entry("java.lang.StringBuilder", StringBuilder::new),
            Map.entry(PrintStream.class.getName(), () -> System.out),
            Map.entry(ChatModel.class.getName(), () -> ChatModel.GPT_5_4),
            Map.entry(OpenAIClient.class.getName(), () -> client),
            Map.entry(
                    HttpClientBuilder.class.getName(), () -> new RedirectedHttp(System.getProperty("openai.baseUrl"))),
            Map.entry(SimpleOpenAI.class.getName(), Arguments::simpleOpenAi),
            Map.entry(com.azure.ai.openai.OpenAIClient.class.getName(), Arguments::azure),
            Map.entry(OpenAIClientAsync.class.getName(), OpenAIOkHttpClientAsync::fromEnv),
            Map.entry("java.util.List<java.lang.String>", () -> new ArrayList<>(List.of("one", "two"))),
            Map.entry("java.util.Map<java.lang.String, java.lang.String>", () -> Map.of("key", "value")),
            Map.entry("java.util.Optional<java.lang.String>", () -> Optional.of("maybe")),
            Map.entry("java.util.function.Consumer<java.lang.String>", () ->
                    (Consumer<String>) text -> System.out.print(text)),
            Map.entry(ChatCompletionCreateParams.class.getName(), () -> chat().build()),
            Map.entry(ResponseCreateParams.class.getName(), () -> responses().build()),
            Map.entry(ChatCompletionCreateParams.Builder.class.getName(), Arguments::chat),
            Map.entry(ResponseCreateParams.Builder.class.getName(), Arguments::responses),
            Map.entry(
                    ChatCompletion.class.getName(),
                    () -> client.chat().completions().create(chat().build())),
            Map.entry(
                    Response.class.getName(),
                    () -> client.responses().create(responses().build())));

    private static com.azure.ai.openai.OpenAIClient azure() {
        return new OpenAIClientBuilder()
                .endpoint(System.getProperty("azure.endpoint"))
                .credential(new AzureKeyCredential("none"))
                .buildClient();
    }

    private static SimpleOpenAI simpleOpenAi() {
        String url = System.getProperty("openai.baseUrl").replaceFirst("/v1$", "");
        return SimpleOpenAI.builder().apiKey("none").baseUrl(url).build();
    }

    private static ChatCompletionCreateParams.Builder chat() {
        return ChatCompletionCreateParams.builder()
                .model("gpt-5.4")
                .streamOptions(
                        ChatCompletionStreamOptions.builder().includeUsage(true).build())
                .addUserMessage("Where to?");
    }

    private static ResponseCreateParams.Builder responses() {
        return ResponseCreateParams.builder()
                .model("gpt-5.4")
                .input("Where to?")
                .store(false);
    }

    /** One for each parameter; empty if there is a parameter that nothing is known for. */
    Optional<Object[]> of(Type[] parameters) {
        List<Object> values = new ArrayList<>();
        for (Type parameter : parameters) {
            Optional<Object> value = of(parameter);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return Optional.of(values.toArray());
    }

    private Optional<Object> of(Type parameter) {
        Supplier<Object> maker = makers.get(parameter.getTypeName());
        if (maker != null) {
            return Optional.of(maker.get());
        }
        if (parameter instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            Optional<Object> element = of(generic.getActualTypeArguments()[0]);
            return Optional.of(new ArrayList<>(element.isPresent() ? List.of(element.get()) : List.of()));
        }
        if (parameter instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
            return Optional.of(new HashMap<>());
        }
        return parameter instanceof Class<?> type && type.getName().startsWith("app.")
                ? instance(type)
                : Optional.empty();
    }

    /** An instance of a class of the fixture; empty if none can be made. */
    Optional<Object> instance(Class<?> type) {
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            Type[] parameters = constructor.getGenericParameterTypes();
            // A class inside a method gets what it uses of the method, too.
            boolean canBeMade = !type.isEnum()
                    && !Modifier.isAbstract(type.getModifiers())
                    && parameters.length == constructor.getParameterCount();
            Optional<Object[]> values = canBeMade ? of(parameters) : Optional.empty();
            if (values.isPresent()) {
                constructor.setAccessible(true);
                try {
                    return Optional.of(constructor.newInstance(values.get()));
                } catch (ReflectiveOperationException e) {
                    throw new AssertionError("cannot make " + type, e);
                }
            }
        }
        return Optional.empty();
    }

    /** Gets the weather. */
    @JsonClassDescription("Gets the weather.")
    static final class GetWeather {
        public String town;
    }
}
