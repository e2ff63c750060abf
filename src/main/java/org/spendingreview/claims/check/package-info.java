/**
 * Claims against each other, against what the books say, and against the rubric. Every figure
 * stands for the interval that is printed like it; verdicts follow from intervals. It must read no
 * file.
 */
package org.spendingreview.claims.check;
