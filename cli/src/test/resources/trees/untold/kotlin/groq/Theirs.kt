package groq

private const val BASE = "https://api.groq.com/openai/v1/"
private const val PATH = "/v1/chat/completions"
