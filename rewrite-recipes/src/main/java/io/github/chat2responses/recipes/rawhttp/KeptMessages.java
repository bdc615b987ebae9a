package io.github.chat2responses.recipes.rawhttp;

import io.github.chat2responses.recipes.rawhttp.json.Doc;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/** Messages that others may have besides the request: they can be sent if they can stay as they are. */
final class KeptMessages {
    private final Set<UUID> places = new HashSet<>();

    KeptMessages() {}

    void add(Doc<Where> message) {
        places.add(message.where().node().getId());
        if (message instanceof Doc.Obj<Where> object) {
            object.members().values().forEach(member -> {
                places.add(member.key().node().getId());
                add(member.value());
            });
        } else if (message instanceof Doc.Arr<Where> array) {
            array.elements().forEach(this::add);
        }
    }

    boolean has(Where where) {
        return places.contains(where.node().getId());
    }
}
