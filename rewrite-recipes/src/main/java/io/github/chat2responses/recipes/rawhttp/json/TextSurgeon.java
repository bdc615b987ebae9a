package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Changes JSON text in its own style. */
final class TextSurgeon implements Surgeon<Span> {
    private final String text;
    private final List<TextEdit> edits = new ArrayList<>();
    private final Map<Doc.Obj<Span>, Set<String>> removed = new LinkedHashMap<>();
    private final Map<Doc.Obj<Span>, List<String>> inserted = new LinkedHashMap<>();

    TextSurgeon(String text) {
        this.text = text;
    }

    /** All changes. */
    List<TextEdit> edits() {
        List<TextEdit> all = new ArrayList<>(edits);
        removed.forEach((object, keys) -> remove(object, keys, all));
        inserted.forEach((object, members) -> insert(object, members, all));
        return all;
    }

    @Override
    public void rename(Doc.Member<Span> member, String name) {
        edits.add(new TextEdit(member.key().start() + 1, member.key().end() - 1, name));
    }

    @Override
    public void nest(Doc.Member<Span> member, String name, String inner, ObjectNode beside) {
        Span value = member.value().where();
        rename(member, name);
        edits.add(new TextEdit(value.start(), value.start(), "{" + key(inner)));
        StringBuilder end = new StringBuilder();
        beside.properties()
                .forEach(
                        other -> end.append(comma()).append(key(other.getKey())).append(printed(other.getValue())));
        edits.add(new TextEdit(value.end(), value.end(), end + "}"));
    }

    @Override
    public void lift(Doc.Obj<Span> outer, Doc.Member<Span> member) {
        Doc.Obj<Span> object = (Doc.Obj<Span>) member.value();
        List<Doc.Member<Span>> members = new ArrayList<>(object.members().values());
        edits.add(new TextEdit(member.key().start(), members.get(0).key().start(), ""));
        Span last = members.get(members.size() - 1).value().where();
        edits.add(new TextEdit(last.end(), object.where().end(), ""));
    }

    @Override
    public void pick(Doc.Member<Span> member, String inner) {
        Doc.Obj<Span> object = (Doc.Obj<Span>) member.value();
        Span value = object.member(inner).value().where();
        edits.add(new TextEdit(object.where().start(), value.start(), ""));
        edits.add(new TextEdit(value.end(), object.where().end(), ""));
    }

    @Override
    public void insert(Doc.Obj<Span> object, String key, JsonNode value) {
        inserted.computeIfAbsent(object, any -> new ArrayList<>()).add(key(key) + printed(value));
    }

    @Override
    public void remove(Doc.Obj<Span> object, String key) {
        removed.computeIfAbsent(object, any -> new HashSet<>()).add(key);
    }

    @Override
    public void replace(Doc<Span> doc, JsonNode value) {
        edits.add(new TextEdit(doc.where().start(), doc.where().end(), printed(value)));
    }

    private static void remove(Doc.Obj<Span> object, Set<String> keys, List<TextEdit> all) {
        List<Map.Entry<String, Doc.Member<Span>>> members =
                new ArrayList<>(object.members().entrySet());
        boolean leading = true;
        for (int i = 0; i < members.size(); i++) {
            Doc.Member<Span> member = members.get(i).getValue();
            if (!keys.contains(members.get(i).getKey())) {
                leading = false;
            } else if (!leading) {
                int before = members.get(i - 1).getValue().value().where().end();
                all.add(new TextEdit(before, member.value().where().end(), ""));
            } else {
                int next = i + 1 < members.size()
                        ? members.get(i + 1).getValue().key().start()
                        : member.value().where().end();
                all.add(new TextEdit(member.key().start(), next, ""));
            }
        }
    }

    private void insert(Doc.Obj<Span> object, List<String> members, List<TextEdit> all) {
        Set<String> gone = removed.getOrDefault(object, Set.of());
        int at = -1;
        for (Map.Entry<String, Doc.Member<Span>> member : object.members().entrySet()) {
            if (!gone.contains(member.getKey())) {
                at = member.getValue().value().where().end();
            }
        }
        if (at < 0) {
            int inside = object.where().start() + 1;
            all.add(new TextEdit(inside, inside, String.join(comma(), members)));
            return;
        }
        String separator = "," + gap(object);
        all.add(new TextEdit(at, at, separator + String.join(separator, members)));
    }

    /** What stands before a member: nothing, a space, or a new line with its indentation. */
    private String gap(Doc.Obj<Span> object) {
        List<Doc.Member<Span>> members = new ArrayList<>(object.members().values());
        int start = members.size() == 1
                ? object.where().start() + 1
                : members.get(members.size() - 2).value().where().end();
        String between =
                text.substring(start, members.get(members.size() - 1).key().start());
        if (members.size() == 1 && between.isEmpty()) {
            return comma().substring(1);
        }
        return between.replaceFirst("\\s*,", "");
    }

    private String key(String name) {
        String colon = text.contains("\" : ") ? " : " : text.matches("(?s).*\":\\s.*") ? ": " : ":";
        return "\"" + name + "\"" + colon;
    }

    private String comma() {
        return text.matches("(?s).*,\\s.*") ? ", " : ",";
    }

    private String printed(JsonNode value) {
        if (value.isObject()) {
            List<String> members = new ArrayList<>();
            value.properties().forEach(member -> members.add(key(member.getKey()) + printed(member.getValue())));
            return "{" + String.join(comma(), members) + "}";
        }
        if (value.isArray()) {
            List<String> elements = new ArrayList<>();
            value.forEach(element -> elements.add(printed(element)));
            return "[" + String.join(comma(), elements) + "]";
        }
        return value.toString();
    }
}
