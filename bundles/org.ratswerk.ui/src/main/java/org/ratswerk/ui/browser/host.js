// The page's side of the host: messages, theme, and what a page must not do. Everything else is the page's own.
(function () {
  'use strict';

  const handlers = new Map();
  const settings = window.ratswerkSettings || {};
  delete window.ratswerkSettings;

  function post(type, fields) {
    if (typeof window.ratswerkPost === 'function') {
      window.ratswerkPost(JSON.stringify(Object.assign({}, fields, { type: type })));
    }
  }

  function on(type, handler) {
    handlers.set(type, handler);
  }

  function receive(message) {
    const handler = handlers.get(message.type);
    if (handler) {
      handler(message);
    }
  }

  on('theme', function (theme) {
    const style = document.documentElement.style;
    for (const [name, colour] of Object.entries(theme.colours)) {
      style.setProperty('--rw-' + name, colour);
    }
    style.setProperty('color-scheme', theme.dark ? 'dark' : 'light');
    style.setProperty('--rw-font', JSON.stringify(theme.font) + ', system-ui, sans-serif');
    style.setProperty('--rw-size', theme.size + 'px');
  });

  function editable(element) {
    return element instanceof HTMLElement
      && (element.isContentEditable || element.matches('input, textarea, select'));
  }

  // The workbench has had every key before the page. The engine has no commands of its own: it neither prints, nor
  // searches, nor loads anew. Keys that edit a text stay with the text.
  function isCommand(event) {
    if (event.isComposing || ['Control', 'Shift', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(event.key)) {
      return false;
    }
    if (/^F[0-9]+$/.test(event.key)) {
      return true;
    }
    if (editable(event.target)
      && (event.ctrlKey || event.metaKey) && !event.altKey && 'acvxyz'.includes(event.key.toLowerCase())) {
      return false;
    }
    if (editable(event.target) && !event.altKey && /^(Arrow.*|Home|End|Backspace|Delete)$/.test(event.key)) {
      return false;
    }
    if (event.getModifierState('AltGraph')) {
      return false;
    }
    return event.ctrlKey || event.altKey || event.metaKey;
  }

  window.addEventListener('keydown', function (event) {
    if (event.defaultPrevented) {
      return;
    }
    if (event.key === 'Tab' && !event.ctrlKey && !event.altKey && leaves(event.shiftKey)) {
      event.preventDefault();
      post('leave', { backwards: event.shiftKey });
    } else if (isCommand(event)) {
      event.preventDefault();
    }
  });

  // Tab at the last thing that can be reached, or Shift+Tab at the first one, leaves the page.
  function leaves(backwards) {
    const reachable = Array.from(document.querySelectorAll(
      'a[href], button, input, select, textarea, [tabindex], [contenteditable="true"]'))
      .filter(function (element) { return element.tabIndex >= 0 && element.getClientRects().length > 0; });
    if (reachable.length === 0) {
      return true;
    }
    const edge = backwards ? reachable[0] : reachable[reachable.length - 1];
    return document.activeElement === edge || document.activeElement === document.body;
  }

  // A link is for the workbench to follow; nothing can be dropped on a page.
  document.addEventListener('click', function (event) {
    const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
    if (link) {
      event.preventDefault();
      post('link', { address: link.getAttribute('href') });
    }
  });
  document.addEventListener('contextmenu', function (event) { event.preventDefault(); });
  ['dragover', 'drop'].forEach(function (type) {
    document.addEventListener(type, function (event) { event.preventDefault(); });
  });
  window.addEventListener('error', function (event) {
    post('fault', { text: event.message + ' (' + event.lineno + ':' + event.colno + ')' });
  });
  document.addEventListener('securitypolicyviolation', function (event) {
    post('fault', { text: 'refused by the content security policy: ' + event.violatedDirective + ' '
      + event.blockedURI });
  });

  window.ratswerk = Object.freeze({ post: post, on: on, receive: receive, settings: settings });
  window.addEventListener('load', function () { post('ready', {}); });
}());
