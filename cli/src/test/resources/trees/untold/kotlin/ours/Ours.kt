package ours

private const val BASE = "https://api.openai.com/v1/"

interface Api {
    // @POST("completions")
    @POST("completions")
    fun complete(): String

    @POST("chat/completions")
    fun chat(): String

    @PostMapping("/v1/chat/completions")
    fun answer(): String
}
