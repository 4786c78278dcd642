package org.ratswerk.ui.bpmn.internal.properties;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.eclipse.jface.viewers.ISelection;
import org.eclipse.ui.IWorkbenchPart;
import org.eclipse.ui.views.properties.tabbed.AbstractSectionDescriptor;
import org.eclipse.ui.views.properties.tabbed.AbstractTabDescriptor;
import org.eclipse.ui.views.properties.tabbed.ISection;
import org.eclipse.ui.views.properties.tabbed.ITabDescriptor;
import org.eclipse.ui.views.properties.tabbed.ITabDescriptorProvider;
import org.ratswerk.ui.bpmn.BpmnSelection;
import org.ratswerk.ui.bpmn.model.properties.Tab;

/** The tabs of the view Properties for what is selected in a BPMN editor. */
public final class PropertyTabs implements ITabDescriptorProvider {
    /** Identifier of the contributor in plugin.xml. */
    static final String CONTRIBUTOR = "org.ratswerk.ui.bpmn";

    /** The same objects each time, so that the page keeps what it has made of them. */
    private final Map<Tab, ITabDescriptor> tabs = new EnumMap<>(Tab.class);

    @Override
    public ITabDescriptor[] getTabDescriptors(IWorkbenchPart part, ISelection selection) {
        // Without an element, as while the diagram is being read, there is one tab with nothing in it.
        return selection instanceof BpmnSelection chosen
                ? (chosen.elements().isEmpty() ? List.of(Tab.GENERAL) : Tab.of(chosen.elements())).stream().map(tab -> tabs.computeIfAbsent(tab, Described::new))
                        .toArray(ITabDescriptor[]::new)
                : new ITabDescriptor[0];
    }

    private static final class Described extends AbstractTabDescriptor {
        private final Tab tab;

        Described(Tab tab) {
            this.tab = tab;
            setSectionDescriptors(List.of(new AbstractSectionDescriptor() {
                @Override
                public String getId() {
                    return CONTRIBUTOR + "." + tab;
                }

                @Override
                public ISection getSectionClass() {
                    return tab == Tab.ADMINISTRATION ? new LinksSection() : new FieldsSection(tab);
                }

                @Override
                public boolean appliesTo(IWorkbenchPart part, ISelection selection) {
                    return true;
                }

                @Override
                public String getTargetTab() {
                    return tab.name();
                }
            }));
        }

        @Override
        public String getCategory() {
            return CONTRIBUTOR;
        }

        @Override
        public String getId() {
            return tab.name();
        }

        @Override
        public String getLabel() {
            return tab.title();
        }
    }
}
