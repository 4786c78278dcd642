package org.ratswerk.ui.internal;

import org.eclipse.emf.ecore.EObject;
import org.ratswerk.ui.model.OpenAdministration;

/**
 * An element as something to select.
 *
 * @param administration administration it belongs to
 * @param object element or a part of one
 */
public record ElementRef(OpenAdministration administration, EObject object) {
}
