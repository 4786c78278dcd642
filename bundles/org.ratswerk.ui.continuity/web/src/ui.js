// Small parts of the page: elements, icons, menus, a box with fields.

const host = window.ratswerk;
const SVG = 'http://www.w3.org/2000/svg';

/** Returns a text of the page in the user's language, with {0}, {1} replaced. */
export function say(key, ...values) {
  const text = (host.settings.texts || {})[key] || key;
  return text.replace(/\{(\d)\}/g, (whole, index) => values[index] === undefined ? whole : String(values[index]));
}

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  Object.entries(attributes || {}).forEach(([ key, value ]) => {
    if (key === 'class') {
      made.className = value;
    } else if (value !== null && value !== undefined && value !== false) {
      made.setAttribute(key, value === true ? '' : String(value));
    }
  });
  made.append(...children.filter(child => child !== null && child !== undefined));
  return made;
}

const PATHS = {
  strong: 'M4.5 2.75h4a2.5 2.5 0 0 1 0 5h-4zM4.5 7.75h4.75a2.75 2.75 0 0 1 0 5.5H4.5z',
  em: 'M7 2.75h5M4 13.25h5M10 2.75l-4 10.5',
  bullets: 'M6 3.5h7.5M6 8h7.5M6 12.5h7.5M2.5 3.5h.01M2.5 8h.01M2.5 12.5h.01',
  numbers: 'M7 3.5h6.5M7 8h6.5M7 12.5h6.5M2.5 2.5l1-.5v4M2 10.5c.5-1 2-.8 2 .2 0 1-2 1.6-2 2.8h2.25',
  link: 'M6.5 9.5l3-3M7.5 4.5l1.2-1.2a2.8 2.8 0 0 1 4 4L11.5 8.5M8.5 11.5l-1.2 1.2a2.8 2.8 0 0 1-4-4L4.5 7.5',
  image: 'M2 3h12v10H2zM2 11l3.5-3.5 3 3 2-2L14 12M10.5 6h.01',
  table: 'M2 3h12v10H2zM2 6.500h12M2 9.750h12M6 3v10M10 3v10',
  reference: 'M10.5 8a2.5 2.5 0 1 1-5 0 2.5 2.5 0 0 1 5 0zm0 0v.75a1.75 1.75 0 0 0 3.5 0V8a6 6 0 1 0-2.5 4.9',
  find: 'M7 11.500a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.25 10.250L14 14',
  up: 'M3.5 10L8 5.500l4.5 4.5',
  down: 'M3.5 6L8 10.5 12.5 6',
  close: 'M4 4l8 8M12 4l-8 8'
};

export function icon(name) {
  const picture = document.createElementNS(SVG, 'svg');
  picture.setAttribute('viewBox', '0 0 16 16');
  picture.setAttribute('class', 'rw-icon');
  picture.setAttribute('aria-hidden', 'true');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', PATHS[name]);
  picture.append(path);
  return picture;
}

export function spoken(text) {
  document.getElementById('spoken').textContent = text;
}

let closeOpen = null;

/** Closes what is open above the text. */
export function closeBox(back) {
  if (closeOpen) {
    const close = closeOpen;
    closeOpen = null;
    close(back);
  }
}

export function isBoxOpen() {
  return closeOpen !== null;
}

/** Puts a box near a rectangle of the window, below it or above. */
export function place(box, near) {
  const edge = 4;
  const { width, height } = box.getBoundingClientRect();
  const below = near.bottom + edge;
  const top = below + height > window.innerHeight - edge && near.top - height - edge > edge
    ? near.top - height - edge : Math.max(edge, Math.min(below, window.innerHeight - height - edge));
  box.style.left = Math.max(edge, Math.min(near.left, window.innerWidth - width - edge)) + 'px';
  box.style.top = top + 'px';
}

function open(box, near, back) {
  closeBox(false);
  document.body.append(box);
  place(box, near);
  const outside = event => {
    if (!box.contains(event.target)) {
      closeBox(false);
    }
  };
  document.addEventListener('mousedown', outside, true);
  closeOpen = toText => {
    document.removeEventListener('mousedown', outside, true);
    box.remove();
    if (toText !== false) {
      back();
    }
  };
}

/**
 * Opens a menu.
 *
 * @param near rectangle of the window
 * @param label name for screen readers
 * @param entries entries with label, key, checked, enabled and run; null for a line
 * @param back gives the focus back
 */
