/**
 * The kernel with which Jupyter runs Java cells (Java 内核): JShell within this process, so that
 * cells share Spark and what they have computed. It may import what a cell shows from the notebook
 * room and the wording, and nothing else of the house.
 */
package org.spendingreview.notebook.kernel;
