import { render } from 'preact';
import { find } from '../shared/find.js';
import { Inspector } from './Inspector.js';

render(<Inspector />, find('inspector'));
