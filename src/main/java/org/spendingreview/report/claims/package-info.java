/**
 * A department's own report as it was checked (自评报告核对), for people: as text in the terminal, as
 * JSON, as a page and as a document, one report or a folder of them. It may import the claims room
 * and what the report room imports. It must check nothing.
 */
package org.spendingreview.report.claims;
