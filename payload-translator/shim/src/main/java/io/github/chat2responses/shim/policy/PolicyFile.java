package io.github.chat2responses.shim.policy;

import io.github.chat2responses.shim.yaml.YamlException;
import io.github.chat2responses.shim.yaml.YamlSection;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * A policy in a file, whose changes are taken up while the program runs. It looks at the file when it is asked, at most once in
 * a while, so it needs no thread. A new file that is wrong changes nothing.
 */
public final class PolicyFile implements PolicySource {
    private static final Duration USUALLY = Duration.ofSeconds(1);

    private final Path file;
    private final long every;
    private final Consumer<PolicyChange> listener;
    private final AtomicLong looked = new AtomicLong(System.nanoTime());
    private volatile Known known;

    private record Known(String text, MigrationPolicy policy, Optional<String> problem) {}

    private PolicyFile(Path file, Duration every, Consumer<PolicyChange> listener, Known known) {
        this.file = file;
        this.every = every.toNanos();
        this.listener = listener;
        this.known = known;
    }

    /**
     * Reads a file, and looks once in a second whether it has changed.
     *
     * @param file the file
     * @param listener is told of changes
     * @return the policy
     * @throws YamlException if the file cannot be read, or something in it is wrong
     */
    public static PolicyFile of(Path file, Consumer<PolicyChange> listener) {
        return of(file, USUALLY, listener);
    }

    /**
     * Reads a file.
     *
     * @param file the file
     * @param every how often to look whether it has changed, at most
     * @param listener is told of changes
     * @return the policy
     * @throws YamlException if the file cannot be read, or something in it is wrong
     */
    public static PolicyFile of(Path file, Duration every, Consumer<PolicyChange> listener) {
        String text = text(file);
        return new PolicyFile(file, every, listener, new Known(text, policy(file, text), Optional.empty()));
    }

    @Override
    public MigrationPolicy current() {
        long last = looked.get();
        long now = System.nanoTime();
        if (now - last >= every && looked.compareAndSet(last, now)) {
            look();
        }
        return known.policy();
    }

    /** Only one thread at a time comes here, unless the file takes longer to read than the time between two looks. */
    private synchronized void look() {
        Known before = known;
        String text = "";
        try {
            text = text(file);
            if (text.equals(before.text())) {
                return;
            }
            known = new Known(text, policy(file, text), Optional.empty());
            listener.accept(new PolicyChange(file.toString(), Optional.empty()));
        } catch (YamlException e) {
            Optional<String> problem = Optional.ofNullable(e.getMessage());
            known = new Known(text, before.policy(), problem);
            if (!problem.equals(before.problem())) {
                listener.accept(new PolicyChange(file.toString(), problem));
            }
        }
    }

    private static MigrationPolicy policy(Path file, String text) {
        return PolicyYaml.read(YamlSection.of(file.toString(), text));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw YamlException.unreadable(file.toString());
        }
    }
}
