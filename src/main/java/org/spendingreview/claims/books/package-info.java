/**
 * What a release says of a department, by the subjects that claims have, and the rubric it was
 * scored with. It may import the lake.
 */
package org.spendingreview.claims.books;
