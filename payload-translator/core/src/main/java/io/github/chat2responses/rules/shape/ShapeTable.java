package io.github.chat2responses.rules.shape;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Shapes as a YAML file writes them; {@code shape.yml} of the overlay says how. */
public final class ShapeTable {
    private final Map<String, Shape> shapes = new HashMap<>();

    private ShapeTable() {}

    /**
     * Reads a table of shapes.
     *
     * @param owner the class beside which the file lies
     * @param file the name of the file
     * @param root the name of the shape of a whole tree
     * @return that shape
     */
    public static Shape read(Class<?> owner, String file, String root) {
        ShapeTable table = new ShapeTable();
        try (InputStream in = owner.getResourceAsStream(file)) {
            YAMLMapper.builder()
                    .build()
                    .readTree(in)
                    .properties()
                    .forEach(one -> table.shapes.put(one.getKey(), table.shape(one.getValue())));
        } catch (IOException e) {
            throw new UncheckedIOException("the shapes in " + file + " cannot be read", e);
        }
        return table.require(root);
    }

    private Shape require(String name) {
        Shape shape = shapes.get(name);
        if (shape == null) {
            throw new IllegalStateException("no shape named " + name);
        }
        return shape;
    }

    private Shape shape(JsonNode written) {
        if (written.isTextual()) {
            return value(written.asText().strip());
        }
        if (written.isArray()) {
            return new Shape.Items(shape(written.get(0)));
        }
        if (written.has("<any name>")) {
            return new Shape.AnyNames(shape(written.get("<any name>")));
        }
        if (written.has("<either>")) {
            List<Shape> forms = new ArrayList<>();
            written.get("<either>").forEach(form -> forms.add(shape(form)));
            return new Shape.Either(List.copyOf(forms));
        }
        if (written.has("<by type>")) {
            Map<String, Shape.Members> kinds = new LinkedHashMap<>();
            written.get("<by type>").properties().forEach(kind -> {
                Shape.Members members = Shape.typed(members(kind.getValue()));
                for (String type : Arrays.asList(kind.getKey().split(" ", -1))) {
                    kinds.put(type, members);
                }
            });
            return new Shape.ByType(kinds);
        }
        return members(written);
    }

    private Shape.Members members(JsonNode written) {
        Map<String, Shape> members = new LinkedHashMap<>();
        Set<String> required = new LinkedHashSet<>();
        written.properties().forEach(one -> {
            boolean must = one.getKey().endsWith("*");
            String name = must ? one.getKey().substring(0, one.getKey().length() - 1) : one.getKey();
            members.put(name, shape(one.getValue()));
            if (must) {
                required.add(name);
            }
        });
        return new Shape.Members(members, required);
    }

    private Shape value(String text) {
        List<String> words = Arrays.asList(text.split("\\s+"));
        return switch (words.get(0)) {
            case "text" -> new Shape.Text();
            case "boolean" -> new Shape.YesOrNo();
            case "anything" -> new Shape.Anything();
            case "integer", "number" -> {
                String[] bounds = words.get(1).split("\\.\\.", 2);
                yield new Shape.Amount(words.get(0).equals("integer"), bound(bounds[0]), bound(bounds[1]));
            }
            case "one" -> new Shape.OneOf(List.copyOf(words.subList(2, words.size())));
            case "see" -> new Shape.See(words.get(1), () -> require(words.get(1)));
            default -> throw new IllegalStateException("no shape is written '" + text + "'");
        };
    }

    private static Optional<BigDecimal> bound(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(new BigDecimal(text));
    }
}
