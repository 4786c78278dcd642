'use strict';
(() => {
  const form = JSON.parse(document.getElementById('questionnaire').textContent);
  const t = form.texts;
  const place = 'ratswerk:' + form.questionnaire + ':' + form.fingerprint;
  const inputs = new Map();
  const rows = [];
  const periods = [];
  let unsaved = false;
  let number = 0;

  /** Makes an element; texts are only ever set as texts. */
  const make = (name, attributes = {}, ...children) => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) {
      if (value === true) element.setAttribute(key, '');
      else if (value !== false && value !== null && value !== undefined) element.setAttribute(key, value);
    }
    for (const child of children) {
      if (child !== null) element.append(child);
    }
    return element;
  };
  const fill = (text, ...values) => text.replace(/\{(\d)\}/g, (all, index) => values[index]);

  const hours = text => {
    const plain = text.trim().replace(',', '.');
    return /^\d{1,5}(\.\d{1,6})?$/.test(plain) && Number(plain) <= 87600 ? String(Number(plain)) : null;
  };

  /** A field with its label and the place for what is wrong with it. */
  const field = (label, input, hint, wide) => {
    const id = 'f' + ++number;
    input.id = id;
    const wrong = make('div', { class: 'wrong', id: id + 'w', 'aria-live': 'polite' });
    input.setAttribute('aria-describedby', id + 'w');
    if (hint) input.title = hint;
    const box = make('div', { class: wide ? 'wide' : '' }, make('label', { for: id }, label), input, wrong);
    box.tell = text => {
      wrong.textContent = text;
      if (text) input.setAttribute('aria-invalid', 'true');
      else input.removeAttribute('aria-invalid');
    };
    return box;
  };

  const choice = (choices, hint) => {
    const select = make('select', {});
    select.append(make('option', { value: '' }, ''));
    for (const each of choices) select.append(make('option', { value: each.id }, each.name));
    if (hint) select.title = hint;
    return select;
  };

  /** What is asked: an object with the box to show, the value, and whether it is right. */
  const ask = (kind, label, hint) => {
    let box, get, set, input, right = () => '';
    if (kind === 'HOURS' || kind === 'HOURS_OR_NONE') {
      input = make('input', { type: 'text', inputmode: 'decimal', autocomplete: 'off', maxlength: 40 });
      box = field(label, input, hint);
      const none = kind === 'HOURS_OR_NONE' ? make('input', { type: 'checkbox' }) : null;
      if (none) {
        box.append(make('label', {}, none, t.noLimit));
        none.addEventListener('change', () => { input.disabled = none.checked; changed(); });
      }
      get = () => none && none.checked ? 'none' : hours(input.value) ?? input.value.trim();
      set = value => {
        if (none) none.checked = value === 'none';
        input.disabled = value === 'none';
        input.value = value === 'none' ? '' : form.lang === 'de' ? value.replace('.', ',') : value;
      };
      right = () => (none && none.checked) || !input.value.trim() || hours(input.value) !== null ? '' : t.wrongHours;
    } else if (kind === 'LEVEL' || kind === 'CATEGORY' || kind === 'PROCESS' || kind === 'REPEAT') {
      input = choice(kind === 'LEVEL' ? form.levels : kind === 'CATEGORY' ? form.categories
        : kind === 'PROCESS' ? form.processes : form.repeats, hint);
      box = field(label, input, hint, kind === 'CATEGORY');
      get = () => input.value;
      set = value => { input.value = value; };
    } else if (kind === 'DATE') {
      input = make('input', { type: 'date', min: '2000-01-01', max: '2100-12-31' });
      box = field(label, input, hint);
      get = () => input.value;
      set = value => { input.value = value; };
    } else if (kind === 'LINE') {
      input = make('input', { type: 'text', maxlength: 200, autocomplete: 'name' });
      box = field(label, input, hint);
      get = () => input.value.trim();
      set = value => { input.value = value; };
    } else {
      input = make('textarea', { rows: 1, maxlength: 2000 });
      box = field(label, input, hint, true);
      get = () => input.value.trim();
      set = value => { input.value = value; };
    }
    input.addEventListener('input', () => changed());
    return { box, get, set, input, check: () => { const wrong = right(); box.tell(wrong); return !wrong; } };
  };

  const by = ask('LINE', t.by, '');
  const on = ask('DATE', t.on, '');

  const section = data => {
    const body = make('section', { 'aria-label': data.title }, make('h2', {}, data.title));
    for (const row of data.rows) {
      const confirm = make('input', { type: 'checkbox' });
      confirm.addEventListener('change', () => changed());
      const fields = make('div', { class: 'fields' });
      const levels = make('fieldset', { class: 'levels' }, make('legend', {}, t.levels));
      const mine = [];
      data.fields.forEach((what, index) => {
        const asked = ask(what.kind, what.label, what.hint);
        asked.question = what.question;
        inputs.set(row.keys[index], asked);
        mine.push(asked);
        if (what.question === 'level') {
          if (!levels.parentNode) fields.append(levels);
          levels.append(asked.box);
        } else {
          fields.append(asked.box);
        }
      });
      const box = make('fieldset', {}, make('legend', {}, row.about ? row.subject + ' – ' + row.about : row.subject),
        row.hint ? make('div', { class: 'note' }, row.hint) : null,
        row.known ? make('div', { class: 'known' }, t.known + '\n' + row.known) : null,
        row.known ? make('label', {}, confirm, t.confirm) : null, fields);
      rows.push({ key: row.key, box, confirm, asked: mine });
      body.append(box);
    }
    return body;
  };

  const period = () => {
    const parts = { process: ask('PROCESS', t.period.process), from: ask('DATE', t.period.from),
      to: ask('DATE', t.period.to), repeat: ask('REPEAT', t.period.repeat),
      tolerable: ask('HOURS', t.period.tolerable), reason: ask('TEXT', t.period.reason) };
    const box = make('fieldset', {}, make('legend', {}, fill(t.period.title, periods.length + 1)),
      make('div', { class: 'fields' }, ...Object.values(parts).map(part => part.box)));
    periods.push(parts);
    return box;
  };

  const answers = () => {
    const given = {};
    for (const [key, asked] of inputs) {
      const value = asked.get();
      if (value) given[key] = value;
    }
    return { format: 'ratswerk-answers', version: 1, survey: form.survey, questionnaire: form.questionnaire,
      fingerprint: form.fingerprint, answeredBy: by.get(), answeredOn: on.get(), savedAt: new Date().toISOString(),
      answers: given, confirmed: rows.filter(row => row.confirm.checked).map(row => row.key),
      periods: periods.map(parts => Object.fromEntries(Object.entries(parts).map(([key, part]) => [key, part.get()])))
        .filter(each => Object.values(each).some(value => value)),
      known: form.known };
  };

  const text = value => typeof value === 'string' ? value : '';
  const show = stored => {
    by.set(text(stored.answeredBy));
    on.set(text(stored.answeredOn));
    const given = stored.answers && typeof stored.answers === 'object' ? stored.answers : {};
    for (const [key, asked] of inputs) asked.set(text(given[key]));
    const confirmed = Array.isArray(stored.confirmed) ? stored.confirmed : [];
    for (const row of rows) row.confirm.checked = confirmed.includes(row.key);
    const wanted = Array.isArray(stored.periods) ? stored.periods.slice(0, 200) : [];
    while (form.processes.length && periods.length < wanted.length) periodList.append(period());
    periods.forEach((parts, index) => {
      for (const [key, part] of Object.entries(parts)) part.set(text((wanted[index] || {})[key]));
    });
  };

  const isDone = row => row.confirm.checked || row.asked.some(each => each.question === 'tolerable' && each.get())
    || row.asked.some(each => each.question === 'level')
      && row.asked.filter(each => each.question === 'level').every(each => each.get());

  const state = make('span', { class: 'state', role: 'status' });
  const message = make('span', { role: 'status', 'aria-live': 'polite' });
  const update = () => {
    let done = 0;
    for (const row of rows) {
      const whole = isDone(row);
      row.box.classList.toggle('done', whole);
      done += whole ? 1 : 0;
    }
    state.textContent = fill(t.progress, done, rows.length);
    let right = true;
    for (const asked of [...inputs.values(), ...periods.flatMap(parts => Object.values(parts))]) {
      right = asked.check() && right;
    }
    return right;
  };

  let timer = 0;
  const keep = () => {
    try {
      localStorage.setItem(place, JSON.stringify({ ...answers(), known: undefined }));
      message.textContent = '';
    } catch (e) {
      message.textContent = t.noStore;
    }
  };
  function changed() {
    unsaved = true;
    update();
    clearTimeout(timer);
    timer = setTimeout(keep, 400);
  }

  const save = () => {
    if (!update()) {
      message.textContent = t.wrong;
      document.querySelector('[aria-invalid=true]')?.focus();
      return;
    }
    if (!by.get()) {
      by.box.tell(t.byMissing);
      message.textContent = t.byMissing;
      by.input.focus();
      return;
    }
    by.box.tell('');
    if (!on.get()) {
      const now = new Date();
      on.set([now.getFullYear(), String(now.getMonth() + 1).padStart(2, '0'), String(now.getDate()).padStart(2, '0')]
        .join('-'));
    }
    const address = URL.createObjectURL(new Blob([JSON.stringify(answers(), null, 1)], { type: 'application/json' }));
    const link = make('a', { href: address, download: form.fileName + '.json' });
    document.body.append(link);
    link.click();
    link.remove();
    setTimeout(() => URL.revokeObjectURL(address), 60000);
    unsaved = false;
    keep();
    message.textContent = fill(t.saved, form.fileName + '.json');
  };

  const load = file => {
    if (!file) return;
    if (file.size > 8000000) {
      message.textContent = t.notMine;
      return;
    }
    file.text().then(content => {
      const stored = JSON.parse(content);
      if (stored.format !== 'ratswerk-answers' || stored.questionnaire !== form.questionnaire) throw new Error();
      show(stored);
      update();
      keep();
      message.textContent = t.loaded;
    }).catch(() => { message.textContent = t.notMine; });
  };

  const opened = make('input', { type: 'file', accept: '.json,application/json', class: 'hidden', tabindex: '-1',
    'aria-hidden': 'true' });
  opened.addEventListener('change', () => { load(opened.files[0]); opened.value = ''; });
  const button = (label, action, main) => {
    const made = make('button', { type: 'button', class: main ? 'main' : '' }, label);
    made.addEventListener('click', action);
    return made;
  };

  document.body.append(make('div', { class: 'bar', role: 'region', 'aria-label': t.bar }, make('div', {}, state, message,
    button(t.save, save, true), button(t.load, () => opened.click()), button(t.print, () => print()), opened)));
  const main = make('main', {});
  const steps = make('ol', {});
  for (const step of form.steps) steps.append(make('li', {}, step));
  main.append(make('h1', {}, form.title), make('p', {}, t.for), form.due ? make('p', {}, form.due) : '',
    form.introduction ? make('p', { class: 'note' }, form.introduction) : '',
    make('details', { open: true }, make('summary', {}, t.steps), steps),
    make('fieldset', {}, make('legend', {}, t.who), make('div', { class: 'fields' }, by.box, on.box)));
  for (const each of form.sections) main.append(section(each));
  const periodList = make('div', {});
  if (form.processes.length) {
    periodList.append(period());
    main.append(make('section', { 'aria-label': t.period.heading }, make('h2', {}, t.period.heading), periodList,
      button(t.period.more, () => { periodList.append(period()); periodList.querySelector('fieldset:last-child select').focus(); })));
  }
  main.append(make('p', {}, button(t.save, save, true)));
  document.body.append(main);

  try {
    const stored = localStorage.getItem(place);
    if (stored) {
      show(JSON.parse(stored));
      message.textContent = t.restored;
    }
  } catch (e) {
    // nothing kept, or not readable: the form stays empty
  }
  update();
  addEventListener('beforeunload', event => {
    if (unsaved) event.preventDefault();
  });
})();
