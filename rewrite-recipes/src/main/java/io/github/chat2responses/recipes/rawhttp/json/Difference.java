package io.github.chat2responses.recipes.rawhttp.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The way from one JSON value to another in steps that leave what stays where it is written.
 *
 * @param <W> where things are written
 */
public final class Difference<W> {
    private final Markers markers;
    private final Surgeon<W> surgeon;

    /**
     * Prepares the way.
     *
     * @param markers tells what is known at run time only
     * @param surgeon makes the changes
     */
    public Difference(Markers markers, Surgeon<W> surgeon) {
        this.markers = markers;
        this.surgeon = surgeon;
    }

    /**
     * Turns one value into another.
     *
     * @param from the value as it is written
     * @param to what it has to become
     * @return false if there is no way, because a value that is known at run time only would have to change
     */
    public boolean apply(Doc<W> from, JsonNode to) {
        if (from.value().equals(to)) {
            return true;
        }
        if (from instanceof Doc.Obj<W> object && to.isObject()) {
            return new Members(object, (ObjectNode) to).apply();
        }
        if (from instanceof Doc.Arr<W> array && to.isArray() && array.elements().size() == to.size()) {
            for (int i = 0; i < to.size(); i++) {
                if (!apply(array.elements().get(i), to.get(i))) {
                    return false;
                }
            }
            return true;
        }
        if (!markers.isConstant(from.value()) || !markers.isConstant(to)) {
            return false;
        }
        surgeon.replace(from, to);
        return true;
    }

    /** The members of one object. */
    private final class Members {
        private final Doc.Obj<W> from;
        private final ObjectNode to;
        private final Set<String> added = new LinkedHashSet<>();

        Members(Doc.Obj<W> from, ObjectNode to) {
            this.from = from;
            this.to = to;
            to.fieldNames().forEachRemaining(key -> {
                if (!from.members().containsKey(key)) {
                    added.add(key);
                }
            });
        }

        boolean apply() {
            List<String> kept = new ArrayList<>();
            for (Map.Entry<String, Doc.Member<W>> member : from.members().entrySet()) {
                if (to.has(member.getKey())) {
                    kept.add(member.getKey());
                } else if (!gone(member.getKey(), member.getValue())) {
                    return false;
                }
            }
            for (String key : kept) {
                if (!kept(from.member(key), to.get(key))) {
                    return false;
                }
            }
            for (String key : added) {
                if (!markers.isConstant(to.get(key))) {
                    return false;
                }
                surgeon.insert(from, key, to.get(key));
            }
            return true;
        }

        private boolean kept(Doc.Member<W> member, JsonNode now) {
            if (member.value() instanceof Doc.Obj<W> object && !now.isObject()) {
                Optional<String> inner = object.members().keySet().stream()
                        .filter(key -> object.member(key).value().value().equals(now))
                        .findFirst();
                if (inner.isPresent() && othersStay(object, inner.get())) {
                    surgeon.pick(member, inner.get());
                    return true;
                }
            }
            return Difference.this.apply(member.value(), now);
        }

        /** Whether what else an object has stands beside it afterwards, to be written anew. */
        private boolean othersStay(Doc.Obj<W> object, String inner) {
            return object.members().entrySet().stream()
                    .filter(other -> !other.getKey().equals(inner))
                    .allMatch(other ->
                            markers.isConstant(other.getValue().value().value()) && added.contains(other.getKey()));
        }

        private boolean gone(String key, Doc.Member<W> member) {
            JsonNode value = member.value().value();
            return renamed(member, value) || lifted(member) || nested(member, value) || moved(member) || removed(key);
        }

        private boolean renamed(Doc.Member<W> member, JsonNode value) {
            Optional<String> name =
                    added.stream().filter(key -> to.get(key).equals(value)).findFirst();
            name.ifPresent(key -> {
                surgeon.rename(member, key);
                added.remove(key);
            });
            return name.isPresent();
        }

        private boolean lifted(Doc.Member<W> member) {
            if (!(member.value() instanceof Doc.Obj<W> object)
                    || object.members().isEmpty()
                    || !added.containsAll(object.members().keySet())) {
                return false;
            }
            surgeon.lift(from, member);
            added.removeAll(object.members().keySet());
            return object.members().entrySet().stream()
                    .allMatch(inner -> Difference.this.apply(inner.getValue().value(), to.get(inner.getKey())));
        }

        private boolean nested(Doc.Member<W> member, JsonNode value) {
            for (String name : added) {
                for (Map.Entry<String, JsonNode> inner : to.get(name).properties()) {
                    if (inner.getValue().equals(value) || isLike(member.value(), inner.getValue())) {
                        return nested(member, name, inner.getKey());
                    }
                }
            }
            return false;
        }

        private boolean nested(Doc.Member<W> member, String name, String inner) {
            ObjectNode beside = to.get(name).deepCopy();
            beside.remove(inner);
            if (!markers.isConstant(beside)) {
                return false;
            }
            surgeon.nest(member, name, inner, beside);
            added.remove(name);
            return Difference.this.apply(member.value(), to.get(name).get(inner));
        }

        /** An object of the same type, in the sense of its member {@code type}. */
        private boolean isLike(Doc<W> doc, JsonNode other) {
            return doc instanceof Doc.Obj<W>
                    && other.has("type")
                    && other.get("type").equals(doc.value().get("type"));
        }

        private boolean moved(Doc.Member<W> member) {
            for (String name : added) {
                if (member.value() instanceof Doc.Arr<W> array
                        && to.get(name).isArray()
                        && to.get(name).size() == array.elements().size()) {
                    surgeon.rename(member, name);
                    added.remove(name);
                    return Difference.this.apply(array, to.get(name));
                }
            }
            return false;
        }

        private boolean removed(String key) {
            if (!markers.isConstant(from.member(key).value().value())) {
                return false;
            }
            surgeon.remove(from, key);
            return true;
        }
    }
}
