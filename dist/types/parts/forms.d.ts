import type { Part } from '../types/records.js';
/**
 * Sends an event when a form with `data-pagebeat-submit="Name"` is submitted, with its `data-pagebeat-meta-plan="pro"` as
 * metadata; never what the visitor has filled in. The form is submitted as ever, at once. By the visitor, or by
 * `form.requestSubmit()`; `form.submit()` tells nobody, and a form in a shadow root is not heard.
 *
 * @see https://html.spec.whatwg.org/multipage/form-control-infrastructure.html#form-submission-algorithm
 */
export declare const forms: Part;
