import { render } from 'preact';
import { find } from '../shared/find.js';
import type { Catalogue } from './records.js';
import { TagBuilder } from './TagBuilder.js';

const main = find('builder');
const answer = await fetch('/builder/options');
const catalogue: Catalogue = await answer.json();

main.replaceChildren();
render(<TagBuilder catalogue={catalogue} />, main);
