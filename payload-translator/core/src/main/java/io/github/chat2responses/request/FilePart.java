package io.github.chat2responses.request;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.chat2responses.rules.InputRules;
import io.github.chat2responses.rules.Pointer;
import java.util.Set;

/** A file, laid flat. File data without a name is refused by the server, so it gets one. */
final class FilePart implements PartRule {
    private static final Set<String> FILE_MEMBERS = Set.of("filename", "file_data", "file_id");
    private static final Set<String> PART_MEMBERS = Set.of("type", "file", Breakpoints.NAME);

    @Override
    public void apply(JsonNode part, Pointer at, ArrayNode parts, Draft draft) {
        JsonNode file = Read.object(part, "file", at, draft);
        Pointer fileAt = at.at("file");
        ObjectNode converted = parts.addObject().put("type", "input_file");
        for (String member : new String[] {"filename", "file_data", "file_id"}) {
            Optionals.text(file, member, fileAt, converted, draft);
        }
        if (!converted.has("file_data") && !converted.has("file_id")) {
            draft.fault(InputRules.MISSING, fileAt, "the file has neither 'file_data' nor 'file_id'");
        }
        if (converted.has("file_data") && !converted.has("filename")) {
            String name = nameFor(converted.path("file_data").asText());
            converted.put("filename", name);
            draft.notes()
                    .add(
                            RequestRules.FILE_NAME,
                            fileAt,
                            "file data needs a name in Responses; it was called '" + name + "'");
        }
        Breakpoints.copy(part, at, converted, draft);
        Unknown.report(file, FILE_MEMBERS, fileAt, draft.notes());
        Unknown.report(part, PART_MEMBERS, at, draft.notes());
    }

    private static String nameFor(String data) {
        return data.startsWith("data:application/pdf") ? "file.pdf" : "file";
    }
}
