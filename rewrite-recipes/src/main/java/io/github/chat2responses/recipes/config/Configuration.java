package io.github.chat2responses.recipes.config;

import io.github.chat2responses.recipes.group.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openrewrite.SourceFile;

/**
 * What the properties and YAML files of a code base say, of all profiles and of tests. Nobody knows which profile runs, so a
 * key has all values that any file gives to it.
 */
public final class Configuration {
    private static final Pattern KEY = Pattern.compile("[a-zA-Z][\\w-]+(\\.[\\w-]+)*");

    private final Map<String, List<Setting>> settings = new HashMap<>();
    private final Map<String, List<Setting>> variables = new HashMap<>();
    private final List<Place> unreadable = new ArrayList<>();

    /** Makes one that knows no file yet. */
    public Configuration() {}

    /**
     * Whether a file is one of configuration, by its name.
     *
     * @param file the file
     * @return whether {@link #read} would look at it
     */
    public static boolean is(SourceFile file) {
        return ConfigFile.isNamedSo(Place.path(file));
    }

    /**
     * Takes in what a file says. Other files are passed over.
     *
     * @param file the file
     */
    public void read(SourceFile file) {
        if (!is(file)) {
            return;
        }
        Optional<ConfigFile> config = ConfigFile.of(file);
        if (config.isEmpty()) {
            unreadable.add(new Place(Place.path(file), 1));
            return;
        }
        for (Setting setting : config.get().settings().values()) {
            add(settings, ConfigKey.canonical(setting.key()), setting);
            String name = setting.key().substring(setting.key().lastIndexOf('.') + 1);
            if (ConfigKey.isVariable(name)) {
                add(variables, ConfigKey.asVariable(name), setting);
            }
        }
    }

    private static void add(Map<String, List<Setting>> map, String key, Setting setting) {
        map.computeIfAbsent(key, k -> new ArrayList<>()).add(setting);
    }

    /**
     * The same without the files of tests.
     *
     * @return what the program itself may get
     */
    public Configuration withoutTests() {
        Configuration program = new Configuration();
        program.unreadable.addAll(unreadable);
        copy(settings, program.settings);
        copy(variables, program.variables);
        return program;
    }

    private static void copy(Map<String, List<Setting>> from, Map<String, List<Setting>> to) {
        from.forEach((key, all) ->
                to.put(key, all.stream().filter(setting -> !setting.isOfTest()).toList()));
    }

    /**
     * Files of configuration that no parser could read: what they say is not known.
     *
     * @return their places
     */
    public List<Place> unreadable() {
        return List.copyOf(unreadable);
    }

    /**
     * Which values a key can have, and where.
     *
     * @param key the key, in any spelling
     * @return every setting of it, in any profile; environment variables in files such as Docker Compose's are among them
     */
    public List<Setting> settings(String key) {
        List<Setting> found = new ArrayList<>(settings.getOrDefault(ConfigKey.canonical(key), List.of()));
        variables.getOrDefault(ConfigKey.asVariable(key), List.of()).stream()
                .filter(setting -> !found.contains(setting))
                .forEach(found::add);
        return found;
    }

    /**
     * All that the files say.
     *
     * @return every setting of every file, in any order
     */
    public Stream<Setting> all() {
        return settings.values().stream().flatMap(List::stream);
    }

    /**
     * What a text may stand for, with its place holders filled from all files.
     *
     * @param text a text such as {@code ${openai.api.url:https://api.openai.com}/v1}
     * @return its possible values
     */
    public Values values(String text) {
        return values(text, new HashSet<>());
    }

    private Values values(String text, Set<String> asked) {
        if (text.contains("#{")) {
            return new Values(Set.of(), Set.of(), true);
        }
        return Placeholder.in(text)
                .map(holder ->
                        Values.of(holder.before()).then(filled(holder, asked)).then(values(holder.after(), asked)))
                .orElseGet(() -> Values.of(text));
    }

    private Values filled(Placeholder holder, Set<String> asked) {
        String key = ConfigKey.canonical(holder.key());
        Values known = new Values(Set.of(), Set.of(), false);
        List<Setting> found = asked.contains(key) ? List.of() : settings(holder.key());
        Set<String> deeper = new HashSet<>(asked);
        deeper.add(key);
        for (Setting setting : found) {
            known = known.or(values(setting.value(), deeper).with(setting));
        }
        if (found.stream().anyMatch(Setting::isForAll)) {
            return known;
        }
        Values otherwise = holder.otherwise()
                .map(text -> values(text, deeper))
                // Without a default a program does not start in a profile that has no value, so another one has it.
                .orElseGet(() -> new Values(Set.of(), Set.of(), found.isEmpty()));
        return known.or(otherwise);
    }

    /**
     * Whether a text in code names the key of a setting, alone or in a place holder.
     *
     * @param setting the setting
     * @param text the text
     * @return whether it does, in any spelling
     */
    public static boolean isNamed(Setting setting, String text) {
        String key = ConfigKey.asVariable(setting.key());
        Optional<Placeholder> holder = Placeholder.in(text);
        return holder.map(found -> ConfigKey.asVariable(found.key()).equals(key)
                        || found.otherwise()
                                .filter(rest -> isNamed(setting, rest))
                                .isPresent()
                        || isNamed(setting, found.after()))
                .orElseGet(() ->
                        text.indexOf('.') > 0 && ConfigKey.asVariable(text).equals(key));
    }

    /**
     * Whether a text may be the key of a setting, what it begins with, or a text with such keys.
     *
     * @param text a text in code
     * @return whether it looks like one
     */
    public static boolean mayBeKey(String text) {
        return text.contains("${") || KEY.matcher(text).matches();
    }

    /**
     * Whether code that has a text may read a setting.
     *
     * @param setting the setting
     * @param text a text in code that {@link #mayBeKey}
     * @return whether the text names its key, or what the key begins with
     */
    public static boolean mayRead(Setting setting, String text) {
        return text.contains("${")
                ? isNamed(setting, text)
                : ConfigKey.canonical(setting.key() + ".").startsWith(ConfigKey.canonical(text + "."));
    }

    /**
     * The keys of place holders in a text whose default is of a kind: what they give may be set elsewhere instead.
     *
     * @param text a text such as {@code ${CHAT_URL:https://api.openai.com}}
     * @param kind the kind of default
     * @return the keys
     */
    public static List<String> defaulted(String text, Predicate<String> kind) {
        List<String> found = new ArrayList<>();
        Placeholder.in(text).ifPresent(holder -> {
            holder.otherwise().filter(kind).ifPresent(rest -> found.add(holder.key()));
            holder.otherwise().ifPresent(rest -> found.addAll(defaulted(rest, kind)));
            found.addAll(defaulted(holder.after(), kind));
        });
        return found;
    }

    /**
     * Changes values in a file, and nothing else in it.
     *
     * @param file the file
     * @param newValue the value that a setting of it should have; its own for no change
     * @return the file with the new values, or the same one
     */
    public static SourceFile rewritten(SourceFile file, Function<Setting, String> newValue) {
        Optional<ConfigFile> config = is(file) ? ConfigFile.of(file) : Optional.empty();
        if (config.isEmpty()) {
            return file;
        }
        Map<UUID, String> changes = new HashMap<>();
        config.get().settings().forEach((id, setting) -> {
            String value = newValue.apply(setting);
            if (!value.equals(setting.value())) {
                changes.put(id, value);
            }
        });
        return changes.isEmpty() ? file : config.get().with(changes);
    }
}
