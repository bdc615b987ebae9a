package io.github.chat2responses.samples.spark;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.batch.BatchLine;
import io.github.chat2responses.batch.BatchTranslator;
import io.github.chat2responses.rules.Diagnostic;
import io.github.chat2responses.translate.ChatTranslator;
import io.github.chat2responses.translate.Exchange;
import io.github.chat2responses.translate.Route;
import io.github.chat2responses.translate.TranslationException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Translates one line to the lines that are written for it. One is made for each partition: it is not serializable. */
final class LineTranslator {
    private final ChatTranslator chat = ChatTranslator.create();
    private final BatchTranslator batch = BatchTranslator.of(chat);

    /** A line of a batch file, with the request line of a result if it is known. */
    List<Output> batch(Line line, Optional<byte[]> request) {
        try {
            BatchLine translated = batch.line(line.json(), customId -> request);
            boolean stays = translated.kind() == BatchLine.Kind.STAYS_ON_CHAT;
            return outputs(
                    line,
                    new Output(
                            stays ? Output.Folder.CHAT : Output.Folder.TRANSLATED,
                            translated.json().toString()),
                    translated.diagnostics());
        } catch (TranslationException e) {
            return List.of(bad(line, e));
        }
    }

    /** A stored chat: an object with {@code messages}, which become the {@code items} of a conversation. */
    List<Output> transcript(Line line) {
        try {
            ObjectNode transcript = chat.read(line.json());
            ObjectNode request = JsonNodeFactory.instance.objectNode();
            // The translator wants one; it says nothing about messages.
            request.put("model", transcript.path("model").asText("any"));
            request.set("messages", transcript.path("messages"));
            Exchange exchange = chat.request(request);
            if (exchange.route() == Route.CHAT) {
                return outputs(line, new Output(Output.Folder.CHAT, transcript.toString()), exchange.diagnostics());
            }
            ObjectNode translated = transcript.deepCopy();
            translated.remove("messages");
            translated.set("items", exchange.body().path("input"));
            return outputs(
                    line,
                    new Output(Output.Folder.TRANSLATED, translated.toString()),
                    exchange.diagnostics().stream()
                            .filter(found -> found.path().startsWith("/messages"))
                            .toList());
        } catch (TranslationException e) {
            return List.of(bad(line, e));
        }
    }

    /** The id that a result shares with its request; empty for a line that has none or cannot be read. */
    String customId(Line line) {
        try {
            return batch.customId(line.json());
        } catch (TranslationException e) {
            // It is reported when it is translated.
            return "";
        }
    }

    /** Says where a line stands that cannot be read; nothing if it can. */
    Optional<Output> unreadable(Line line) {
        try {
            chat.read(line.json());
            return Optional.empty();
        } catch (TranslationException e) {
            return Optional.of(bad(line, e));
        }
    }

    private static List<Output> outputs(Line line, Output output, List<Diagnostic> diagnostics) {
        List<Output> outputs = new ArrayList<>();
        outputs.add(output);
        for (Diagnostic one : diagnostics) {
            ObjectNode json = position(line)
                    .put("code", one.code())
                    .put("severity", one.severity().id())
                    .put("path", one.path())
                    .put("message", one.message());
            outputs.add(new Output(Output.Folder.DIAGNOSTICS, json.toString()));
        }
        return outputs;
    }

    private static Output bad(Line line, TranslationException why) {
        return new Output(
                Output.Folder.BAD,
                position(line).put("message", why.getMessage()).toString());
    }

    private static ObjectNode position(Line line) {
        return JsonNodeFactory.instance.objectNode().put("file", line.file()).put("offset", line.offset());
    }
}
