import com.alibaba.fastjson.JSON;
import com.alibaba.fastjson.JSONObject;
import java.util.List;
import org.springframework.http.HttpEntity;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestTemplate;

class TelegramOffice {
    private final RestTemplate restTemplate = new RestTemplate();

    String wire(String text) {
        Telegram.Piece piece = new Telegram.Piece();
        piece.content = text;
        Telegram telegram = new Telegram();
        telegram.messages = List.of(piece);
        return send(telegram);
    }

    private String send(Telegram telegram) {
        HttpHeaders headers = new HttpHeaders();
        headers.setContentType(MediaType.APPLICATION_JSON);
        HttpEntity<String> entity = new HttpEntity<>(JSON.toJSONString(telegram), headers);
        String answer = restTemplate.postForObject("https://api.openai.com/v1/chat/completions", entity, String.class);
        JSONObject json = JSON.parseObject(answer);
        return json.getJSONArray("choices").getJSONObject(0).getJSONObject("message").getString("content");
    }
}
