// Moves, enlarges and walks a picture that the workbench has drawn: freely, as a graph, or scrolled, as a page.
// What can be selected has data-id, and data-key where several have one id.
(function () {
  'use strict';

  const LEAST = 0.05;
  const MOST = 4;
  const STEP = 1.25;
  const MARGIN = 12;
  const READABLE = 0.75;
  const CLICK = 4;
  const LAYOUT_SIZE = 13;
  const CHANGED = 80;

  const frame = document.getElementById('frame');
  const stage = document.getElementById('stage');
  const world = document.getElementById('world');
  const spoken = document.getElementById('spoken');
  const host = window.ratswerk;
  const paged = host.settings.layout === 'page';
  // Where one looks; moved once somebody has chosen it.
  const view = { x: 0, y: 0, scale: 1, moved: false, zoomed: false };
  let size = { width: 1, height: 1 };
  let nodes = new Map();
  let head = null;
  let side = null;
  let headTop = 0;
  let centre = null;
  let selected = null;
  let selectedEdge = null;

  frame.classList.toggle('page', paged);
  frame.setAttribute('tabindex', '-1');
  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-label', host.settings.label);
  stage.setAttribute('tabindex', '0');

  // --- the picture

  host.on('picture', function (message) {
    const picture = new DOMParser().parseFromString(message.svg, 'image/svg+xml').documentElement;
    const focused = stage.contains(document.activeElement);
    size = { width: Number(picture.getAttribute('width')), height: Number(picture.getAttribute('height')) };
    const parts = Array.from(picture.children).filter(function (part) {
      return part.tagName !== 'title' && part.getAttribute('class') !== 'ground';
    });
    world.replaceChildren.apply(world, parts.map(function (part) { return document.importNode(part, true); }));
    nodes = new Map();
    world.querySelectorAll('[data-id]').forEach(function (node) {
      node.setAttribute('tabindex', '-1');
      nodes.set(keyOf(node), node);
    });
    head = world.querySelector('.head');
    side = world.querySelector('.side');
    headTop = head ? head.getBBox().y : 0;
    world.querySelectorAll('.edge').forEach(addReach);
    centre = message.centre;
    stage.setAttribute('aria-label', host.settings.label + ' ' + message.title);
    selectedEdge = null;
    mark(nodes.has(message.selected) ? message.selected : null);
    if (!message.keep) {
      fit(true);
    } else {
      if (paged && !view.zoomed && frame.clientWidth > 0) {
        view.scale = pageScale();
      }
      apply();
    }
    if (focused) {
      focusNode(nodes.get(selected) || start());
    }
    host.post('shown', { nodes: nodes.size });
  });

  function keyOf(node) {
    return node.dataset.key || node.dataset.id;
  }

  function about(node) {
    return { id: node.dataset.id, key: keyOf(node) };
  }

  // A thin line is hard to hit: an invisible thick one lies over it.
  function addReach(edge) {
    const line = edge.querySelector('path');
    const reach = line.cloneNode(false);
    ['stroke', 'stroke-width', 'stroke-dasharray', 'fill'].forEach(function (name) { reach.removeAttribute(name); });
    reach.setAttribute('class', 'reach');
    edge.appendChild(reach);
  }

  function edgesOf(id) {
    return Array.from(world.querySelectorAll('.edge')).filter(function (edge) {
      return edge.dataset.source === id || edge.dataset.target === id;
    });
  }

  function mark(id) {
    world.querySelectorAll('.selected, .near').forEach(function (each) {
      each.classList.remove('selected', 'near');
    });
    selected = id;
    if (id !== null) {
      nodes.get(id).classList.add('selected');
      edgesOf(id).forEach(function (edge) { edge.classList.add('near'); });
    }
    const reachable = id || (nodes.has(centre) ? centre : nodes.keys().next().value);
    nodes.forEach(function (node, each) { node.setAttribute('tabindex', each === reachable ? '0' : '-1'); });
    stage.setAttribute('tabindex', nodes.size === 0 ? '0' : '-1');
  }

  function select(id) {
    selectedEdge = null;
    if (selected !== id) {
      mark(id);
      host.post('select', about(nodes.get(id)));
    }
  }

  function selectEdge(edge) {
    mark(null);
    edge.classList.add('selected');
    selectedEdge = edge;
    const title = edge.querySelector('title');
    spoken.textContent = title ? title.textContent : '';
    host.post('selectEdge', { source: edge.dataset.source, target: edge.dataset.target });
  }

  host.on('select', function (message) {
    selectedEdge = null;
    mark(nodes.has(message.id) ? message.id : null);
    if (selected !== null) {
      reveal(nodes.get(selected));
    }
  });

  // --- where one looks

  function apply() {
    if (!paged) {
      world.setAttribute('transform', 'translate(' + view.x + ' ' + view.y + ') scale(' + view.scale + ')');
      return;
    }
    stage.style.width = size.width * view.scale + 'px';
    stage.style.height = size.height * view.scale + 'px';
    world.setAttribute('transform', 'scale(' + view.scale + ')');
    frame.scrollTo(-view.x, -view.y);
    scrolled();
  }

  // The heads of a picture stay in sight.
  function scrolled() {
    view.x = -frame.scrollLeft;
    view.y = -frame.scrollTop;
    const down = Math.max(0, frame.scrollTop / view.scale - headTop);
    const aside = frame.scrollLeft / view.scale;
    hold(head, 0, down);
    hold(side, aside, 0);
    hold(world.querySelector('.corner'), aside, down);
  }

  function hold(part, x, y) {
    if (part) {
      part.setAttribute('transform', 'translate(' + x + ' ' + y + ')');
    }
  }
  if (paged) {
    frame.addEventListener('scroll', scrolled);
  }

  // Texts are as large as in the rest of the workbench at a scale of 1.
  function natural() {
    const wanted = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--rw-size'));
    return wanted > 0 ? Math.max(1, wanted / LAYOUT_SIZE) : 1;
  }

  function fit(readable) {
    if (paged) {
      fitPage();
      return;
    }
    const width = stage.clientWidth - 2 * MARGIN;
    const height = stage.clientHeight - 2 * MARGIN;
    if (width <= 0 || height <= 0) {
      return;
    }
    const whole = Math.min(natural(), width / size.width, height / size.height);
    view.scale = Math.max(LEAST, readable ? Math.max(whole, natural() * READABLE) : whole);
    const home = nodes.get(centre);
    const at = home ? box(home) : { x: 0, y: 0, width: size.width, height: size.height };
    view.x = place(at.x + at.width / 2, size.width, stage.clientWidth);
    view.y = place(at.y + at.height / 2, size.height, stage.clientHeight);
    view.moved = !readable;
    apply();
  }

  // As wide as the page, where it stays readable then.
  function pageScale() {
    const whole = frame.clientWidth / size.width;
    return whole < natural() * READABLE ? natural() : Math.min(natural(), whole);
  }

  // From its top.
  function fitPage() {
    if (frame.clientWidth > 0) {
      view.scale = pageScale();
      view.x = 0;
      view.y = 0;
      view.zoomed = false;
      apply();
    }
  }

  // In the middle where all finds room; else the point as near to the middle as leaves no room empty.
  function place(point, length, room) {
    const whole = length * view.scale;
    if (whole <= room) {
      return (room - whole) / 2;
    }
    return Math.min(MARGIN, Math.max(room - whole - MARGIN, room / 2 - point * view.scale));
  }

  function box(node) {
    const bounds = node.getBBox();
    const matrix = world.getCTM().inverse().multiply(node.getCTM());
    return { x: bounds.x + matrix.e, y: bounds.y + matrix.f, width: bounds.width, height: bounds.height };
  }

  function reveal(node) {
    if (paged) {
      revealInPage(node);
      return;
    }
    const at = box(node);
    const left = at.x * view.scale + view.x;
    const top = at.y * view.scale + view.y;
    const right = left + at.width * view.scale;
    const bottom = top + at.height * view.scale;
    if (left < MARGIN) {
      view.x += MARGIN - left;
    } else if (right > stage.clientWidth - MARGIN) {
      view.x -= right - stage.clientWidth + MARGIN;
    }
    if (top < MARGIN) {
      view.y += MARGIN - top;
    } else if (bottom > stage.clientHeight - MARGIN) {
      view.y -= bottom - stage.clientHeight + MARGIN;
    }
    apply();
  }

  function revealInPage(node) {
    const at = node.getBoundingClientRect();
    const room = frame.getBoundingClientRect();
    const top = room.top + (head ? head.getBoundingClientRect().height : 0) + MARGIN;
    const bottom = room.top + frame.clientHeight - MARGIN;
    const right = room.left + frame.clientWidth;
    const left = room.left + (side ? side.getBoundingClientRect().width : 0);
    const down = at.top < top ? at.top - top : Math.max(0, Math.min(at.bottom - bottom, at.top - top));
    const aside = at.width > right - left ? 0
      : at.left < left ? at.left - left : Math.max(0, at.right - right);
    frame.scrollBy(aside, down);
  }

  function zoom(factor, x, y) {
    const next = Math.min(MOST, Math.max(LEAST, view.scale * factor));
    view.x = x - (x - view.x) * next / view.scale;
    view.y = y - (y - view.y) * next / view.scale;
    view.scale = next;
    view.moved = true;
    view.zoomed = true;
    apply();
  }

  function zoomMiddle(factor) {
    zoom(factor, frame.clientWidth / 2, frame.clientHeight / 2);
  }

  host.on('zoom', function (message) {
    if (message.by === 'in') {
      zoomMiddle(STEP);
    } else if (message.by === 'out') {
      zoomMiddle(1 / STEP);
    } else {
      fit(false);
    }
  });
  host.on('focus', function () { focusNode(nodes.get(selected) || start()); });

  // In another room the picture finds its place anew, unless somebody has chosen one. The workbench may draw it anew for
  // the room.
  let changed = null;
  new ResizeObserver(function () {
    if (!paged && nodes.size > 0 && !view.moved) {
      fit(true);
    }
    clearTimeout(changed);
    changed = setTimeout(room, CHANGED);
  }).observe(frame);

  let told = '';
  function room() {
    const fields = { width: Math.floor(frame.clientWidth / natural()),
      height: Math.floor(frame.clientHeight / natural()) };
    if (paged && fields.width > 0 && told !== JSON.stringify(fields)) {
      told = JSON.stringify(fields);
      host.post('room', fields);
    }
  }

  // --- mouse

  function nodeAt(event) {
    return event.target instanceof Element ? event.target.closest('[data-id]') : null;
  }

  function edgeAt(event) {
    return event.target instanceof Element ? event.target.closest('.edge') : null;
  }

  let drag = null;
  stage.addEventListener('pointerdown', function (event) {
    drag = { x: event.clientX, y: event.clientY, viewX: view.x, viewY: view.y, moved: false, node: nodeAt(event),
      edge: edgeAt(event), button: event.button };
    stage.setPointerCapture(event.pointerId);
  });
  stage.addEventListener('pointermove', function (event) {
    if (drag === null || drag.button === 2) {
      return;
    }
    const dx = event.clientX - drag.x;
    const dy = event.clientY - drag.y;
    if (drag.moved || Math.hypot(dx, dy) > CLICK) {
      drag.moved = true;
      stage.classList.add('moving');
      view.moved = true;
      view.x = drag.viewX + dx;
      view.y = drag.viewY + dy;
      apply();
    }
  });
  stage.addEventListener('pointerup', function (event) {
    const done = drag;
    drag = null;
    stage.classList.remove('moving');
    if (done === null || done.moved) {
      return;
    }
    if (done.node) {
      select(keyOf(done.node));
      done.node.focus({ preventScroll: true });
    } else if (done.edge) {
      selectEdge(done.edge);
    }
    if (done.button === 2) {
      menu(event.clientX, event.clientY);
    }
  });
  stage.addEventListener('pointercancel', function () {
    drag = null;
    stage.classList.remove('moving');
  });
  let last = { time: 0, key: null };
  stage.addEventListener('click', function (event) {
    // Pointer capture makes the stage the target of clicks: what lies there is asked for.
    const at = document.elementFromPoint(event.clientX, event.clientY);
    const node = at ? at.closest('[data-id]') : null;
    const key = node ? keyOf(node) : null;
    const again = key !== null && last.key === key && event.timeStamp - last.time < host.settings.doubleClick;
    last = again ? { time: 0, key: null } : { time: event.timeStamp, key: key };
    if (again) {
      host.post('open', about(node));
    }
  });
  frame.addEventListener('wheel', function (event) {
    if (paged && !event.ctrlKey && !event.metaKey) {
      return;
    }
    event.preventDefault();
    const unit = event.deltaMode === 1 ? 20 : event.deltaMode === 2 ? stage.clientHeight : 1;
    if (event.ctrlKey || event.metaKey) {
      zoom(Math.exp(-event.deltaY * unit / 400), event.clientX, event.clientY);
    } else {
      view.moved = true;
      view.x -= (event.shiftKey ? event.deltaY : event.deltaX) * unit;
      view.y -= (event.shiftKey ? 0 : event.deltaY) * unit;
      apply();
    }
  }, { passive: false });

  function menu(x, y) {
    host.post('menu', { x: Math.round(x), y: Math.round(y) });
  }

  // --- keys

  // Where one begins to walk.
  function start() {
    return nodes.get(centre) || nodes.values().next().value;
  }

  function focusNode(node) {
    if (node) {
      node.focus({ preventScroll: true });
      reveal(node);
    } else {
      stage.focus();
    }
  }

  // The nearest node in a direction; what lies straight ahead counts as nearer than what lies aside.
  function next(from, dx, dy) {
    const here = box(from);
    let best = null;
    let least = Infinity;
    nodes.forEach(function (node) {
      if (node === from) {
        return;
      }
      const there = box(node);
      const ahead = dx !== 0 ? dx * (there.x + there.width / 2 - here.x - here.width / 2)
        : dy * (there.y + there.height / 2 - here.y - here.height / 2);
      const aside = dx !== 0 ? Math.abs(there.y + there.height / 2 - here.y - here.height / 2)
        : Math.abs(there.x + there.width / 2 - here.x - here.width / 2);
      if (ahead <= 1) {
        return;
      }
      const joined = dx !== 0 && edgesOf(from.dataset.id).some(function (edge) {
        return edge.dataset.source === node.dataset.id || edge.dataset.target === node.dataset.id;
      });
      const distance = (ahead + 3 * aside) * (joined ? 0.4 : 1);
      if (distance < least) {
        least = distance;
        best = node;
      }
    });
    return best;
  }

  // In a page left and right go through the picture as it is read; so do up and down where nothing lies there.
  function step(from, dx, dy) {
    const there = paged && dx !== 0 ? null : next(from, dx, dy);
    if (there || !paged) {
      return there;
    }
    const all = Array.from(nodes.values());
    return all[all.indexOf(from) + dx + dy];
  }

  function walk(target) {
    if (target) {
      focusNode(target);
      select(keyOf(target));
    }
  }

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  stage.addEventListener('keydown', function (event) {
    if (event.altKey || event.metaKey) {
      return;
    }
    const at = document.activeElement instanceof Element ? document.activeElement.closest('[data-id]') : null;
    if (!event.ctrlKey && ARROWS[event.key]) {
      const arrow = ARROWS[event.key];
      event.preventDefault();
      if (event.shiftKey || nodes.size === 0) {
        view.moved = true;
        view.x -= 60 * arrow[0];
        view.y -= 60 * arrow[1];
        apply();
        return;
      }
      walk(at ? step(at, arrow[0], arrow[1]) : start());
      return;
    }
    const ctrl = event.ctrlKey;
    switch (event.key) {
      case '+':
      case '=':
        zoomMiddle(STEP);
        break;
      case '-':
        zoomMiddle(1 / STEP);
        break;
      case '0':
        fit(false);
        break;
      case 'Home':
        walk(start());
        break;
      case 'End':
        walk(Array.from(nodes.values()).pop());
        break;
      case 'Enter':
        if (ctrl || !at) {
          return;
        }
        select(keyOf(at));
        host.post('open', about(at));
        break;
      case ' ':
        if (ctrl || !at) {
          return;
        }
        host.post('centre', about(at));
        break;
      case 'Insert':
        if (ctrl) {
          return;
        }
        host.post('add', {});
        break;
      case 'Delete':
        if (ctrl) {
          return;
        }
        host.post('remove', {});
        break;
      case 'F10':
      case 'ContextMenu':
        if (event.key === 'F10' && !event.shiftKey) {
          return;
        }
        keyMenu(at);
        break;
      case 'e':
        // From a node to its lines, one after another.
        if (ctrl || !at) {
          return;
        }
        nextEdge(at.dataset.id);
        break;
      default:
        return;
    }
    event.preventDefault();
  });

  function nextEdge(id) {
    const edges = edgesOf(id);
    if (edges.length > 0) {
      const at = edges.indexOf(selectedEdge);
      selectEdge(edges[(at + 1) % edges.length]);
    }
  }

  function keyMenu(node) {
    const bounds = (node || stage).getBoundingClientRect();
    menu(bounds.left + bounds.width / 2, bounds.top + bounds.height / 2);
  }
}());
