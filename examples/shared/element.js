/** Makes an element, with properties and children. Text stays text: what a request says never becomes markup. */
export function element(tag, properties = {}, ...children) {
  const made = Object.assign(document.createElement(tag), properties);
  made.append(...children);
  return made;
}
