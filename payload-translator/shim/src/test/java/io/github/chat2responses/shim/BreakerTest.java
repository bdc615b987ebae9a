package io.github.chat2responses.shim;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.chat2responses.shim.policy.BreakerSettings;
import io.github.chat2responses.shim.policy.MigrationPolicy;
import io.github.chat2responses.translate.Route;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class BreakerTest {
    private static final byte[] ERROR =
            Wire.json("{'error':{'message':'m','type':'t','code':'c'}}").getBytes(StandardCharsets.UTF_8);

    private final Shim shim = Shim.create(ShimOptions.defaults()
            .withPolicy(MigrationPolicy.on().withBreaker(new BreakerSettings(50, 4, Duration.ofHours(1)))));

    private ShimCall call(String host) {
        URI uri = URI.create("https://" + host + "/v1/chat/completions");
        byte[] body = Wire.HELLO.getBytes(StandardCharsets.UTF_8);
        return shim.call(new ShimRequest("POST", uri, Headers.none(), body)).orElseThrow();
    }

    private void ends(int status) {
        ShimCall call = call("api.openai.com");
        assertThat(call.outgoing().route()).isEqualTo(Route.RESPONSES);
        call.head(status, Headers.none());
        byte[] body = status == 200 ? Wire.ANSWER.getBytes(StandardCharsets.UTF_8) : ERROR;
        call.whole(status, Headers.none(), List.of(body));
    }

    private Route next() {
        ShimCall call = call("api.openai.com");
        call.close();
        return call.outgoing().route();
    }

    @Test
    void opensAfterFailuresOfTheServer() {
        ends(200);
        ends(503);
        ends(200);
        assertThat(next()).isEqualTo(Route.RESPONSES);
        ends(429);
        assertThat(next()).isEqualTo(Route.CHAT);
        assertThat(call("eu.api.openai.com").outgoing().route()).isEqualTo(Route.RESPONSES);
    }

    @Test
    void whatTheChatCodeDidWrongIsNoFailure() {
        for (int i = 0; i < 8; i++) {
            ends(400);
        }
        assertThat(next()).isEqualTo(Route.RESPONSES);
    }

    @Test
    void countsStreamsThatBreakOff() {
        for (int i = 0; i < 4; i++) {
            ShimStream stream = call("api.openai.com").stream(Headers.none());
            stream.end();
        }
        assertThat(next()).isEqualTo(Route.CHAT);
    }

    @Test
    void countsServersThatCannotBeReached() {
        for (int i = 0; i < 4; i++) {
            call("api.openai.com").fallsBack(new IOException("refused"));
        }
        assertThat(next()).isEqualTo(Route.CHAT);
    }

    @Test
    void aClientThatGoesAwayCountsForNothing() {
        for (int i = 0; i < 20; i++) {
            assertThat(next()).isEqualTo(Route.RESPONSES);
        }
        ends(503);
        assertThat(next()).isEqualTo(Route.RESPONSES);
    }
}