export function menu(near, label, entries, back) {
  const box = element('div', { class: 'rw-box rw-menu', role: 'menu', 'aria-label': label });
  const items = [];
  entries.forEach(entry => {
    if (entry === null) {
      box.append(element('div', { class: 'rw-line', role: 'separator' }));
      return;
    }
    const item = element('button', {
      type: 'button',
      role: entry.checked === undefined ? 'menuitem' : 'menuitemradio',
      'aria-checked': entry.checked === undefined ? null : String(entry.checked),
      'aria-disabled': entry.enabled === false ? 'true' : null,
      'aria-keyshortcuts': entry.aria || null,
      tabindex: -1
    }, element('span', { class: 'rw-check', 'aria-hidden': 'true' }, entry.checked ? '✓' : ''),
    element('span', { class: 'rw-label' }, entry.label), element('span', { class: 'rw-key' }, entry.key || ''));
    item.addEventListener('click', () => {
      if (entry.enabled !== false) {
        closeBox(true);
        entry.run();
      }
    });
    items.push(item);
    box.append(item);
  });
  box.addEventListener('keydown', event => {
    const at = items.indexOf(document.activeElement);
    const to = { ArrowDown: (at + 1) % items.length, ArrowUp: (at + items.length - 1) % items.length, Home: 0,
      End: items.length - 1 }[event.key];
    if (to !== undefined) {
      items[to].focus();
    } else if (event.key === 'Escape' || event.key === 'Tab') {
      closeBox(true);
    } else if (event.key.length === 1 && !event.ctrlKey && !event.altKey && event.key !== ' ') {
      const next = items.slice(at + 1).concat(items)
        .find(each => each.querySelector('.rw-label').textContent.toLowerCase().startsWith(event.key.toLowerCase()));
      if (next) {
        next.focus();
      }
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  open(box, near, back);
  (items.find(each => each.getAttribute('aria-checked') === 'true') || items[0]).focus();
}

/**
 * Opens a box with fields and buttons.
 *
 * @param fields name, label, value; with choices, a list to choose from
 * @param buttons label and run, which gets the values and returns a fault to show, or nothing to close the box
 */
export function ask(near, title, fields, buttons, back) {
  const box = element('div', { class: 'rw-box rw-ask', role: 'dialog', 'aria-label': title });
  box.append(element('div', { class: 'rw-title' }, title));
  const inputs = {};
  fields.forEach((field, index) => {
    const id = 'field' + index;
    box.append(element('label', { for: id }, field.label));
    const input = element('input', { id, type: 'text', spellcheck: 'false', autocomplete: 'off' });
    input.value = field.value || '';
    inputs[field.name] = input;
    box.append(input);
    if (field.choices) {
      const list = element('div', { class: 'rw-choices', role: 'listbox', 'aria-label': field.label, tabindex: 0 });
      const options = field.choices.map(choice => {
        const option = element('div', { role: 'option', 'aria-selected': String(choice === field.value) }, choice);
        option.addEventListener('click', () => choose(choice));
        list.append(option);
        return option;
      });
      const choose = choice => {
        input.value = choice;
        options.forEach(each => each.setAttribute('aria-selected', String(each.textContent === choice)));
      };
      list.addEventListener('keydown', event => {
        const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
        if (step && field.choices.length > 0) {
          const at = field.choices.indexOf(input.value) + step;
          choose(field.choices[Math.max(0, Math.min(field.choices.length - 1, at))]);
          event.preventDefault();
        }
      });
      box.append(list);
    }
  });
  const fault = element('div', { class: 'rw-fault', role: 'alert' });
  const row = element('div', { class: 'rw-buttons' });
  const press = button => {
    const values = {};
    Object.entries(inputs).forEach(([ name, input ]) => {
      values[name] = input.value.trim();
    });
    const wrong = button.run(values);
    if (wrong) {
      fault.textContent = wrong;
      place(box, near);
      Object.values(inputs)[0].focus();
    } else {
      closeBox(true);
    }
  };
  buttons.forEach((button, index) => {
    const made = element('button', { type: 'button', class: index === 0 ? 'rw-first' : '' }, button.label);
    made.addEventListener('click', () => press(button));
    row.append(made);
  });
  box.append(fault, row);
  box.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      closeBox(true);
    } else if (event.key === 'Enter' && event.target.tagName !== 'BUTTON') {
      press(buttons[0]);
    } else if (event.key === 'Tab') {
      const reachable = Array.from(box.querySelectorAll('input, button, [tabindex="0"]'));
      const at = reachable.indexOf(document.activeElement);
      reachable[(at + (event.shiftKey ? reachable.length - 1 : 1)) % reachable.length].focus();
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  });
  open(box, near, back);
  const first = Object.values(inputs)[0];
  if (first) {
    first.focus();
    first.select();
  } else {
    row.firstChild.focus();
  }
}
