/**
 * A department's own report (部门自评报告): what it claims, and whether its figures bear each other out,
 * the ledgers bear them out, and the rubric gives the points claimed. {@code document} reads files,
 * {@code language} finds claims, {@code books} knows what a release says, {@code check} compares.
 * It may import the lake, the ledgers and the wording. It must define no figure of its own (the
 * release's count), and print nothing. What words mean is data, {@code claims/*.csv}.
 */
package org.spendingreview.claims;
