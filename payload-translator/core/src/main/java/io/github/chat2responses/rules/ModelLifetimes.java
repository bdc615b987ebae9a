package io.github.chat2responses.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The days on which models end, read from {@code models.yml} beside this class. */
public final class ModelLifetimes {
    private final Map<String, LocalDate> shutdowns;

    private ModelLifetimes(Map<String, LocalDate> shutdowns) {
        this.shutdowns = Map.copyOf(shutdowns);
    }

    /**
     * The models that end on one day.
     *
     * @param shutdown the day, for example {@code "2026-10-23"}
     * @param models their names
     */
    private record Group(String shutdown, List<String> models) {}

    /**
     * Reads the table from the class path.
     *
     * @return the table
     * @throws IllegalStateException if it is missing, or a model is in it twice
     * @throws UncheckedIOException if it cannot be read
     */
    public static ModelLifetimes load() {
        try (InputStream in = ModelLifetimes.class.getResourceAsStream("models.yml")) {
            if (in == null) {
                throw new IllegalStateException("models.yml is not on the class path");
            }
            List<Group> groups = YAMLMapper.builder().build().readValue(in, new TypeReference<List<Group>>() {});
            Map<String, LocalDate> shutdowns = new HashMap<>();
            for (Group group : groups) {
                for (String model : group.models()) {
                    if (shutdowns.put(model, LocalDate.parse(group.shutdown())) != null) {
                        throw new IllegalStateException("models.yml names " + model + " twice");
                    }
                }
            }
            return new ModelLifetimes(shutdowns);
        } catch (IOException e) {
            throw new UncheckedIOException("models.yml cannot be read", e);
        }
    }

    /**
     * When a model ends.
     *
     * @param model its name in requests, for example {@code "gpt-4"}
     * @return the first day without it, empty if none was announced
     */
    public Optional<LocalDate> shutdown(String model) {
        return Optional.ofNullable(shutdowns.get(model));
    }

    /**
     * The models whose end was announced.
     *
     * @return their names in requests
     */
    public Set<String> models() {
        return shutdowns.keySet();
    }
}
