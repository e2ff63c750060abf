/**
 * Excel workbooks: the one that the bureau mails around, and what every workbook needs (cells,
 * widths, print set-up). It may import the other classes of the report room and what that room may,
 * and fastexcel, which no other room knows. It must not compute a figure, keep a table of a large
 * city in memory, or let a text become a formula.
 */
package org.spendingreview.report.workbook;
