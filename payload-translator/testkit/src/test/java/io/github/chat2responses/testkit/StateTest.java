package io.github.chat2responses.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.openai.core.http.StreamResponse;
import com.openai.errors.BadRequestException;
import com.openai.errors.NotFoundException;
import com.openai.models.conversations.Conversation;
import com.openai.models.responses.Response;
import com.openai.models.responses.ResponseRetrieveParams;
import com.openai.models.responses.ResponseStatus;
import com.openai.models.responses.ResponseStreamEvent;
import com.openai.models.responses.inputitems.InputItemListParams;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the fake server keeps: responses, chains, conversations, work in the background, thoughts. */
class StateTest {
    private static final String NAME = "What is my name?";

    private final Sdk sdk = new Sdk();

    @AfterEach
    void stop() {
        sdk.close();
    }

    private static String after(Response response, String input) {
        return "{\"previous_response_id\":\"" + response.id() + "\",\"input\":\"" + input + "\"}";
    }

    @Test
    void chainsAndForksEachHaveTheirPast() {
        Response start = sdk.ask("{\"input\":\"Hello\"}");
        Response named = sdk.ask(after(start, "I am Ada."));
        assertThat(Sdk.text(sdk.ask(after(named, NAME)))).isEqualTo("You are Ada.");
        assertThat(Sdk.text(sdk.ask(after(start, NAME)))).isEqualTo("I do not know.");
        assertThat(named.previousResponseId()).contains(start.id());
    }

    @Test
    void streamedResponsesAreKeptToo() {
        Response named = sdk.stream("{\"input\":\"I am Ada.\"}");
        assertThat(Sdk.text(sdk.ask(after(named, NAME)))).isEqualTo("You are Ada.");
    }

    @Test
    void keepsShowsAndDeletes() {
        Response made = sdk.ask("{\"input\":\"Hello\",\"instructions\":\"Be brief.\"}");
        Response next = sdk.ask(after(made, "And then?"));
        assertThat(sdk.client().responses().retrieve(made.id()).validate()).isEqualTo(made);
        var newest = sdk.client().responses().inputItems().list(next.id());
        assertThat(newest.data()).hasSize(3);
        assertThat(newest.data()
                        .get(0)
                        .asResponseInputMessageItem()
                        .content()
                        .get(0)
                        .asInputText()
                        .text())
                .isEqualTo("And then?");
        var first = sdk.client()
                .responses()
                .inputItems()
                .list(InputItemListParams.builder()
                        .responseId(next.id())
                        .order(InputItemListParams.Order.ASC)
                        .limit(1)
                        .build());
        assertThat(first.hasNextPage()).isTrue();
        assertThat(first.autoPager().stream()).hasSize(3);

        sdk.client().responses().delete(made.id());
        assertThatThrownBy(() -> sdk.client().responses().retrieve(made.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sdk.ask(after(made, "Hm"))).isInstanceOfSatisfying(BadRequestException.class, e -> {
            assertThat(e.code()).contains("previous_response_not_found");
            assertThat(e.param()).contains("previous_response_id");
        });
    }

    @Test
    void keepsNothingThatItShallNot() {
        Response made = sdk.ask("{\"input\":\"Hello\",\"store\":false}");
        assertThatThrownBy(() -> sdk.client().responses().retrieve(made.id())).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> sdk.ask("{\"input\":[{\"type\":\"item_reference\",\"id\":\"msg_1\"}]}"))
                .isInstanceOf(NotFoundException.class)
                .hasMessageContaining("Items are not persisted when `store` is set to false");
    }

    @Test
    void conversationsGrowWithEveryResponse() {
        Conversation conversation = sdk.client().conversations().create().validate();
        String in = "{\"conversation\":\"" + conversation.id() + "\",\"input\":\"";
        assertThat(sdk.ask(in + "I am Ada.\"}").conversation().orElseThrow().id())
                .isEqualTo(conversation.id());
        assertThat(Sdk.text(sdk.ask(in + NAME + "\"}"))).isEqualTo("You are Ada.");
        var items = sdk.client().conversations().items().list(conversation.id());
        assertThat(items.data())
                .hasSize(4)
                .allSatisfy(item -> assertThat(item.isMessage()).isTrue());
        assertThat(sdk.client().conversations().delete(conversation.id()).deleted())
                .isTrue();
        assertThatThrownBy(() -> sdk.ask(in + NAME + "\"}")).isInstanceOf(NotFoundException.class);
    }

