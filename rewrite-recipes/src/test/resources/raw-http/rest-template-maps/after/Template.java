import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestTemplate;

class Template {
    private final RestTemplate restTemplate = new RestTemplate();
    private final String apiUrl = "https://api.openai.com/v1/responses";

    @SuppressWarnings("unchecked")
    String ask(String prompt, List<String> notes) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        headers.setBearerAuth("none");

        List<Map<String, String>> messages = new ArrayList<>();
        messages.add(Map.of("role", "system", "content", "Answer shortly."));
        for (String note : notes) {
            messages.add(Map.of("role", "user", "content", note));
        }
        messages.add(Map.of("role", "user", "content", prompt));

        Map<String, Object> requestBody = new HashMap<>();
        requestBody.put("model", "gpt-4o");
        requestBody.put("input", messages);
        requestBody.put("max_output_tokens", 100);
        requestBody.put("text", Map.of("format", Map.of("type", "text")));
        requestBody.put("reasoning", Map.of("effort", "low"));
        requestBody.put("store", false);

        HttpEntity<Map<String, Object>> entity = new HttpEntity<>(requestBody, headers);
        ResponseEntity<Map> response = restTemplate.exchange(apiUrl, HttpMethod.POST, entity, Map.class);
        Map<?, ?> answer = response.getBody();
        List<Map<String, Object>> choices = (List<Map<String, Object>>) answer.get("output");
        if (choices == null || choices.isEmpty()) {
            return "nothing";
        }
        return outputText(answer);
    }

    /** The text of an answer, or null if it has none, as when the model refuses. Other items may come before the message. */
    private static String outputText(Map<?, ?> response) {
        if ("failed".equals(response.get("status"))) {
            throw new IllegalStateException("The answer failed: " + response.get("error"));
        }
        StringBuilder text = null;
        for (Object item : (List<?>) response.get("output")) {
            Object content = ((Map<?, ?>) item).get("content");
            if (content instanceof List) {
                for (Object part : (List<?>) content) {
                    if ("output_text".equals(((Map<?, ?>) part).get("type"))) {
                        text = (text == null ? new StringBuilder() : text).append(((Map<?, ?>) part).get("text"));
                    }
                }
            }
        }
        return text == null ? null : text.toString();
    }
}
