package io.github.chat2responses.rules;

/**
 * One rule of the catalogue.
 *
 * @param code the stable code, {@code C2R} and three digits; the first digit is the subject (see {@link RuleCatalogue})
 * @param title one line, no full stop
 * @param severity how much it matters unless a policy says otherwise
 * @param explanation what it means and why, full sentences
 * @param remedy what to do about it, full sentences
 * @param reference where the API documents it: a schema name of the OpenAPI document ({@code schema:CreateResponse}) or a
 *     guide ({@code guide:migrate-to-responses})
 */
public record Rule(String code, String title, Severity severity, String explanation, String remedy, String reference) {}
