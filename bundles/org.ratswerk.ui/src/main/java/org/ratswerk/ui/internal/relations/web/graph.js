// Moves, enlarges and walks a picture of a graph that the workbench has drawn.
(function () {
  'use strict';

  const LEAST = 0.05;
  const MOST = 4;
  const STEP = 1.25;
  const MARGIN = 12;
  const READABLE = 0.75;
  const CLICK = 4;
  const LAYOUT_SIZE = 13;

  const stage = document.getElementById('stage');
  const world = document.getElementById('world');
  const spoken = document.getElementById('spoken');
  const host = window.ratswerk;
  // Where one looks; moved once somebody has chosen it.
  const view = { x: 0, y: 0, scale: 1, moved: false };
  let size = { width: 1, height: 1 };
  let nodes = new Map();
  let centre = null;
  let selected = null;
  let selectedEdge = null;

  stage.setAttribute('role', 'application');
  stage.setAttribute('aria-label', host.settings.label);
  stage.setAttribute('tabindex', '0');

  // --- the picture

  host.on('graph', function (message) {
    const picture = new DOMParser().parseFromString(message.svg, 'image/svg+xml').documentElement;
    const focused = stage.contains(document.activeElement);
    size = { width: Number(picture.getAttribute('width')), height: Number(picture.getAttribute('height')) };
    const parts = Array.from(picture.querySelectorAll(':scope > g'));
    world.replaceChildren.apply(world, parts.map(function (part) { return document.importNode(part, true); }));
    nodes = new Map();
    world.querySelectorAll('.node').forEach(function (node) {
      node.setAttribute('tabindex', '-1');
      nodes.set(node.dataset.id, node);
    });
    world.querySelectorAll('.edge').forEach(addReach);
    centre = message.centre;
    stage.setAttribute('aria-label', host.settings.label + ' ' + message.title);
    selectedEdge = null;
    mark(nodes.has(message.selected) ? message.selected : null);
    if (!message.keep) {
      fit(true);
    }
    if (focused) {
      focusNode(selected || centre);
    }
    host.post('shown', { nodes: nodes.size });
  });

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
      host.post('select', { id: id });
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
    world.setAttribute('transform', 'translate(' + view.x + ' ' + view.y + ') scale(' + view.scale + ')');
  }

  // Texts are as large as in the rest of the workbench at a scale of 1.
  function natural() {
    const wanted = parseFloat(getComputedStyle(document.documentElement).getPropertyValue('--rw-size'));
    return wanted > 0 ? Math.max(1, wanted / LAYOUT_SIZE) : 1;
  }

  function fit(readable) {
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

  function zoom(factor, x, y) {
    const next = Math.min(MOST, Math.max(LEAST, view.scale * factor));
    view.x = x - (x - view.x) * next / view.scale;
    view.y = y - (y - view.y) * next / view.scale;
    view.scale = next;
    view.moved = true;
    apply();
  }

  function zoomMiddle(factor) {
    zoom(factor, stage.clientWidth / 2, stage.clientHeight / 2);
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
  host.on('focus', function () { focusNode(selected || centre); });

  // In another room the picture finds its place anew, unless somebody has chosen one.
  new ResizeObserver(function () {
    if (nodes.size > 0 && !view.moved) {
      fit(true);
    }
  }).observe(stage);

  // --- mouse

  function nodeAt(event) {
    return event.target instanceof Element ? event.target.closest('.node') : null;
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
      select(done.node.dataset.id);
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
  let last = { time: 0, id: null };
  stage.addEventListener('click', function (event) {
    // Pointer capture makes the stage the target of clicks: what lies there is asked for.
    const at = document.elementFromPoint(event.clientX, event.clientY);
    const node = at ? at.closest('.node') : null;
    const id = node ? node.dataset.id : null;
    const again = id !== null && last.id === id && event.timeStamp - last.time < host.settings.doubleClick;
    last = again ? { time: 0, id: null } : { time: event.timeStamp, id: id };
    if (again) {
      host.post('open', { id: id });
    }
  });
  stage.addEventListener('wheel', function (event) {
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

  function focusNode(id) {
    const node = nodes.get(id);
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

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

  stage.addEventListener('keydown', function (event) {
    if (event.altKey || event.metaKey) {
      return;
    }
    const at = document.activeElement instanceof Element ? document.activeElement.closest('.node') : null;
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
      const target = at ? next(at, arrow[0], arrow[1]) : nodes.get(centre);
      if (target) {
        focusNode(target.dataset.id);
        select(target.dataset.id);
      }
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
        focusNode(centre);
        select(centre);
        break;
      case 'Enter':
        if (ctrl || !at) {
          return;
        }
        host.post('open', { id: at.dataset.id });
        break;
      case ' ':
        if (ctrl || !at) {
          return;
        }
        host.post('centre', { id: at.dataset.id });
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
