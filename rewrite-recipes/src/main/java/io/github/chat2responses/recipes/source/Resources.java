package io.github.chat2responses.recipes.source;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** The tables and texts that lie beside the classes that read them. */
public final class Resources {
    private Resources() {}

    /**
     * A text.
     *
     * @param beside the class that it lies beside
     * @param name its file's name
     * @return all of it
     * @throws IllegalStateException if it is not there
     */
    public static String text(Class<?> beside, String name) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException(name + " is not on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }

    /**
     * A table in YAML.
     *
     * @param beside the class that it lies beside
     * @param name its file's name
     * @param type what it is read as
     * @param <T> what it is read as
     * @return the table
     * @throws IllegalStateException if it is not there
     */
    public static <T> T yaml(Class<?> beside, String name, TypeReference<T> type) {
        try {
            return YAMLMapper.builder().build().readValue(text(beside, name), type);
        } catch (IOException e) {
            throw new UncheckedIOException(name + " cannot be read", e);
        }
    }
}
