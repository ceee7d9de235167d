import type { Verdict } from '../../types/options.js';
import type { Page, Stages } from '../../types/records.js';
/** Gives the function that sends a pageview, though the address is no new one; what it is given is told in place of what the page says. */
export declare const sendViews: (stages: Stages) => ((changes: Partial<Page>) => Promise<Verdict>);
