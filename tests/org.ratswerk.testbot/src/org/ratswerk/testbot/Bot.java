package org.ratswerk.testbot;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.eclipse.swt.SWT;
import org.eclipse.swt.SWTException;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.graphics.Image;
import org.eclipse.swt.graphics.ImageData;
import org.eclipse.swt.graphics.ImageLoader;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Listener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.swt.widgets.TreeItem;
import org.eclipse.swt.widgets.Widget;
import org.eclipse.ui.PlatformUI;

/**
 * Drives the workbench as a person does: finds widgets by id or label, sends real mouse and key events through the X
 * server, and waits for conditions instead of sleeping. All methods are called outside the UI thread.
 */
public final class Bot {
    /** Key under which widgets carry the id that tests find them by. */
    public static final String ID = "org.ratswerk.id";
    private static final int ATTEMPTS = 3;

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final long POLL_MILLIS = 20;
    private static final long SETTLE_SECONDS = 2;
    private static final int DRAG_STEPS = 8;

    private final Display display;
    private final Map<TreeItem, Supplier<TreeItem>> places = new WeakHashMap<>();

    /** A bot for the running workbench. */
    public Bot() {
        display = PlatformUI.getWorkbench().getDisplay();
    }

    /** Runs something in the UI thread and returns its result. */
    public <T> T inUi(Supplier<T> supplier) {
        return display.syncCall(supplier::get);
    }

    /** Runs something in the UI thread. */
    public void doInUi(Runnable runnable) {
        display.syncExec(runnable);
    }

