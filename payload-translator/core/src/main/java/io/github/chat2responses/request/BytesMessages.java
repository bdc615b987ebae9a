package io.github.chat2responses.request;

import com.fasterxml.jackson.core.JsonToken;
import io.github.chat2responses.memory.ItemPlace;
import io.github.chat2responses.rules.Pointer;
import java.io.IOException;
import java.util.List;

/** The usual messages: texts and images, calls of functions and their outputs. The rules are those of the tables. */
final class BytesMessages {
    private static final Pointer AT = Pointer.root().at("messages");

    private final BytesReader in;
    private final Draft draft;
    private final ByteSink out;
    private final Span content = new Span();
    private final Span first = new Span();
    private final Span second = new Span();
    private int items;
    private int message;
    private Pointer at = AT;
    private String role = "";
    private String outputOf = "";
    private boolean nullContent;
    private boolean wroteContent;
    private int calls;

    BytesMessages(BytesReader in, Draft draft, ByteSink out) {
        this.in = in;
        this.draft = draft;
        this.out = out;
    }

    /** The parser stands at the list, and at what follows it afterwards. */
    void read() throws IOException {
        BytesReader.require(in.token() == JsonToken.START_ARRAY);
        out.ascii("[");
        in.next();
        while (in.token() != JsonToken.END_ARRAY) {
            BytesReader.require(in.token() == JsonToken.START_OBJECT);
            draft.calls().startMessage(message);
            one();
            message++;
        }
        out.ascii("]");
        BytesReader.require(items > 0);
        draft.calls().reportUnanswered();
        in.next();
    }

    private void one() throws IOException {
        at = AT.at(message);
        role = "";
        outputOf = "";
        content.clear();
        nullContent = false;
        wroteContent = false;
        calls = 0;
        in.next();
        while (in.token() != JsonToken.END_OBJECT) {
            String name = in.member();
            switch (name) {
                case "role" -> {
                    BytesReader.require(role.isEmpty());
                    role = in.text();
                }
                case "content" -> content();
                case "tool_calls" -> calls();
                case "tool_call_id" -> {
                    BytesReader.require(outputOf.isEmpty());
                    outputOf = in.text();
                }
                case "refusal", "name", "audio", "function_call" -> nothing();
                default -> BytesReader.require(false);
            }
        }
        end();
        in.next();
    }

    private void nothing() throws IOException {
        BytesReader.require(in.token() == JsonToken.VALUE_NULL);
        in.next();
    }

    private void content() throws IOException {
        BytesReader.require(!content.isSet() && !nullContent && !wroteContent);
        if (in.token() == JsonToken.VALUE_NULL) {
            nullContent = true;
            in.next();
        } else if (in.token() == JsonToken.VALUE_STRING) {
            in.span(content);
            BytesReader.require(calls == 0 || content.isEmpty());
        } else {
            parts();
        }
    }

    private void end() {
        switch (role) {
            case "system", "developer", "user" -> {
                BytesReader.require(calls == 0 && outputOf.isEmpty() && (content.isSet() || wroteContent));
                if (content.isSet()) {
                    said(role);
                }
            }
            case "assistant" -> {
                BytesReader.require(outputOf.isEmpty() && !wroteContent);
                if (calls == 0 && content.isSet() && !content.isEmpty()) {
                    said(role);
                }
            }
            case "tool" -> {
                BytesReader.require(calls == 0 && (content.isSet() || wroteContent));
                if (content.isSet()) {
                    output();
                    string(content);
                    out.ascii("}");
                }
            }
            default -> BytesReader.require(false);
        }
    }

    private void said(String who) {
        item(ItemPlace.Kind.MESSAGE, 0, List.of());
        out.ascii("{\"type\":\"message\",\"role\":\"");
        out.ascii(who);
        out.ascii("\",\"content\":");
        string(content);
        out.ascii("}");
    }

    private void output() {
        BytesReader.require(!outputOf.isEmpty());
        CallLedger.Call call = draft.calls().answer(outputOf, at.at("tool_call_id"));
        item(ItemPlace.Kind.OUTPUT, 0, List.of());
        out.ascii(call.custom() ? "{\"type\":\"custom_tool_call_output\"" : "{\"type\":\"function_call_output\"");
        out.ascii(",\"call_id\":");
        name(call.sentId());
        out.ascii(",\"output\":");
    }

    private void item(ItemPlace.Kind kind, int call, List<Integer> parts) {
        if (items++ > 0) {
            out.ascii(",");
        }
        draft.places().item(new ItemPlace(kind, message, call, parts));
    }

    private void string(Span span) {
        BytesReader.require(out.string(in.json(), span.from, span.to));
    }

