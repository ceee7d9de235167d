/**
 * The attributes of an element, by their names. A field of a form comes before what the form itself has of that name
 * (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem), so the form is not asked.
 */
export const attributesOf = (element: Element): Record<string, string> => {
  const list: NamedNodeMap = Object.getOwnPropertyDescriptor(window.Element.prototype, 'attributes')!.get!.call(
    element,
  );
  const found: Record<string, string> = Object.create(null);
  for (let index = 0; index < list.length; index++) found[list[index]!.name] = list[index]!.value;
  return found;
};
