import { html } from '/libraries/preact.js';

/** The documentation of an option says this in words; the page says it by a badge. */
const FULL = /^In `pagebeat\.full\.js`(:|,) /;

const capital = (text) => text && text[0].toUpperCase() + text.slice(1);

/** The documentation of an option, with its code as code. */
export const prose = (text) =>
  capital(text.replace(FULL, ''))
    .split('`')
    .map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
