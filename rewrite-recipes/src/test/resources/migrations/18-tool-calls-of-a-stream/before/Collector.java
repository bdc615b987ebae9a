package app;

import com.openai.client.OpenAIClient;
import com.openai.client.okhttp.OpenAIOkHttpClient;
import com.openai.core.JsonValue;
import com.openai.core.http.StreamResponse;
import com.openai.models.FunctionDefinition;
import com.openai.models.FunctionParameters;
import com.openai.models.chat.completions.ChatCompletionChunk;
import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

class Collector {
    private static class Call {
        private String id;
        private String name;
        private final StringBuilder arguments = new StringBuilder();

        @Override
        public String toString() {
            return (id.isEmpty() ? "?" : name) + arguments;
        }
    }

    private final OpenAIClient client = OpenAIOkHttpClient.fromEnv();

    String withFunctions(String question) {
        Map<Long, String> names = new TreeMap<>();
        Map<Long, StringBuilder> arguments = new TreeMap<>();
        StringBuilder text = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat().completions().createStreaming(params(question))) {
            chunks.stream().forEach(chunk -> chunk.choices().forEach(choice -> {
                choice.delta().content().ifPresent(text::append);
                choice.delta().toolCalls().ifPresent(calls -> calls.forEach(call -> {
                    call.function().flatMap(ChatCompletionChunk.Choice.Delta.ToolCall.Function::name)
                            .ifPresent(name -> names.put(call.index(), name));
                    call.function().flatMap(function -> function.arguments())
                            .ifPresent(piece -> arguments
                                    .computeIfAbsent(call.index(), index -> new StringBuilder())
                                    .append(piece));
                }));
            }));
        }
        return text + " " + names.values() + arguments.values();
    }

    String withLoops(String question) {
        Map<Integer, Call> calls = new HashMap<>();
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat().completions().createStreaming(params(question))) {
            chunks.stream().forEach(chunk -> {
                for (ChatCompletionChunk.Choice choice : chunk.choices()) {
                    if (choice.delta().toolCalls().isPresent()) {
                        for (ChatCompletionChunk.Choice.Delta.ToolCall piece : choice.delta().toolCalls().get()) {
                            int index = (int) piece.index();
                            Call call = calls.computeIfAbsent(index, key -> new Call());
                            if (piece.id().isPresent()) {
                                call.id = piece.id().get();
                            }
                            piece.function().ifPresent(function -> {
                                function.name().ifPresent(name -> call.name = name);
                                call.arguments.append(function.arguments().orElse(""));
                            });
                        }
                    }
                }
            });
        }
        List<Call> found = new ArrayList<>(calls.values());
        return found.toString();
    }

    private void merge(List<ChatCompletionChunk.Choice.Delta.ToolCall> pieces, StringBuilder all) {
        for (ChatCompletionChunk.Choice.Delta.ToolCall piece : pieces) {
            Optional<String> name = piece.function().flatMap(function -> function.name());
            name.ifPresent(all::append);
        }
    }

    String overMethods(String question) {
        StringBuilder all = new StringBuilder();
        try (StreamResponse<ChatCompletionChunk> chunks = client.chat().completions().createStreaming(params(question))) {
            chunks.stream()
                    .flatMap(chunk -> chunk.choices().stream())
                    .forEach(choice -> choice.delta().toolCalls().ifPresent(pieces -> merge(pieces, all)));
        }
        return all.toString();
    }

    private static ChatCompletionCreateParams params(String question) {
        return ChatCompletionCreateParams.builder()
                .model("m")
                .addUserMessage(question)
                .addFunctionTool(FunctionDefinition.builder()
                        .name("weather")
                        .parameters(FunctionParameters.builder()
                                .putAdditionalProperty("type", JsonValue.from("object"))
                                .build())
                        .build())
                .build();
    }

    public static void main(String[] args) {
        Collector collector = new Collector();
        System.out.println(collector.withFunctions("How is the weather?"));
        System.out.println(collector.withLoops("How is the weather?"));
        System.out.println(collector.overMethods("How is the weather?"));
    }
}
