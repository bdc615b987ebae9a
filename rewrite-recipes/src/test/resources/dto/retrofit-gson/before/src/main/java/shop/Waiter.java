package shop;

import retrofit2.Call;
import retrofit2.Callback;
import retrofit2.Response;

public class Waiter {
    private final Assistant assistant;
    private String last = "";

    public Waiter(Assistant assistant) {
        this.assistant = assistant;
    }

    public void ask(Question question) {
        assistant.complete("Bearer none", question).enqueue(new Callback<Completion>() {
            @Override
            public void onResponse(Call<Completion> call, Response<Completion> response) {
                Completion completion = response.body();
                if (response.isSuccessful() && completion != null) {
                    last = completion.getChoices().get(0).getMessage().getContent();
                }
            }

            @Override
            public void onFailure(Call<Completion> call, Throwable failure) {
                last = String.valueOf(failure.getMessage());
            }
        });
    }

    public String last() {
        return last;
    }
}
