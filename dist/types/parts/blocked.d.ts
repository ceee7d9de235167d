import type { Part } from '../types/records.js';
/**
 * Tells a request that the page forbids from one that failed: by its content security policy (`connect-src`), or since a page by
 * https asks an endpoint by http. The call rejects with `blocked`, and nothing was counted.
 *
 * @see https://www.w3.org/TR/CSP3/#eventdef-globaleventhandlers-securitypolicyviolation
 */
export declare const blocked: Part;
