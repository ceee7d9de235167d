import type { Part } from '../types/records.js';
/**
 * Says on localhost what looks like personal data in metadata and in addresses: e-mail addresses, phone numbers, card
 * numbers, tokens. Their names are printed and never what they hold. Nothing is kept from being sent.
 */
export declare const personalData: Part;
