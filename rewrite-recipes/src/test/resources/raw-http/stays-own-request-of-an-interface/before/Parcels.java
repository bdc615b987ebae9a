import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.springframework.web.client.RestTemplate;

/** The library that makes the requests of the interface may write JSON in any way. */
class Parcels {
    private final RestTemplate other = new RestTemplate();
    private final ParcelService service;

    Parcels(ParcelService service) {
        this.service = service;
    }

    String ask(String question) {
        JsonNode answer = service.chat(new Parcel("gpt-5.4", List.of(new Parcel.Item("user", question))));
        return answer.get("choices").get(0).get("message").get("content").asText();
    }
}

interface ParcelService {
    @PostExchange("https://api.openai.com/v1/chat/completions")
    JsonNode chat(@RequestBody Parcel parcel);
}

record Parcel(String model, List<Item> messages) {
    record Item(String role, String content) {}
}

@interface PostExchange {
    String value();
}

@interface RequestBody {}
