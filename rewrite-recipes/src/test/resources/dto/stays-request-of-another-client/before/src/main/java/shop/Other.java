package shop;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;

@FeignClient(name = "other", url = "https://api.groq.com/openai/v1")
public interface Other {
    @PostMapping("/chat/completions")
    String complete(Ask ask);
}
