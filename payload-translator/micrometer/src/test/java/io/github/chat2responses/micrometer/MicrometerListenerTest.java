package io.github.chat2responses.micrometer;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.shim.Headers;
import io.github.chat2responses.shim.Shim;
import io.github.chat2responses.shim.ShimCall;
import io.github.chat2responses.shim.ShimOptions;
import io.github.chat2responses.shim.ShimRequest;
import io.github.chat2responses.shim.Wire;
import io.github.chat2responses.shim.observe.CallLabels;
import io.github.chat2responses.shim.observe.Difference;
import io.github.chat2responses.shim.observe.ShimEvent;
import io.github.chat2responses.shim.policy.PolicyChange;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MicrometerListenerTest {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final MicrometerListener listener = new MicrometerListener(registry);

    private double count(String name, String... tags) {
        return registry.get(name).tags(tags).counter().count();
    }

    private void call(String body, int status, String answer) {
        Shim shim = Shim.create(ShimOptions.defaults().withListener(listener));
        URI chat = URI.create("https://api.openai.com/v1/chat/completions");
        ShimCall call = shim.call(new ShimRequest("POST", chat, Headers.none(), body.getBytes(StandardCharsets.UTF_8)))
                .orElseThrow();
        call.head(status, Headers.none());
        call.whole(status, Headers.none(), List.of(answer.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void countsCallsAndWhatWasLost() {
        call(Wire.HELLO.replace("}]}", "}],\"seed\":1}"), 200, Wire.ANSWER);
        call(Wire.HELLO, 429, "{}");
        assertThat(count("chat2responses.decisions", "mode", "on", "route", "responses", "reason", "policy"))
                .isEqualTo(2);
        assertThat(count("chat2responses.diagnostics", "code", "C2R101")).isEqualTo(1);
        assertThat(registry.get("chat2responses.calls")
                        .tags("ending", "answered", "status", "200", "route", "responses")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(registry.get("chat2responses.calls")
                        .tags("ending", "failed", "status", "429")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void countsShadowsAndPolicies() {
        CallLabels labels = new CallLabels("gpt-5", "", "", false);
        listener.on(new ShimEvent.Compared(labels, List.of(), List.of()));
        listener.on(new ShimEvent.Compared(labels, List.of(new Difference("content", "TEXT", "NONE")), List.of()));
        listener.on(new ShimEvent.PolicyChanged(new PolicyChange("policy.yml", Optional.of("wrong"))));
        assertThat(count("chat2responses.shadows", "differs", "nothing")).isEqualTo(1);
        assertThat(count("chat2responses.shadows", "differs", "content")).isEqualTo(1);
        assertThat(count("chat2responses.policies", "taken", "false")).isEqualTo(1);
    }
}
