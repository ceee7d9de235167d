import { element } from './element.js';

/** Draws the lines that logged.js mirrors into a list, and shows the last: those of this page, or of a frame. */
export function showLogged(list: HTMLElement, source: Window = window): void {
  const draw = ({ level, text }: LoggedLine) => {
    list.append(element('li', { className: level }, text));
    list.scrollTop = list.scrollHeight;
  };
  source.loggedLines.forEach(draw);
  source.addEventListener('logged', ({ detail }) => draw(detail));
}
