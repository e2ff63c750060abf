/**
 * The tables that a department must publish (部门决算公开表) as far as ledgers give them, a workbook a
 * department, in the form that the treasury prescribes and therefore in Chinese in every language.
 * It may import the other classes of the report room, its workbooks' cells and styles, and
 * fastexcel. It must not hold a figure that is neither a cell of a released table nor the plain sum
 * of some.
 */
package org.spendingreview.report.publication;
