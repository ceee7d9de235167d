import { html, render } from '/libraries/preact.js';
import { TagBuilder } from './TagBuilder.js';

const main = document.getElementById('builder');
const answer = await fetch('/builder/options');
const catalogue = await answer.json();

main.replaceChildren();
render(html`<${TagBuilder} catalogue=${catalogue} />`, main);
