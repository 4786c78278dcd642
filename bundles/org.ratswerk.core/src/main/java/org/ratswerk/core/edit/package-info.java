/**
 * Editing an administration: every change is a command that can be undone, and is told to whoever listens. The model of an
 * open administration is changed by {@link org.ratswerk.core.edit.Editing} alone, in one thread; other threads read it as
 * {@link org.ratswerk.core.edit.Editing#read} says.
 */
package org.ratswerk.core.edit;
