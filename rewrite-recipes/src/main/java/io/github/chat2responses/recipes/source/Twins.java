package io.github.chat2responses.recipes.source;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.J;

/**
 * Classes of one name in several files, as modules have that do not know each other. Whoever knows classes by their names cannot
 * tell which of them a third file means.
 */
public final class Twins {
    private final Map<String, List<J.CompilationUnit>> homes = new HashMap<>();
    private final Map<UUID, Optional<String>> reasons = new HashMap<>();
    private final boolean any;

    private Twins(Collection<J.CompilationUnit> files) {
        files.forEach(file -> file.getClasses()
                .forEach(one -> homes.computeIfAbsent(JavaTypes.name(one.getType()), name -> new ArrayList<>())
                        .add(file)));
        homes.remove("");
        any = homes.values().stream().anyMatch(home -> home.size() > 1);
    }

    /**
     * Finds them.
     *
     * @param files all files that may have one
     * @return those among the files
     */
    public static Twins among(Collection<J.CompilationUnit> files) {
        return new Twins(files);
    }

    /**
     * Why it is not certain what a file does: it names such a class that is not its own, or a class that does.
     *
     * @param file a file
     * @return the reason, empty if there is none
     */
    public Optional<String> against(J.CompilationUnit file) {
        return any ? reasons.computeIfAbsent(file.getId(), id -> reason(file)) : Optional.empty();
    }

    private Optional<String> reason(J.CompilationUnit file) {
        Set<UUID> seen = new HashSet<>(Set.of(file.getId()));
        Deque<J.CompilationUnit> next = new ArrayDeque<>(List.of(file));
        while (!next.isEmpty()) {
            J.CompilationUnit at = next.pop();
            for (String name : NamedClasses.of(at)) {
                int inner = name.indexOf('$');
                String outer = inner < 0 ? name : name.substring(0, inner);
                List<J.CompilationUnit> found = homes.getOrDefault(outer, List.of());
                if (found.stream().noneMatch(home -> home.getId().equals(at.getId()))) {
                    if (found.size() > 1) {
                        return Optional.of("several files have a class `" + outer
                                + "`, and which one is meant here is not known; run each module by itself");
                    }
                    found.stream().filter(home -> seen.add(home.getId())).forEach(next::add);
                }
            }
        }
        return Optional.empty();
    }
}