    /**
     * Waits until a condition, asked in the UI thread, holds.
     *
     * @param what what is waited for, for the message of the failure
     * @param condition condition
     */
    public void waitUntil(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!inUi((Supplier<Boolean>) condition::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + TIMEOUT.toSeconds() + " s in vain for " + what);
            }
            pause();
        }
    }

    /** Waits until a value, computed in the UI thread, is there (not null) and returns it. */
    public <T> T waitFor(String what, Supplier<T> supplier) {
        var result = new ArrayList<T>(1);
        waitUntil(what, () -> {
            T value = supplier.get();
            if (value != null) {
                result.add(value);
            }
            return value != null;
        });
        return result.get(0);
    }

    /** Waits until the UI thread has handled all events there are; not for a dialog that one of them opens. */
    public void settle() {
        for (int i = 0; i < 3; i++) {
            pause();
            var settled = new CountDownLatch(1);
            display.asyncExec(() -> {
                while (display.readAndDispatch()) {
                    // until nothing is left
                }
                settled.countDown();
            });
            try {
                settled.await(SETTLE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    // --- finding

    /** Returns the visible control with the id. */
    public <T extends Control> T control(Class<T> type, String id) {
        return waitFor(type.getSimpleName() + " " + id,
                () -> find(type, control -> id.equals(control.getData(ID))));
    }

    /** Returns the visible control that a label with this text stands before. */
    public <T extends Control> T labelled(Class<T> type, String label) {
        return waitFor(type.getSimpleName() + " labelled " + label, () -> {
            Label found = find(Label.class, candidate -> plain(candidate.getText()).equals(label));
            return found == null ? null : after(found, type);
        });
    }

    /** Returns the visible button, link or other control with this text. */
    public <T extends Control> T withText(Class<T> type, String text) {
        return waitFor(type.getSimpleName() + " with text " + text,
                () -> find(type, control -> text.equals(plain(textOf(control)))));
    }

    /** Returns whether a visible control of the type matches. */
    public <T extends Control> boolean exists(Class<T> type, Predicate<T> predicate) {
        return inUi(() -> find(type, predicate) != null);
    }

    /** Returns the open window with this title. */
    public Shell shell(String title) {
        return waitFor("window " + title, () -> Arrays.stream(display.getShells())
                .filter(shell -> shell.isVisible() && shell.getText().equals(title)).findFirst().orElse(null));
    }

    private <T extends Control> T find(Class<T> type, Predicate<T> predicate) {
        Shell[] shells = display.getShells();
        for (int i = shells.length - 1; i >= 0; i--) {
            if (shells[i].isVisible()) {
                T found = find(shells[i], type, predicate);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static <T extends Control> T find(Control control, Class<T> type, Predicate<T> predicate) {
        if (type.isInstance(control) && control.isVisible() && predicate.test(type.cast(control))) {
            return type.cast(control);
        }
        if (control instanceof Composite composite) {
            for (Control child : composite.getChildren()) {
                T found = find(child, type, predicate);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private static <T extends Control> T after(Label label, Class<T> type) {
        boolean passed = false;
        for (Control sibling : label.getParent().getChildren()) {
            if (passed) {
                T found = find(sibling, type, control -> true);
                if (found != null) {
                    return found;
                }
            }
            passed |= sibling == label;
        }
        return null;
    }

    private static String textOf(Control control) {
        return switch (control) {
        case org.eclipse.swt.widgets.Button button -> button.getText();
        case org.eclipse.swt.widgets.Link link -> link.getText().replaceAll("<[^>]*>", "");
        case org.eclipse.swt.widgets.Text text -> text.getText();
        case org.eclipse.swt.custom.CLabel label -> label.getText();
        case org.eclipse.swt.custom.StyledText text -> text.getText();
        case Label label -> label.getText();
        default -> null;
        };
    }

    private static String plain(String text) {
        return text == null ? null : text.replace("&", "");
    }

    // --- mouse

    /** Clicks the middle of a control. */
    public void click(Control control) {
        Rectangle area = inUi(() -> {
            Point corner = control.toDisplay(0, 0);
            Point size = control.getSize();
            return new Rectangle(corner.x, corner.y, size.x, size.y);
        });
        clickAt(area.x + area.width / 2, area.y + area.height / 2, 1, 1);
    }

    /** Clicks a point of a control. */
    public void click(Control control, int x, int y) {
        Point point = inUi(() -> control.toDisplay(x, y));
        clickAt(point.x, point.y, 1, 1);
    }

    /** Clicks a point of a control while a key is held down, named as X names it: {@code shift}, {@code ctrl}. */
    public void click(Control control, int x, int y, String held) {
        xdotool("keydown", held);
        try {
            click(control, x, y);
        } finally {
            xdotool("keyup", held);
            settle();
        }
    }

    /** Double-clicks a point of a control. */
    public void doubleClick(Control control, int x, int y) {
        Point point = inUi(() -> control.toDisplay(x, y));
        clickAt(point.x, point.y, 1, 2);
    }

    /** Clicks a point of a control with the right button. */
    public void rightClick(Control control, int x, int y) {
        Point point = inUi(() -> control.toDisplay(x, y));
        clickAt(point.x, point.y, 3, 1);
    }

    /** Moves the mouse to a point of a control. */
    public void hover(Control control, int x, int y) {
        Point point = inUi(() -> control.toDisplay(x, y));
        xdotool("mousemove", Integer.toString(point.x - 3), Integer.toString(point.y));
        xdotool("mousemove", Integer.toString(point.x), Integer.toString(point.y));
        settle();
    }

    /** Clicks the tool item with this tooltip or text. */
    public void clickTool(String tooltip) {
        ToolItem item = waitFor("tool item " + tooltip, () -> {
            var found = new ArrayList<ToolItem>(1);
            find(ToolBar.class, bar -> {
                for (ToolItem candidate : bar.getItems()) {
                    String tip = candidate.getToolTipText();
                    if (candidate.isEnabled()
                            && (tooltip.equals(candidate.getText()) || tip != null && tip.startsWith(tooltip))) {
                        found.add(candidate);
                    }
                }
                return !found.isEmpty();
            });
            return found.isEmpty() ? null : found.get(0);
        });
        Point middle = inUi(() -> {
            Rectangle bounds = item.getBounds();
            return item.getParent().toDisplay(bounds.x + bounds.width / 2, bounds.y + bounds.height / 2);
        });
        clickAt(middle.x, middle.y, 1, 1);
    }

    private void clickAt(int x, int y, int button, int times) {
        settle();
        xdotool("mousemove", Integer.toString(x), Integer.toString(y));
        xdotool("click", "--repeat", Integer.toString(times), "--delay", "60", Integer.toString(button));
        settle();
    }

    // --- trees

    /** Returns the item at a path of texts; a text matches an item that is equal to it or starts with it. Opens parents. */
    public TreeItem item(Tree tree, String... path) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                return find(tree, path);
            } catch (SWTException e) {
                if (e.code != SWT.ERROR_WIDGET_DISPOSED) {
                    throw e;
                }
                // the tree has been filled anew meanwhile
                settle();
            }
        }
        return find(tree, path);
    }

    private TreeItem find(Tree tree, String... path) {
        TreeItem item = null;
        for (String text : path) {
            TreeItem parent = item;
            if (parent != null) {
                expand(parent);
            }
            item = waitFor("tree item " + text, () -> {
                TreeItem[] items = parent == null ? tree.getItems() : parent.getItems();
                return Arrays.stream(items).filter(candidate -> candidate.getText().equals(text)).findFirst()
                        .or(() -> Arrays.stream(items).filter(candidate -> candidate.getText().startsWith(text))
                                .findFirst())
                        .orElse(null);
            });
        }
        places.put(item, () -> item(tree, path));
        return item;
    }

    /** Returns the item, or the one in its place where the tree has been filled anew since it was found. */
    private TreeItem now(TreeItem item) {
        var place = places.get(item);
        return place != null && inUi(item::isDisposed) ? place.get() : item;
    }

    /** Opens a tree item by selecting it and pressing the right arrow key. */
    public void expand(TreeItem found) {
        TreeItem item = now(found);
        if (inUi(item::getExpanded)) {
            return;
        }
        select(item);
        press("Right");
        waitUntil("expanded item", () -> item.isDisposed() || item.getExpanded());
        if (inUi(item::isDisposed) && places.containsKey(item)) {
            expand(now(item));
        }
    }

    /** Selects a tree item by clicking it. */
    public void select(TreeItem found) {
        try {
            selectAsFound(now(found));
        } catch (SWTException e) {
            if (e.code != SWT.ERROR_WIDGET_DISPOSED || !places.containsKey(found)) {
                throw e;
            }
            // the tree has been filled anew meanwhile
            settle();
            selectAsFound(now(found));
        }
    }

    /** Selects a tree item that is found anew where the tree is filled anew meanwhile. */
    public void select(Supplier<TreeItem> finder) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                selectAsFound(finder.get());
                return;
            } catch (SWTException e) {
                if (e.code != SWT.ERROR_WIDGET_DISPOSED) {
                    throw e;
                }
                settle();
            }
        }
        selectAsFound(finder.get());
    }

    private void selectAsFound(TreeItem item) {
        doInUi(() -> item.getParent().showItem(item));
        // a tree scrolls when it is painted next
        settle();
        Point point = inUi(() -> {
            Tree tree = item.getParent();
            Rectangle bounds = item.getBounds();
            return tree.toDisplay(bounds.x + Math.min(20, bounds.width / 2), bounds.y + bounds.height / 2);
        });
        clickAt(point.x, point.y, 1, 1);
    }

    /** Drags a tree item onto another with the mouse; both must be in sight. */
    public void drag(TreeItem from, TreeItem to) {
        drag(inUi(() -> middle(from)), inUi(() -> middle(to)));
    }

    /** Drags from one point of a control to another one with the mouse. */
    public void drag(Control control, int fromX, int fromY, int toX, int toY) {
        drag(inUi(() -> control.toDisplay(fromX, fromY)), inUi(() -> control.toDisplay(toX, toY)));
    }

    private void drag(Point start, Point end) {
        settle();
        move(start.x, start.y);
        xdotool("mousedown", "1");
        for (int step = 1; step <= DRAG_STEPS; step++) {
            pause();
            move(start.x + (end.x - start.x) * step / DRAG_STEPS, start.y + (end.y - start.y) * step / DRAG_STEPS);
        }
        settle();
        move(end.x + 1, end.y);
        settle();
        xdotool("mouseup", "1");
        settle();
    }

    private static void move(int x, int y) {
        xdotool("mousemove", Integer.toString(x), Integer.toString(y));
    }

    private static Point middle(TreeItem item) {
        Rectangle bounds = item.getBounds();
        return item.getParent().toDisplay(bounds.x + Math.min(20, bounds.width / 2), bounds.y + bounds.height / 2);
    }

    // --- parts

    /** Makes a view as large as the window, or as it was before, by a double click on its tab. */
    public void doubleClickTab(String title) {
        Point middle = waitFor("tab " + title, () -> {
            var found = new ArrayList<CTabItem>(1);
            find(CTabFolder.class, folder -> {
                Arrays.stream(folder.getItems()).filter(item -> item.isShowing() && item.getText().equals(title))
                        .findFirst().ifPresent(found::add);
                return !found.isEmpty();
            });
            if (found.isEmpty()) {
                return null;
            }
            Rectangle bounds = found.get(0).getBounds();
            return found.get(0).getParent().toDisplay(bounds.x + 40, bounds.y + bounds.height / 2);
        });
        clickAt(middle.x, middle.y, 1, 2);
    }

    // --- menus

    /** Chooses an entry of the menu bar with the keyboard: F10, then arrow keys until it is the one, then Return. */
    public void menu(String... path) {
        for (int attempt = 1; attempt < ATTEMPTS; attempt++) {
            try {
                chooseByKeys(path);
                return;
            } catch (AssertionError e) {
                // the menu bar does not take the keys while the window is just taking the focus
                settle();
            }
        }
        chooseByKeys(path);
    }

    private void chooseByKeys(String... path) {
        waitUntil("active window", () -> display.getActiveShell() == window());
        // the entry that is on in each menu; when one opens, the first may be on or none
        var armed = new ConcurrentHashMap<Menu, MenuItem>();
        Listener listener = event -> armed.put(((MenuItem) event.widget).getParent(), (MenuItem) event.widget);
        doInUi(() -> display.addFilter(SWT.Arm, listener));
        try {
            press("F10");
            Menu menu = waitFor("menu bar", () -> window().getMenuBar());
            for (int i = 0; i < path.length; i++) {
                MenuItem item = choose(menu, path[i], i == 0 ? "Right" : "Down", armed);
                if (i > 0 && i < path.length - 1) {
                    press("Right");
                }
                menu = inUi(item::getMenu);
            }
            press("Return");
        } finally {
            doInUi(() -> display.removeFilter(SWT.Arm, listener));
        }
    }

    private MenuItem choose(Menu menu, String text, String forward, Map<Menu, MenuItem> armed) {
        waitUntil("enabled menu entry " + text, () -> Arrays.stream(menu.getItems())
                .anyMatch(item -> isCalled(item, text) && item.isEnabled()));
        int most = inUi(menu::getItemCount) + 1;
        for (int step = 0; step < most && !isOn(armed.get(menu), text); step++) {
            press(forward);
        }
        if (!isOn(armed.get(menu), text)) {
            press("Escape", "Escape");
            throw new AssertionError("menu entry " + text + " is not reached");
        }
        return armed.get(menu);
    }

    private boolean isOn(MenuItem item, String text) {
        return item != null && inUi(() -> !item.isDisposed() && isCalled(item, text));
    }

    private static boolean isCalled(MenuItem item, String text) {
        return plain(item.getText()).split("\t")[0].equals(text);
    }

    private static Shell window() {
        return PlatformUI.getWorkbench().getWorkbenchWindows()[0].getShell();
    }

    /** Returns the texts of the entries of a menu of the menu bar. */
    public List<String> menuEntries(String... path) {
        return inUi(() -> {
            Menu menu = window().getMenuBar();
            for (String text : path) {
                menu = Arrays.stream(menu.getItems()).filter(item -> plain(item.getText()).equals(text)).findFirst()
                        .orElseThrow(() -> new AssertionError("no menu " + text)).getMenu();
                menu.notifyListeners(SWT.Show, new Event());
            }
            return Arrays.stream(menu.getItems()).map(item -> plain(item.getText()).split("\t")[0]).toList();
        });
    }

    // --- keys

    /** Presses keys one after another, named as X names them: {@code ctrl+c}, {@code Return}, {@code Down}. */
    public void press(String... keys) {
        settle();
        for (String key : keys) {
            xdotool("key", "--clearmodifiers", key);
            settle();
        }
    }

    /** Types text into what has the focus. */
    public void type(String text) {
        settle();
        xdotool("type", "--delay", "8", text);
        settle();
    }

    /**
     * Opens a dialog of the system, such as the file dialog, by a key, replaces the text in its field and confirms. The UI
     * thread may be blocked while such a dialog is open, so nothing is asked of it meanwhile.
     */
    public void answerNativeDialog(String key, String text) {
        settle();
        xdotool("key", "--clearmodifiers", key);
        waitOutside("the dialog of the system to come up", Bot::nativeDialogIsOpen);
        xdotool("key", "ctrl+a");
        xdotool("type", "--delay", "8", text);
        xdotool("key", "Return");
        waitOutside("the dialog of the system to close", () -> !nativeDialogIsOpen());
        settle();
    }

    private static void waitOutside(String what, BooleanSupplier condition) {
        long end = System.nanoTime() + TIMEOUT.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("waited " + TIMEOUT.toSeconds() + " s in vain for " + what);
            }
            pause();
        }
    }

    private static boolean nativeDialogIsOpen() {
        try {
            Process process = new ProcessBuilder("xdotool", "getactivewindow", "getwindowname")
                    .redirectErrorStream(true).start();
            String name = new String(process.getInputStream().readAllBytes());
            return process.waitFor() == 0 && !name.contains("Ratswerk");
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private static void xdotool(String... arguments) {
        var command = new ArrayList<String>();
        command.add("xdotool");
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes());
            if (!process.waitFor(TIMEOUT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new AssertionError(String.join(" ", command) + ": " + output);
            }
        } catch (IOException e) {
            throw new AssertionError("xdotool is needed for tests with real events", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    // --- looking

    /** Saves a picture of the whole display as a PNG file in the folder of the test results and returns the file. */
    public Path screenshot(String name) {
        Path file = Path.of(System.getProperty("org.ratswerk.screenshots", "target/screenshots"), name + ".png");
        doInUi(() -> {
            Rectangle bounds = display.getBounds();
            var image = new Image(display, bounds.width, bounds.height);
            var gc = new GC(display);
            gc.copyArea(image, 0, 0);
            gc.dispose();
            var loader = new ImageLoader();
            loader.data = new ImageData[] {image.getImageData()};
            image.dispose();
            try {
                Files.createDirectories(file.getParent());
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
            loader.save(file.toString(), SWT.IMAGE_PNG);
        });
        return file;
    }

    /** Tells whether a widget is gone. */
    public static boolean isGone(Widget widget) {
        return widget == null || widget.isDisposed();
    }

    private static void pause() {
        try {
            Thread.sleep(POLL_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
