/**
 * The attributes of an element, by their names. A field of a form comes before what the form itself has of that name
 * (https://html.spec.whatwg.org/multipage/forms.html#dom-form-nameditem), so the form is not asked.
 */
export declare const attributesOf: (element: Element) => Record<string, string>;
