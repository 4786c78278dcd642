// Diagrams in bpmn-js's viewer. Where it cannot show one, the picture stays.
import './viewer.css';
import NavigatedViewer from 'bpmn-js/lib/NavigatedViewer';

const STEP = 40;
const LARGEST = 4;
const SMALLEST = 0.1;
/** Scale below which the texts of a diagram cannot be read. */
const READABLE = 0.6;
const AROUND = 20;
const LOWEST = 240;

/** Called by the file of a diagram. */
window.ratswerkDiagram = xml => {
  const name = document.currentScript.src.replace(/^.*\/|\.js$/g, '');
  const holder = Array.from(document.querySelectorAll('.viewer')).find(each => each.dataset.diagram === name);
  if (holder) {
    show(holder, xml);
  }
};

async function show(holder, xml) {
  const container = holder.querySelector('.canvas');
  const picture = holder.parentElement.querySelector('.whole');
  holder.hidden = false;
  const viewer = new NavigatedViewer({ container });
  try {
    await viewer.importXML(xml);
  } catch (e) {
    holder.hidden = true;
    viewer.destroy();
    return;
  }
  picture.classList.add('on-paper');
  const canvas = viewer.get('canvas');
  const zoomScroll = viewer.get('zoomScroll');
  const fit = () => canvas.zoom('fit-viewport', 'auto');
  const begin = () => {
    // as high as the diagram needs; one too wide to be read begins at its left end
    const { inner } = canvas.viewbox();
    const wide = container.clientWidth / (inner.width + 2 * AROUND);
    const scale = Math.min(1, Math.max(wide, READABLE));
    const height = Math.min(inner.height * scale + 2 * AROUND, 0.75 * window.innerHeight);
    container.style.height = Math.max(height, LOWEST) + 'px';
    canvas.resized();
    fit();
    if (canvas.zoom() < READABLE) {
      canvas.zoom(READABLE);
      const box = canvas.viewbox();
      canvas.viewbox({ x: inner.x - AROUND, y: inner.height < box.height ? inner.y - (box.height - inner.height) / 2
        : inner.y - AROUND, width: box.width, height: box.height });
    }
  };
  const zoom = factor => canvas.zoom(Math.min(LARGEST, Math.max(SMALLEST, canvas.zoom() * factor)));
  begin();

  const svg = container.querySelector('svg');
  svg.setAttribute('role', 'group');
  svg.setAttribute('aria-label', container.getAttribute('aria-label'));
  svg.setAttribute('aria-describedby', container.getAttribute('aria-describedby'));
  container.removeAttribute('role');
  container.removeAttribute('aria-label');
  container.removeAttribute('aria-describedby');
  svg.setAttribute('tabindex', '0');

  const tools = { 'zoom-in': () => zoom(1.25), 'zoom-out': () => zoom(0.8), 'zoom-fit': fit };
  holder.querySelectorAll('[data-tool]').forEach(button => {
    button.addEventListener('click', tools[button.dataset.tool]);
  });

  // the wheel moves the page until somebody goes into the diagram
  zoomScroll.toggle(false);
  svg.addEventListener('focus', () => zoomScroll.toggle(true));
  svg.addEventListener('blur', () => zoomScroll.toggle(false));

  const keys = {
    '+': () => zoom(1.25), '-': () => zoom(0.8), '0': fit,
    ArrowLeft: () => canvas.scroll({ dx: STEP, dy: 0 }), ArrowRight: () => canvas.scroll({ dx: -STEP, dy: 0 }),
    ArrowUp: () => canvas.scroll({ dx: 0, dy: STEP }), ArrowDown: () => canvas.scroll({ dx: 0, dy: -STEP })
  };
  svg.addEventListener('keydown', event => {
    if (keys[event.key] && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      event.stopPropagation();
      keys[event.key]();
    }
  }, true);
  touch(container, canvas);
  window.addEventListener('resize', () => canvas.resized());
}

/** One finger moves the diagram, two change its size. */
function touch(container, canvas) {
  const fingers = new Map();
  const span = () => {
    const [ a, b ] = Array.from(fingers.values());
    return Math.hypot(a.x - b.x, a.y - b.y);
  };
  container.addEventListener('pointerdown', event => {
    if (event.pointerType === 'touch' && event.target.closest('svg')) {
      fingers.set(event.pointerId, { x: event.clientX, y: event.clientY });
      container.setPointerCapture(event.pointerId);
    }
  });
  container.addEventListener('pointermove', event => {
    const finger = fingers.get(event.pointerId);
    if (!finger) {
      return;
    }
    const before = fingers.size === 2 ? span() : 0;
    const moved = { dx: event.clientX - finger.x, dy: event.clientY - finger.y };
    finger.x = event.clientX;
    finger.y = event.clientY;
    if (fingers.size === 2 && before > 0) {
      canvas.zoom(Math.min(LARGEST, Math.max(SMALLEST, canvas.zoom() * span() / before)));
    } else {
      canvas.scroll(moved);
    }
  });
  const up = event => fingers.delete(event.pointerId);
  container.addEventListener('pointerup', up);
  container.addEventListener('pointercancel', up);
}
