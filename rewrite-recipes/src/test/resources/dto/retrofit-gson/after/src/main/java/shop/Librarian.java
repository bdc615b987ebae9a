package shop;

import java.io.IOException;
import retrofit2.Call;
import retrofit2.Response;
import retrofit2.Retrofit;
import retrofit2.converter.gson.GsonConverterFactory;

public class Librarian {
    private final Assistant assistant = new Retrofit.Builder()
            .baseUrl("https://api.openai.com/v1/")
            .addConverterFactory(GsonConverterFactory.create())
            .build()
            .create(Assistant.class);

    public String ask(String question) throws IOException {
        Question body = new Question();
        body.setModel("gpt-5.4");
        body.add(new Turn("user", question));
        Call<Completion> call = assistant.complete("Bearer none", body);
        Response<Completion> response = call.execute();
        if (!response.isSuccessful() || response.body() == null) {
            throw new IOException("Unauthorized or worse: " + response.code());
        }
        return response.body().outputText();
    }
}
