/** Stand-ins with the signatures of Unirest 3, whose JSON classes are those of org.json in another package. */
package kong.unirest.json;
