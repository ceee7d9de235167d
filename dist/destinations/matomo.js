import { m as matomo$1 } from '../shared/matomo.js';
import { uuids } from '../parts/uuids.js';
import '../shared/check.js';
import '../shared/cut.js';
import '../shared/cutUrl.js';
import '../shared/isSamePage.js';
import '../shared/toQuery.js';
import '../shared/createId.js';

/** {@inheritDoc make} */
const matomo = ({ url, site, category }) => ({
    // A key has no spaces: without one each call is refused. Two Matomos may have a site of the same number.
    key: 'matomoSite' + (site || ' ') + '@' + url,
    settings: { matomoUrl: url, matomoSite: '' + site, matomoCategory: category },
    make: matomo$1,
    parts: { uuids },
});

export { matomo };
//# sourceMappingURL=matomo.js.map
