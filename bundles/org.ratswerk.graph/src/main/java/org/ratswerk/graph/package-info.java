/**
 * Pictures of graphs: layout ({@link org.ratswerk.graph.GraphLayout}), and the laid out graph as SVG, PNG and PDF
 * ({@link org.ratswerk.graph.GraphPicture}). All lengths are pixels of 1/96 inch, from the upper left corner.
 */
package org.ratswerk.graph;
