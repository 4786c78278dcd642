// The texts of the page. What is asked for in German and not in the table is kept, for a test to find.
import german from './german.js';

const missing = new Set();
let table = null;

/** Chooses the language: 'de', or anything else for English. */
export function choose(language) {
  table = language === 'de' ? german : null;
  missing.clear();
}

/** Returns the text in the chosen language, with {name} replaced by what replacements says. */
export function say(template, replacements) {
  let text = template;
  if (table !== null) {
    if (Object.prototype.hasOwnProperty.call(table, template)) {
      text = table[template];
    } else if (template) {
      missing.add(template);
    }
  }
  return text.replace(/{([^}]+)}/g, (whole, key) =>
    replacements && replacements[key] !== undefined ? replacements[key] : whole);
}

/** Returns the texts that were asked for and are not in the table. */
export function untranslated() {
  return Array.from(missing).sort();
}

/** Returns a text as part of markup. */
export function plain(text) {
  return String(text).replace(/[&<>"']/g, char => `&#${ char.charCodeAt(0) };`);
}

/** Returns the name of a kind of element, such as 'User task' for bpmn:UserTask. */
export function kind(type) {
  const words = type.replace(/^.*:/, '').replace(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return say('kind: ' + words.charAt(0).toUpperCase() + words.slice(1)).replace(/^kind: /, '');
}

export const translate = {
  translate: [ 'value', say ]
};
