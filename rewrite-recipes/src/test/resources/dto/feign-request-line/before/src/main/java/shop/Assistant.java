package shop;

import feign.Headers;
import feign.RequestLine;

public interface Assistant {
    @RequestLine("POST /chat/completions")
    @Headers("Content-Type: application/json")
    Reply complete(Ask ask);
}
