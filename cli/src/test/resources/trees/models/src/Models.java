package app;

import com.openai.models.ChatModel;
import java.util.Map;

class Models {
    static final Map<String, Double> PRICES = Map.of("gpt-5.9", 0.01, "gpt-4", 0.03);
    static final String MODEL = "gpt-4";

    Object request(Request request) {
        return request.model("gpt-4-turbo").other(ChatModel.GPT_4_1_NANO);
    }

    double price(String model) {
        if (model.startsWith("gpt-4") || "gpt-4" == model) {
            return 1;
        }
        return switch (model) {
            case "gpt-4" -> 0.03;
            default -> 0;
        };
    }

    void body(Map<String, Object> body) {
        body.put("model", "gpt-3.5-turbo");
    }

    String text(String question) {
        return "{\"model\": \"gpt-3.5-turbo\", \"messages\": [{\"role\": \"user\", \"content\": \"" + question + "\"}]}";
    }

    String block() {
        return """
                {
                  "model": "text-davinci-003",
                  "prompt": "which is older, gpt-4 or the model gpt-4o?"
                }
                """;
    }
}
