package io.github.chat2responses.request;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.memory.RequestMemory;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.rules.Notes;
import io.github.chat2responses.rules.Pointer;
import io.github.chat2responses.rules.RuleCatalogue;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The short way for the usual request: one pass over its bytes. Messages are taken over in pieces, tools are looked up, and
 * everything else goes through the tables. Whatever is unusual, or wrong, is left to the long way, whose result is the same.
 */
public final class OnePass {
    /** Fields that look into the messages or add tools, and so need the tree. */
    private static final Set<String> NEED_TREE =
            Set.of("functions", "function_call", "web_search_options", "modalities", "audio");

    private final byte[] json;
    private final RequestOptions options;
    private final ObjectReader reader;
    private final ObjectWriter writer;
    private final Notes messageNotes;
    private final Notes notes;
    private final ObjectNode fields = JsonNodeFactory.instance.objectNode();
    private final ByteSink input;
    private final ByteSink out;
    private int toolsFrom = -1;
    private int toolsTo = -1;
    private byte[] tools = new byte[0];

    private OnePass(
            byte[] json, RequestOptions options, ObjectReader reader, ObjectWriter writer, RuleCatalogue catalogue) {
        this.json = json;
        this.options = options;
        this.reader = reader;
        this.writer = writer;
        this.messageNotes = new Notes(catalogue);
        this.notes = new Notes(catalogue);
        this.input = options.sinks().take();
        this.out = options.sinks().take();
    }

    /**
     * Translates a request, if it is a usual one.
     *
     * @param json the Chat request, in UTF-8
     * @param options what the policy says
     * @param reader reads trees in the way of the long way
     * @param writer writes trees in the way of the long way
     * @param catalogue knows the severities
     * @return the same as the long way would make, or empty if it has to be taken
     */
    public static Optional<Outcome> translate(
            byte[] json, RequestOptions options, ObjectReader reader, ObjectWriter writer, RuleCatalogue catalogue) {
        if (options.hoistInstructions()) {
            return Optional.empty();
        }
        OnePass pass = new OnePass(json, options, reader, writer, catalogue);
        try {
            return Optional.of(pass.run());
        } catch (TakesLongWay | IOException longWay) {
            return Optional.empty();
        } finally {
            options.sinks().giveBack(pass.input);
            options.sinks().giveBack(pass.out);
        }
    }

    private Outcome run() throws IOException {
        // The placeholder keeps the tables from reading the messages, which are read by then.
        Draft messages = new Draft(fields, options, messageNotes);
        try (JsonParser parser = reader.createParser(json)) {
            read(new BytesReader(json, parser), messages);
        }
        BytesReader.require(fields.has("messages"));
        Draft draft = messages.with(notes);
        FieldRules.all().forEach((name, rule) -> apply(name, rule, draft));
        Unknown.report(fields, FieldRules.all().keySet(), Pointer.root(), notes);
        BytesReader.require(notes.faults().isEmpty() && !draft.staysOnChat());
        return write(draft);
    }

    private void read(BytesReader in, Draft messages) throws IOException {
        BytesReader.require(in.next() == JsonToken.START_OBJECT);
        in.next();
        while (in.token() != JsonToken.END_OBJECT) {
            String name = in.member();
            BytesReader.require(!fields.has(name) && !NEED_TREE.contains(name));
            switch (name) {
                case "messages" -> {
                    fields.putArray(name);
                    new BytesMessages(in, messages, input).read();
                }
                case "tools" -> {
                    BytesReader.require(in.token() == JsonToken.START_ARRAY);
                    fields.putArray(name);
                    toolsFrom = in.offset();
                    in.parser().skipChildren();
                    toolsTo = in.offset() + 1;
                    in.next();
                }
                default -> {
                    fields.set(name, reader.readTree(in.parser()));
                    in.next();
                }
            }
        }
        BytesReader.require(in.parser().nextToken() == null);
        BytesReader.require(
                !fields.path("response_format").path("type").asText().equals("json_object"));
    }

    private void apply(String name, FieldRule rule, Draft draft) {
        JsonNode value = fields.get(name);
        if (value == null || value.isNull()) {
            rule.absent(draft);
        } else if (name.equals("messages")) {
            messageNotes.all().forEach(notes::add);
            draft.body().putArray("input");
        } else if (name.equals("tools")) {
            tools(draft);
        } else {
            rule.apply(value, Pointer.root().at(name), draft);
        }
    }

    private void tools(Draft draft) {
        boolean fineTuned = draft.chat("model").asText().startsWith("ft:");
        KnownTools.Entry known = options.tools().find(json, toolsFrom, toolsTo, fineTuned);
        if (known == null) {
            known = translate(draft);
            options.tools().keep(json, toolsFrom, toolsTo, fineTuned, known);
        } else {
            draft.adopt(known);
            known.notes().forEach(notes::add);
        }
        tools = known.json();
        if (known.isEmpty()) {
            draft.body().remove("tools");
        } else {
            draft.body().putArray("tools").addNull();
        }
    }

    private KnownTools.Entry translate(Draft draft) {
        try {
            JsonNode given = reader.readTree(json, toolsFrom, toolsTo - toolsFrom);
            int before = notes.all().size();
            new ToolsField().apply(given, Pointer.root().at("tools"), draft);
            BytesReader.require(notes.faults().isEmpty());
            List<Diagnostic> said = notes.all().subList(before, notes.all().size());
            return draft.declared(
                    draft.hasTools() ? writer.writeValueAsBytes(draft.body().get("tools")) : new byte[0],
                    List.copyOf(said));
        } catch (IOException e) {
            throw new TakesLongWay("the tools cannot be read");
        }
    }

    private Outcome write(Draft draft) throws JsonProcessingException {
        String before = "{";
        for (Map.Entry<String, JsonNode> field : draft.body().properties()) {
            out.ascii(before);
            before = ",";
            out.quoted(field.getKey());
            out.ascii(":");
            switch (field.getKey()) {
                case "input" -> out.json(input);
                case "tools" -> out.json(tools);
                default -> out.json(writer.writeValueAsBytes(field.getValue()));
            }
        }
        out.ascii("}");
        RequestOutcome outcome = draft.finish();
        return new Outcome(out.toBytes(), outcome.calls(), outcome.memory(), notes.all());
    }

    /**
     * A translated request.
     *
     * @param body what to send
     * @param calls how often to send it
     * @param memory what the answer side has to know
     * @param diagnostics what there is to say
     */
    // The bytes go to the caller as they are.
    @SuppressWarnings("ArrayRecordComponent")
    public record Outcome(byte[] body, int calls, RequestMemory memory, List<Diagnostic> diagnostics) {}
}
