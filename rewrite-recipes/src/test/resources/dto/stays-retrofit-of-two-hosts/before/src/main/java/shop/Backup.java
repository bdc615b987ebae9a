package shop;

import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

public class Backup {
    public Assistant assistant() {
        return new Retrofit.Builder()
                .baseUrl("https://openrouter.ai/api/v1/")
                .addConverterFactory(GsonConverterFactory.create())
                .build()
                .create(Assistant.class);
    }
}
