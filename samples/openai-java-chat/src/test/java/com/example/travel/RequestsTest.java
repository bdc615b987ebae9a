package com.example.travel;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.openai.models.chat.completions.ChatCompletionCreateParams;
import java.util.List;
import org.junit.jupiter.api.Test;

class RequestsTest {
    @Test
    void everyRequestCanBeBuilt() {
        List<ChatCompletionCreateParams> all =
                List.of(Requests.translation("Good morning", "French"), Requests.newsletter("Norway"));
        assertEquals(2, all.size());
    }
}