    @Test
    void worksInTheBackgroundUntilItIsReady() {
        Response queued = sdk.ask("{\"input\":\"Write a report\",\"background\":true}");
        assertThat(queued.status()).contains(ResponseStatus.QUEUED);
        assertThat(status(queued)).isEqualTo(ResponseStatus.IN_PROGRESS);
        assertThat(status(queued)).isEqualTo(ResponseStatus.IN_PROGRESS);
        assertThat(status(queued)).isEqualTo(ResponseStatus.COMPLETED);
        Response kept = sdk.client().responses().cancel(queued.id());
        assertThat(kept.status()).as("it was ready").contains(ResponseStatus.COMPLETED);
    }

    @Test
    void backgroundWithoutStorageCanBeFetchedButNotContinued() {
        Response queued = sdk.ask("{\"input\":\"Hello\",\"background\":true,\"store\":false}");
        assertThat(status(queued)).isEqualTo(ResponseStatus.IN_PROGRESS);
        assertThat(status(queued)).isEqualTo(ResponseStatus.COMPLETED);
        assertThatThrownBy(() -> sdk.ask(after(queued, "And then?"))).isInstanceOf(BadRequestException.class);
    }

    @Test
    void canBeCancelled() {
        Response queued = sdk.ask("{\"input\":\"Write a report\",\"background\":true}");
        assertThat(sdk.client().responses().cancel(queued.id()).status()).contains(ResponseStatus.CANCELLED);
        assertThat(status(queued)).isEqualTo(ResponseStatus.CANCELLED);
        Response done = sdk.ask("{\"input\":\"Hello\"}");
        assertThatThrownBy(() -> sdk.client().responses().cancel(done.id()))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("Cannot cancel a synchronous response.");
    }

    private ResponseStatus status(Response response) {
        return sdk.client().responses().retrieve(response.id()).status().orElseThrow();
    }

    @Test
    void streamsOfTheBackgroundGoOnWhereTheyBroke() {
        Response streamed = sdk.stream("{\"input\":\"Write a report\",\"background\":true}");
        ResponseRetrieveParams rest = ResponseRetrieveParams.builder()
                .responseId(streamed.id())
                .startingAfter(5)
                .build();
        try (StreamResponse<ResponseStreamEvent> events =
                sdk.client().responses().retrieveStreaming(rest)) {
            var all = events.stream().toList();
            assertThat(all.get(0).validate().outputTextDelta().orElseThrow().sequenceNumber())
                    .isEqualTo(6);
            assertThat(all.get(all.size() - 1).isCompleted()).isTrue();
        }
    }

    @Test
    void thoughtsComeBackAsTheyWereOrNotAtAll() {
        String think = "{\"store\":false,\"input\":[{\"role\":\"user\",\"content\":\"Please think\"}%s]}";
        Response thought = sdk.ask(think.formatted(""));
        String secret = thought.output().get(0).asReasoning().encryptedContent().orElseThrow();
        assertThat(secret).doesNotContain("7");
        String back = ",{\"type\":\"reasoning\",\"id\":\"rs_1\",\"summary\":[],\"encrypted_content\":\"%s\"},"
                + "{\"role\":\"assistant\",\"content\":\"I have chosen a number.\"},"
                + "{\"role\":\"user\",\"content\":\"Which number is it?\"}";
        assertThat(Sdk.text(sdk.ask(think.formatted(back.formatted(secret)))))
                .isEqualTo("I remember: The number is 7.");
        assertThatThrownBy(() -> sdk.ask(think.formatted(back.formatted(secret.replace("gAAAAA", "gAAAAAx")))))
                .isInstanceOfSatisfying(
                        BadRequestException.class, e -> assertThat(e.code()).contains("invalid_encrypted_content"));
        assertThatThrownBy(
                        () -> sdk.ask(think.formatted(back.formatted("").replace(",\"encrypted_content\":\"\"", ""))))
                .isInstanceOf(NotFoundException.class);
    }
}
