/**
 * What an analyst calls in a notebook (分析笔记本): a release opened with Spark, its tables as views at
 * their versions, results as tables and charts that a browser shows. It may use the yearend room's
 * Spark session, the lake, ledger and wording rooms. It must compute no figure of its own: that is
 * SQL in the notebook. Notebooks are Chinese, and so is what this room says.
 */
package org.spendingreview.notebook;
