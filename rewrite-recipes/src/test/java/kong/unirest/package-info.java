/** Stand-ins with the signatures of Unirest 3. */
package kong.unirest;
