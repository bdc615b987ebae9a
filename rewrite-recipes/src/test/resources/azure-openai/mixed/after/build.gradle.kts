dependencies {
    implementation("com.azure:azure-ai-openai:1.0.0-beta.16")
    implementation("com.openai:openai-java:4.75.1")
}
