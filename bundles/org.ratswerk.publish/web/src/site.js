// What every page needs: the search, and links to the same place in the other language.
import './site.css';
import { find } from './search.js';

document.documentElement.classList.add('js');

const SHOWN = 50;

/** Called by the file with what the search looks through. */
window.ratswerkSearch = entries => {
  const form = document.querySelector('form.large');
  const input = document.getElementById('search');
  const state = document.getElementById('search-state');
  const results = document.getElementById('results');
  const overview = document.getElementById('overview');
  const list = document.getElementById('results-list');
  const count = document.getElementById('results-count');
  let said;

  const show = () => {
    const query = input.value.trim();
    const found = query ? find(entries, query) : [];
    results.hidden = !query;
    if (overview) {
      overview.hidden = Boolean(query);
    }
    list.replaceChildren(...found.slice(0, SHOWN).map(item));
    const text = !query ? '' : found.length === 0 ? state.dataset.none : found.length === 1 ? state.dataset.one
      : state.dataset.many.replace('#', found.length > SHOWN ? `${ SHOWN } / ${ found.length }` : found.length);
    count.textContent = text;
    // screen readers hear the count once typing rests
    clearTimeout(said);
    said = setTimeout(() => { state.textContent = text; }, 400);
    const address = new URL(location.href);
    address.search = query ? '?' + new URLSearchParams({ q: query }) : '';
    try {
      history.replaceState(null, '', address);
    } catch (e) {
      // a browser that does not let files change their address
    }
    document.querySelectorAll('.languages a').forEach(link => { link.search = address.search; });
  };

  input.value = new URLSearchParams(location.search).get('q') || '';
  input.addEventListener('input', show);
  input.addEventListener('keydown', event => {
    if (event.key === 'Escape') {
      input.value = '';
      show();
    } else if (event.key === 'ArrowDown') {
      const first = list.querySelector('a');
      if (first) {
        event.preventDefault();
        first.focus();
      }
    }
  });
  list.addEventListener('keydown', event => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') {
      return;
    }
    const links = Array.from(list.querySelectorAll('a'));
    const at = links.indexOf(document.activeElement) + (event.key === 'ArrowDown' ? 1 : -1);
    event.preventDefault();
    (at < 0 ? input : links[Math.min(at, links.length - 1)]).focus();
  });
  form.addEventListener('submit', event => {
    event.preventDefault();
    show();
    const first = list.querySelector('a');
    if (first) {
      first.focus();
    }
  });
  if (input.value) {
    show();
  }
};

/** A result, as a link with its kind before and what helps to tell it from others below. */
function item([ kind, name, address, below ]) {
  const english = document.documentElement.lang !== 'de';
  const line = document.createElement('li');
  const label = document.createElement('span');
  label.className = 'kind';
  label.textContent = kind;
  const link = document.createElement('a');
  link.href = address;
  link.textContent = name;
  const more = document.createElement('span');
  more.className = 'below';
  more.textContent = below;
  if (english) {
    link.lang = 'de';
    more.lang = 'de';
  }
  line.append(label, link, more);
  return line;
}

document.addEventListener('DOMContentLoaded', () => {
  const links = document.querySelectorAll('.languages a');
  const follow = () => links.forEach(link => { link.hash = location.hash; });
  window.addEventListener('hashchange', follow);
  follow();
});
