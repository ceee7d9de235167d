import { html } from '/libraries/preact.js';

/** The documentation of an option, with its code as code. */
export const prose = (text) => text.split('`').map((part, index) => (index % 2 ? html`<code>${part}</code>` : part));
