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
import java.util.stream.Collectors;

/** The days on which models end, read from {@code models.yml} beside this class. */
public final class ModelLifetimes {
    private final Map<String, LocalDate> shutdowns;
    private final Map<String, String> byConstant;

    private ModelLifetimes(Map<String, LocalDate> shutdowns) {
        this.shutdowns = Map.copyOf(shutdowns);
        this.byConstant = shutdowns.keySet().stream().collect(Collectors.toMap(ModelNames::constant, model -> model));
    }

    /**
     * The end of a model, seen from some day.
     *
     * @param model its name in requests
     * @param shutdown the first day without it
     * @param isGone whether that day has come
     */
    public record End(String model, LocalDate shutdown, boolean isGone) {
        /**
         * The rule for it.
         *
         * @return {@code C2R520} if the model is gone, else {@code C2R521}
         */
        public String code() {
            return isGone ? "C2R520" : "C2R521";
        }
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
     * The end of a model, if one was announced.
     *
     * @param model its name in requests
     * @param asOf the day that decides whether it is gone
     * @return the end, or empty
     */
    public Optional<End> end(String model, LocalDate asOf) {
        return shutdown(model).map(day -> new End(model, day, !day.isAfter(asOf)));
    }

    /**
     * The model whose end was announced and that a constant of the official SDK's {@code ChatModel} stands for.
     *
     * @param constant the constant's name, for example {@code "GPT_4"}
     * @return the name in requests, or empty
     */
    public Optional<String> ofConstant(String constant) {
        return Optional.ofNullable(byConstant.get(constant));
    }

    /**
     * The models whose end is known.
     *
     * @return their names in requests
     */
    public Set<String> models() {
        return shutdowns.keySet();
    }
}
