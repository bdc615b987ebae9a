package io.github.chat2responses.gateway.config;

import io.github.chat2responses.gateway.GatewayException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * A mapping in the file. Whoever reads it asks for what it knows, and then for the {@link #end}: a key that nobody has asked
 * for is an error.
 */
final class Section {
    private final String file;
    private final String path;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> asked = new ArrayList<>();

    private record Entry(int line, Node value) {}

    private Section(String file, String path, MappingNode mapping) {
        this.file = file;
        this.path = path;
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (entries.put(key, new Entry(line(tuple.getKeyNode()), tuple.getValueNode())) != null) {
                throw wrong(line(tuple.getKeyNode()), "'" + name(key) + "' stands here twice");
            }
        }
    }

    /** Reads a file; an empty one has no settings. */
    static Section of(String file, String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root == null) {
                root = new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK);
            }
            if (root instanceof MappingNode mapping) {
                return new Section(file, "", mapping);
            }
            throw new GatewayException(file + ", line " + line(root) + ": expected settings such as 'log: requests'");
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? ""
                    : ", line " + (e.getProblemMark().getLine() + 1);
            throw new GatewayException(file + place + ": this is no YAML: " + e.getProblem());
        }
    }

    private static int line(Node node) {
        return node.getStartMark().getLine() + 1;
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private GatewayException wrong(int line, String what) {
        return new GatewayException(file + ", line " + line + ": " + what);
    }

    /** What is wrong with a value. */
    GatewayException wrong(String key, String expected) {
        Entry entry = entries.get(key);
        return wrong(entry == null ? 1 : entry.line(), "'" + name(key) + "' " + expected);
    }

    private Optional<Entry> entry(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    Optional<Section> section(String key) {
        return entry(key).map(entry -> {
            if (entry.value() instanceof MappingNode mapping) {
                return new Section(file, name(key), mapping);
            }
            throw wrong(key, "takes settings of its own, indented below it");
        });
    }

    Optional<String> text(String key) {
        return entry(key).map(entry -> {
            if (entry.value() instanceof ScalarNode scalar && !scalar.getValue().isEmpty()) {
                return scalar.getValue();
            }
            throw wrong(key, "takes a text");
        });
    }

    /** A value in a form of its own; whatever the reader throws means that it is none. */
    <T> Optional<T> value(String key, String expected, Function<String, T> reader) {
        return text(key).map(text -> {
            try {
                return reader.apply(text);
            } catch (IllegalArgumentException | ArithmeticException e) {
                throw wrong(key, "takes " + expected + ", not '" + text + "'");
            }
        });
    }

    <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        String all = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
        return value(key, "one of " + all, text -> Enum.valueOf(words, text.toUpperCase(Locale.ROOT)));
    }

    /** All keys, as their own values' names. */
    List<String> keys() {
        return List.copyOf(entries.keySet());
    }

    /** Complains of the first key that nobody has asked for. */
    void end() {
        for (Map.Entry<String, Entry> one : entries.entrySet()) {
            if (!asked.contains(one.getKey())) {
                throw wrong(
                        one.getValue().line(),
                        "there is no setting '" + name(one.getKey()) + "'; " + Nearest.hint(one.getKey(), asked));
            }
        }
    }
}
