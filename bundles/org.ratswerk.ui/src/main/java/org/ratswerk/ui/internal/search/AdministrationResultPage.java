package org.ratswerk.ui.internal.search;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.eclipse.jface.action.Action;
import org.eclipse.jface.action.IMenuManager;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider;
import org.eclipse.jface.viewers.DelegatingStyledCellLabelProvider.IStyledLabelProvider;
import org.eclipse.jface.viewers.ITreeContentProvider;
import org.eclipse.jface.viewers.LabelProvider;
import org.eclipse.jface.viewers.OpenEvent;
import org.eclipse.jface.viewers.StyledString;
import org.eclipse.jface.viewers.TableViewer;
import org.eclipse.jface.viewers.TreeViewer;
import org.eclipse.search.ui.IContextMenuConstants;
import org.eclipse.search.ui.text.AbstractTextSearchViewPage;
import org.eclipse.search.ui.text.Match;
import org.eclipse.swt.graphics.Image;
import org.ratswerk.ui.internal.Icons;
import org.ratswerk.ui.internal.Widgets;
import org.ratswerk.ui.model.OpenAdministration;
import org.ratswerk.ui.model.search.FoundElement;

/** Shows what a search in administrations has found: administrations, elements, texts. */
public final class AdministrationResultPage extends AbstractTextSearchViewPage {
    private static final int OPEN_AT_ONCE = 200;

    private final Content content = new Content();
    private boolean fresh = true;

    /** Made by the platform. */
    public AdministrationResultPage() {
        super(FLAG_LAYOUT_TREE);
    }

    /** The tree over what the result holds now. */
    private final class Content implements ITreeContentProvider {
        private Map<OpenAdministration, Map<FoundElement, Set<FoundLine>>> tree = new LinkedHashMap<>();

        void read() {
            tree = new LinkedHashMap<>();
            if (getInput() == null) {
                return;
            }
            var lines = Arrays.stream(getInput().getElements()).map(FoundLine.class::cast)
                    .sorted(Comparator.comparingInt(FoundLine::number)).toList();
            for (FoundLine line : lines) {
                if (getDisplayedMatchCount(line) > 0) {
                    tree.computeIfAbsent(line.element().administration(), none -> new LinkedHashMap<>())
                            .computeIfAbsent(line.element(), none -> new LinkedHashSet<>()).add(line);
                }
            }
        }

        @Override
        public Object[] getElements(Object input) {
            read();
            return tree.size() == 1 ? tree.values().iterator().next().keySet().toArray() : tree.keySet().toArray();
        }

        @Override
        public Object[] getChildren(Object parent) {
            return switch (parent) {
            case OpenAdministration administration -> tree.getOrDefault(administration, Map.of()).keySet().toArray();
            case FoundElement element -> tree.getOrDefault(element.administration(), Map.of())
                    .getOrDefault(element, Set.of()).toArray();
            default -> new Object[0];
            };
        }

        @Override
        public Object getParent(Object element) {
            return switch (element) {
            case FoundLine line -> line.element();
            case FoundElement found when tree.size() > 1 -> found.administration();
            default -> null;
            };
        }

        @Override
        public boolean hasChildren(Object element) {
            return !(element instanceof FoundLine);
        }
    }

    private final class Labels extends LabelProvider implements IStyledLabelProvider {
        @Override
        public StyledString getStyledText(Object element) {
            return switch (element) {
            case OpenAdministration administration -> new StyledString(administration.name());
            case FoundElement found -> {
                var text = new StyledString(found.name());
                text.append("   " + found.kind(), Marks.SECONDARY);
                if (!found.path().isEmpty()) {
                    text.append(" · " + found.path(), Marks.SECONDARY);
                }
                yield text;
            }
            case FoundLine line -> Marks.append(
                    new StyledString(FoundElement.field(line.match()) + ":  ", Marks.SECONDARY),
                    FoundElement.excerpt(line.match()), null, Marks.FOUND);
            default -> new StyledString(String.valueOf(element));
            };
        }

        @Override
        public String getText(Object element) {
            return getStyledText(element).getString();
        }

