package io.github.chat2responses.shim.yaml;

import io.github.chat2responses.rules.Nearest;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.yaml.snakeyaml.DumperOptions.FlowStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * Settings that belong together. Whoever reads them asks for those it knows, and then says {@link #end()}: a setting that
 * nobody has asked for is an error. Values are taken as they are written, so that {@code on} and {@code off} are words.
 */
public final class YamlSection {
    private final String file;
    private final String path;
    private final int line;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final Set<String> asked = new TreeSet<>();

    private record Entry(int line, Node value) {}

    private YamlSection(String file, String path, MappingNode mapping) {
        this.file = file;
        this.path = path;
        this.line = line(mapping);
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "?";
            if (entries.put(key, new Entry(line(tuple.getKeyNode()), tuple.getValueNode())) != null) {
                throw wrong(line(tuple.getKeyNode()), "'" + name(key) + "' stands here twice; keep one of the two");
            }
        }
    }

    /**
     * Reads a file.
     *
     * @param file its name, for messages
     * @param yaml its text; an empty one has no settings
     * @return the outermost settings
     * @throws YamlException if it is no YAML, or has no settings
     */
    public static YamlSection of(String file, String yaml) {
        try {
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new StringReader(yaml));
            if (root == null) {
                return new YamlSection(file, "", new MappingNode(Tag.MAP, List.of(), FlowStyle.BLOCK));
            }
            if (root instanceof MappingNode mapping) {
                return new YamlSection(file, "", mapping);
            }
            throw new YamlException(file + ", line " + line(root) + ": expected settings such as 'mode: on'");
        } catch (MarkedYAMLException e) {
            String place = e.getProblemMark() == null
                    ? ""
                    : ", line " + (e.getProblemMark().getLine() + 1);
            throw new YamlException(file + place + ": this is no YAML: " + e.getProblem());
        } catch (YAMLException e) {
            String what = e.getMessage() == null
                    ? ""
                    : e.getMessage().lines().findFirst().orElse("");
            throw new YamlException(file + ": this is no YAML: " + what);
        }
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }

    private String name(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    private YamlException wrong(int at, String what) {
        return new YamlException(file + ", line " + at + ": " + what);
    }

    /**
     * What is wrong with a setting.
     *
     * @param key the setting
     * @param expected what it takes, and how to mend it: the end of the message
     * @return the exception
     */
    public YamlException wrong(String key, String expected) {
        Entry entry = entries.get(key);
        return wrong(entry == null ? line : entry.line(), "'" + name(key) + "' " + expected);
    }

    private Optional<Entry> entry(String key) {
        asked.add(key);
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * Settings within these.
     *
     * @param key the setting that has settings of its own
     * @return empty if it is not there
     * @throws YamlException if it has none
     */
    public Optional<YamlSection> section(String key) {
        return entry(key).map(entry -> section(key, entry.value()));
    }

    private YamlSection section(String key, Node value) {
        if (value instanceof MappingNode mapping) {
            return new YamlSection(file, name(key), mapping);
        }
        throw wrong(line(value), "'" + name(key) + "' takes settings of its own, indented below it");
    }

    /**
     * A list of settings.
     *
     * @param key the setting
     * @return empty if it is not there
     * @throws YamlException if it is no list, or something in it has no settings
     */
    public List<YamlSection> sections(String key) {
        List<YamlSection> all = new ArrayList<>();
        for (Node item : items(key)) {
            all.add(section(key + "[" + all.size() + "]", item));
        }
        return all;
    }

    private List<Node> items(String key) {
        return entry(key)
                .map(entry -> {
                    if (entry.value() instanceof SequenceNode list) {
                        return list.getValue();
                    }
                    throw wrong(key, "takes a list");
                })
                .orElse(List.of());
    }

    /**
     * A list of values.
     *
     * @param <T> what they are
     * @param key the setting
     * @param expected what they have to be, for messages
     * @param reader makes one of its text; what it throws as {@link IllegalArgumentException} means that it is none
     * @return empty if it is not there
     * @throws YamlException if it is no list, or something in it is no such value
     */
    public <T> List<T> values(String key, String expected, Function<String, T> reader) {
        List<T> all = new ArrayList<>();
        for (Node item : items(key)) {
            all.add(value(key, item, "takes a list of " + expected, reader));
        }
        return all;
    }

    /**
     * A value.
     *
     * @param <T> what it is
     * @param key the setting
     * @param expected what it has to be, for messages
     * @param reader makes it of its text; what it throws as {@link IllegalArgumentException} means that it is none
     * @return empty if it is not there
     * @throws YamlException if it is no such value
     */
    public <T> Optional<T> value(String key, String expected, Function<String, T> reader) {
        return entry(key).map(entry -> value(key, entry.value(), "takes " + expected, reader));
    }

    private <T> T value(String key, Node node, String takes, Function<String, T> reader) {
        if (!(node instanceof ScalarNode scalar) || scalar.getValue().isEmpty()) {
            throw wrong(line(node), "'" + name(key) + "' " + takes);
        }
        try {
            return reader.apply(scalar.getValue());
        } catch (IllegalArgumentException e) {
            throw wrong(line(node), "'" + name(key) + "' " + takes + ", not '" + scalar.getValue() + "'");
        }
    }

    /**
     * One of some words.
     *
     * @param <E> what they stand for
     * @param key the setting
     * @param words what they stand for; the words are the names in lower case
     * @return empty if it is not there
     * @throws YamlException if it is none of them; the message names the nearest
     */
    public <E extends Enum<E>> Optional<E> word(String key, Class<E> words) {
        List<String> names = Arrays.stream(words.getEnumConstants())
                .map(word -> word.name().toLowerCase(Locale.ROOT))
                .toList();
        return value(key, "one of " + String.join(", ", names), text -> text).map(text -> {
            if (!names.contains(text)) {
                throw wrong(key, "does not know '" + text + "'; " + Nearest.hint(text, names));
            }
            return Enum.valueOf(words, text.toUpperCase(Locale.ROOT));
        });
    }

    /**
     * Says that there is nothing else to ask for.
     *
     * @throws YamlException if there is a setting that nobody has asked for; the message names the nearest
     */
    public void end() {
        entries.forEach((key, entry) -> {
            if (!asked.contains(key)) {
                throw wrong(entry.line(), "there is no setting '" + name(key) + "'; " + Nearest.hint(key, asked));
            }
        });
    }
}
