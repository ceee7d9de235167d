export { p as pirsch } from '../shared/pirsch.js';
import '../shared/encodeJson.js';
import '../shared/texts.js';
//# sourceMappingURL=pirsch.js.map