    /** Ids are plain, or go the long way. */
    private void name(String text) {
        for (int i = 0; i < text.length(); i++) {
            BytesReader.require(text.charAt(i) > ' ' && text.charAt(i) < 0x7F);
        }
        out.quoted(text);
    }

    private void parts() throws IOException {
        BytesReader.require(in.token() == JsonToken.START_ARRAY && calls == 0);
        boolean mayShow = role.equals("user") || role.equals("tool");
        if (role.equals("tool")) {
            output();
        } else {
            BytesReader.require(mayShow || role.equals("system") || role.equals("developer"));
            item(ItemPlace.Kind.MESSAGE, 0, List.of());
            out.ascii("{\"type\":\"message\",\"role\":\"" + role + "\",\"content\":");
        }
        out.ascii("[");
        in.next();
        int part = 0;
        while (in.token() != JsonToken.END_ARRAY) {
            if (part > 0) {
                out.ascii(",");
            }
            part(mayShow);
            part++;
        }
        BytesReader.require(part > 0);
        out.ascii("]}");
        draft.places().keepAllParts(part);
        wroteContent = true;
        in.next();
    }

    private void part(boolean mayShow) throws IOException {
        BytesReader.require(in.token() == JsonToken.START_OBJECT);
        first.clear();
        second.clear();
        String type = "";
        boolean image = false;
        in.next();
        while (in.token() != JsonToken.END_OBJECT) {
            switch (in.member()) {
                case "type" -> {
                    BytesReader.require(type.isEmpty());
                    type = in.text();
                }
                case "text" -> in.span(first);
                case "image_url" -> {
                    BytesReader.require(mayShow && !image && !first.isSet());
                    image = true;
                    image();
                }
                default -> BytesReader.require(false);
            }
        }
        in.next();
        BytesReader.require(first.isSet() && !first.isEmpty() && type.equals(image ? "image_url" : "text"));
        out.ascii(image ? "{\"type\":\"input_image\",\"image_url\":" : "{\"type\":\"input_text\",\"text\":");
        string(first);
        if (image) {
            out.ascii(",\"detail\":");
            if (second.isSet()) {
                string(second);
            } else {
                out.ascii("\"auto\"");
            }
        }
        out.ascii("}");
    }

    private void image() throws IOException {
        BytesReader.require(in.token() == JsonToken.START_OBJECT);
        in.next();
        while (in.token() != JsonToken.END_OBJECT) {
            switch (in.member()) {
                case "url" -> in.span(first);
                case "detail" -> in.span(second);
                default -> BytesReader.require(false);
            }
        }
        in.next();
    }

    private void calls() throws IOException {
        BytesReader.require(calls == 0 && (role.equals("assistant") || role.isEmpty()));
        if (in.token() == JsonToken.VALUE_NULL) {
            in.next();
            return;
        }
        BytesReader.require(in.token() == JsonToken.START_ARRAY && role.equals("assistant"));
        if (content.isSet() && !content.isEmpty()) {
            said(role);
        }
        in.next();
        while (in.token() != JsonToken.END_ARRAY) {
            call(at.at("tool_calls").at(calls));
            calls++;
        }
        in.next();
    }

    private void call(Pointer callAt) throws IOException {
        BytesReader.require(in.token() == JsonToken.START_OBJECT);
        first.clear();
        second.clear();
        String id = "";
        boolean isFunction = false;
        boolean seen = false;
        in.next();
        while (in.token() != JsonToken.END_OBJECT) {
            switch (in.member()) {
                case "id" -> {
                    BytesReader.require(id.isEmpty());
                    id = in.text();
                }
                case "type" -> {
                    BytesReader.require(!isFunction);
                    isFunction = in.text().equals("function");
                    BytesReader.require(isFunction);
                }
                case "function" -> {
                    BytesReader.require(!seen);
                    seen = true;
                    function();
                }
                default -> BytesReader.require(false);
            }
        }
        in.next();
        BytesReader.require(isFunction && !id.isEmpty() && first.isSet() && second.isSet());
        item(ItemPlace.Kind.FUNCTION_CALL, calls, List.of());
        out.ascii("{\"type\":\"function_call\",\"call_id\":");
        name(draft.calls().open(id, false, callAt));
        out.ascii(",\"name\":");
        string(first);
        out.ascii(",\"arguments\":");
        string(second);
        out.ascii("}");
    }

    private void function() throws IOException {
        BytesReader.require(in.token() == JsonToken.START_OBJECT);
        in.next();
        while (in.token() != JsonToken.END_OBJECT) {
            switch (in.member()) {
                case "name" -> in.span(first);
                case "arguments" -> in.span(second);
                default -> BytesReader.require(false);
            }
        }
        in.next();
    }
}