        @Override
        public Image getImage(Object element) {
            return switch (element) {
            case OpenAdministration administration -> Icons.image("Administration");
            case FoundElement found -> Icons.image(found.icon());
            default -> Icons.image("text");
            };
        }
    }

    @Override
    protected void configureTreeViewer(TreeViewer viewer) {
        viewer.setUseHashlookup(true);
        viewer.setContentProvider(content);
        viewer.setLabelProvider(new DelegatingStyledCellLabelProvider(new Labels()));
        Widgets.id(Widgets.name(viewer.getTree(), SearchTexts.get("result.tree")), "search.results");
    }

    @Override
    protected void configureTableViewer(TableViewer viewer) {
        throw new IllegalStateException("shown as a tree");
    }

    @Override
    protected void elementsChanged(Object[] objects) {
        refresh();
    }

    @Override
    protected void clear() {
        fresh = true;
        refresh();
    }

    private void refresh() {
        if (!(getViewer() instanceof TreeViewer viewer) || viewer.getControl().isDisposed()) {
            return;
        }
        viewer.refresh();
        if (fresh && getInput() != null && getInput().getMatchCount() > 0) {
            fresh = false;
            if (getInput().getElements().length <= OPEN_AT_ONCE) {
                viewer.expandAll();
            } else {
                viewer.expandToLevel(content.tree.size() > 1 ? 2 : 1);
            }
        }
    }

    @Override
    protected void handleOpen(OpenEvent event) {
        if (event.getSelection() instanceof org.eclipse.jface.viewers.IStructuredSelection selection) {
            open(selection.getFirstElement());
        }
    }

    private void open(Object object) {
        switch (object) {
        case FoundLine line when line.element().file() != null -> {
            var label = line.match().text().label();
            Searching.open(line.element().administration(), line.element().file(), label == null ? null : label.element());
        }
        case FoundLine line -> {
            var place = line.match().text().place();
            Searching.open(line.element().administration(), line.element().element(),
                    place == null ? line.element().element() : place.holder(), place == null ? null : place.feature());
        }
        case FoundElement found when found.file() != null ->
            Searching.open(found.administration(), found.file(), null);
        case FoundElement found ->
            Searching.open(found.administration(), found.element(), found.element(), null);
        case null, default -> {
            // an administration
        }
        }
    }

    @Override
    protected void showMatch(Match match, int offset, int length, boolean activate) {
        open(match.getElement());
    }

    @Override
    protected void fillContextMenu(IMenuManager menu) {
        Object chosen = getViewer().getStructuredSelection().getFirstElement();
        var found = chosen instanceof FoundLine line ? line.element() : chosen instanceof FoundElement each ? each : null;
        if (found != null) {
            menu.appendToGroup(IContextMenuConstants.GROUP_OPEN, action("result.open", () -> open(chosen)));
            menu.appendToGroup(IContextMenuConstants.GROUP_SHOW,
                    action("result.show", () -> Searching.show(found.administration(), found.element())));
        }
        super.fillContextMenu(menu);
        if (getInput() instanceof AdministrationResult result) {
            menu.appendToGroup(IContextMenuConstants.GROUP_REORGANIZE, action("command.replace",
                    () -> ReplaceDialog.open(getSite().getShell(), result.getQuery().query().text())));
        }
    }

    private static Action action(String text, Runnable run) {
        return new Action(SearchTexts.get(text)) {
            @Override
            public void run() {
                run.run();
            }
        };
    }

    @Override
    public int getDisplayedMatchCount(Object element) {
        return switch (element) {
        case FoundLine line -> super.getDisplayedMatchCount(line);
        case null, default -> 0;
        };
    }

    @Override
    public Match[] getDisplayedMatches(Object element) {
        return lines(element).stream().flatMap(line -> Arrays.stream(super.getDisplayedMatches(line)))
                .toArray(Match[]::new);
    }

    private List<FoundLine> lines(Object element) {
        return switch (element) {
        case FoundLine line -> List.of(line);
        case FoundElement found -> List.copyOf(content.tree.getOrDefault(found.administration(), Map.of())
                .getOrDefault(found, Set.of()));
        case OpenAdministration administration -> content.tree.getOrDefault(administration, Map.of()).values().stream()
                .flatMap(Set::stream).toList();
        case null, default -> List.of();
        };
    }
}
