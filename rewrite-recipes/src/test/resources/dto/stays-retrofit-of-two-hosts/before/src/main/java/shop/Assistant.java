package shop;

import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.Header;
import retrofit2.http.POST;

public interface Assistant {
    @POST("chat/completions")
    Call<Completion> complete(@Header("Authorization") String key, @Body Question question);
}
