package io.github.chat2responses.translate;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Chat requests as clients write them: mostly usual, with something odd now and then. */
final class RandomRequests {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final ObjectWriter ESCAPED = JsonMapper.builder()
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build()
            .writer();

    private final Random random;
    private int ids;

    RandomRequests(long seed) {
        this.random = new Random(seed);
    }

    byte[] next() throws Exception {
        ObjectNode request = MAPPER.createObjectNode();
        List<Runnable> fields = new ArrayList<>();
        fields.add(() -> request.put("model", usual("gpt-5.6-terra", "gpt-4o", "ft:gpt-4o:x", "ö\"m")));
        fields.add(() -> messages(request.putArray("messages")));
        if (random.nextInt(2) == 0) {
            fields.add(() -> tools(request.putArray("tools")));
        }
        if (random.nextInt(3) == 0) {
            fields.add(() -> request.put("tool_choice", one("auto", "none", "required", "maybe")));
        }
        fields.add(() -> request.put("temperature", random.nextInt(25) / 10.0));
        fields.add(() -> request.put(one("max_tokens", "max_completion_tokens"), 10 + random.nextInt(50)));
        fields.add(() ->
                request.put(one("user", "seed", "n", "store", "frequency_penalty", "made_up"), random.nextInt(4)));
        fields.add(() -> request.putObject("metadata").put("k/~", text()));
        fields.add(() ->
                request.putObject("response_format").put("type", usual("text", "text", "json_object", "json_schema")));
        fields.add(() -> request.putObject("stream_options").put("include_usage", random.nextBoolean()));
        fields.subList(2, fields.size()).removeIf(field -> random.nextBoolean());
        Collections.shuffle(fields, random);
        fields.forEach(Runnable::run);
        byte[] json = random.nextInt(5) == 0
                ? ESCAPED.writeValueAsBytes(request)
                : request.toString().getBytes("UTF-8");
        if (random.nextInt(4) == 0) {
            json = MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(request);
        }
        if (random.nextInt(25) == 0) {
            json[random.nextInt(json.length)] =
                    (byte) one("x", "\"", "}", "\\", "\n").charAt(0);
        }
        return json;
    }

    private String one(String... choices) {
        return choices[random.nextInt(choices.length)];
    }

    /** The last choices are odd, and rare. */
    private String usual(String... choices) {
        int odd = choices.length / 2;
        return random.nextInt(15) == 0 ? one(choices) : choices[random.nextInt(choices.length - odd)];
    }

    private String text() {
        return one(
                "",
                "Hi",
                "say \"hi\"",
                "back\\slash",
                "line\nbreak\ttab",
                "ünïcode – €",
                "\uD83D\uDE00",
                "\u0001",
                "a/b",
                "</script>");
    }

    private void messages(ArrayNode messages) {
        int count = random.nextInt(6);
        for (int i = 0; i <= count; i++) {
            switch (random.nextInt(8)) {
                case 0 ->
                    shuffled(messages, "role", usual("system", "developer", "system", "critic"), "content", text());
                case 1 ->
                    parts(messages.addObject()
                            .put("role", usual("user", "user", "system", "assistant"))
                            .putArray("content"));
                case 2 -> shuffled(messages, "role", "assistant", "content", text());
                case 3, 4 -> round(messages);
                default -> shuffled(messages, "content", text(), "role", "user");
            }
        }
    }

    private void shuffled(ArrayNode messages, String a, String b, String c, String d) {
        ObjectNode message = messages.addObject();
        if (random.nextBoolean()) {
            message.put(c, d).put(a, b);
        } else {
            message.put(a, b).put(c, d);
        }
        if (random.nextInt(40) == 0) {
            message.put(one("name", "refusal", "weight"), one("ana", "")).putNull(one("audio", "function_call", "x"));
        }
    }

    private void parts(ArrayNode parts) {
        for (int i = random.nextInt(3); i >= 0; i--) {
            ObjectNode part = parts.addObject();
            switch (random.nextInt(5)) {
                case 0 ->
                    part.put("type", "image_url")
                            .putObject("image_url")
                            .put("url", text())
                            .put("detail", one("low", "high"));
                case 1 -> part.put("type", "image_url").putObject("image_url").put("url", "https://x/a.png");
                case 2 -> part.put("text", text()).put("type", "text");
                case 3 -> part.put("type", usual("text", "text", "file", "odd")).put("text", text());
                default -> part.put("type", "text").put("text", text());
            }
        }
    }

    private void round(ArrayNode messages) {
        ObjectNode assistant = messages.addObject().put("role", "assistant");
        if (random.nextBoolean()) {
            assistant.put("content", text());
        } else {
            assistant.putNull("content");
        }
        List<String> calls = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            String id = random.nextInt(9) == 0 ? "call_" + "x".repeat(70) + ids : "call_" + ids++;
            calls.add(id);
            ObjectNode call = assistant.withArrayProperty("tool_calls").addObject();
            call.put("id", id).put("type", random.nextInt(60) == 0 ? "custom" : "function");
            call.putObject("function").put("name", "f").put("arguments", text());
        }
        for (String id : calls) {
            if (random.nextInt(9) > 0) {
                ObjectNode output = messages.addObject().put("role", "tool").put("tool_call_id", id);
                if (random.nextInt(4) == 0) {
                    parts(output.putArray("content"));
                } else {
                    output.put("content", text());
                }
            }
        }
    }

    private void tools(ArrayNode tools) {
        for (int i = random.nextInt(3); i > 0; i--) {
            ObjectNode tool = tools.addObject().put("type", usual("function", "function", "function", "odd"));
            ObjectNode function = tool.putObject("function").put("name", usual("f", "g", "h-1", "no good"));
            ObjectNode parameters = function.putObject("parameters").put("type", "object");
            ObjectNode properties = parameters.putObject("properties");
            for (int p = random.nextInt(3); p > 0; p--) {
                properties
                        .putObject("p" + p)
                        .put("type", one("string", "integer"))
                        .put(one("description", "default", "oneOf"), text());
            }
            parameters.putArray("required").add("p1");
            if (random.nextInt(4) == 0) {
                function.put("strict", random.nextBoolean());
            }
        }
    }
}
