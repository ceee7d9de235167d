import { element } from './element.js';

/** Draws the lines that logged.js mirrors into a list, and shows the last: those of this page, or of a frame. */
export function showLogged(list, source = window) {
  const draw = ({ level, text }) => {
    list.append(element('li', { className: level }, text));
    list.scrollTop = list.scrollHeight;
  };
  source.loggedLines.forEach(draw);
  source.addEventListener('logged', ({ detail }) => draw(detail));
}
