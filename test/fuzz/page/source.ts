import { act } from './act';
import { clock } from './clock';
import { record } from './record';

/** Source text of the script that all pages of the fuzz have before any other. */
export const source = `(${record})();(${clock})();(${act})();`;
