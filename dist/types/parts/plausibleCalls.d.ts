import type { Part } from '../types/records.js';
declare module '../types/options.js' {
    interface EventOptions {
        /**
         * Plausible: what it brought in, with the currency as ISO 4217 has it, such as `{ amount: 9.9, currency: 'EUR' }`. It is kept for a
         * goal that has a currency.
         * @default nothing
         * @see https://plausible.io/docs/ecommerce-revenue-tracking
         */
        revenue?: {
            /** Text or a number, with a dot. */
            amount: number | string;
            /** Three letters. */
            currency: string;
        };
    }
}
/**
 * Takes the place of Plausible's own script: its attributes `data-domain`, `data-api`, `data-include` and `data-exclude` (with its
 * wildcards), its function `plausible(name, { props, revenue, interactive, url, callback })` with the calls that were made before it had
 * loaded, its classes (`plausible-event-name=Signup`), and its opt-out (`localStorage.plausible_ignore`).
 *
 * What Plausible would drop of the properties is left out. The function returns our promise. Include and exclude hold for events
 * too.
 *
 * @for plausible
 * @excludes patterns, dashboards
 * @before page
 * @see https://plausible.io/docs/script-extensions
 */
export declare const plausibleCalls: Part;
