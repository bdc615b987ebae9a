package shop;

import org.springframework.cloud.openfeign.FeignClient;
import org.springframework.web.bind.annotation.PostMapping;

@FeignClient(name = "openai", url = "https://api.openai.com/v1/chat/completions")
public interface Assistant {
    @PostMapping("")
    Reply complete(Ask ask);

    @PostMapping("/stored")
    String stored(String id);
}
