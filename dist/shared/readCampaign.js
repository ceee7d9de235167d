import { b as bare } from './encodeJson.js';
import { r as readQuery } from './readQuery.js';

/** A page, in the words that Customer.io and Firstparty share. */
const pageFields = ({ path, referrer, title, url }) => bare({ path, referrer, search: (/^[^#]*?(\?[^#]*)/.exec(url) || [])[1] || '', title, url });

/** The campaign in an address, in the words that Customer.io and Firstparty share; nothing when there is none. */
const readCampaign = (url) => {
    const query = readQuery(url);
    const names = Object.keys(query).filter((key) => !key.indexOf('utm_'));
    if (!names[0])
        return undefined;
    const campaign = bare({});
    names.forEach((key) => {
        campaign[key === 'utm_campaign' ? 'name' : key.slice(4)] = query[key];
    });
    return campaign;
};

export { pageFields as p, readCampaign as r };
//# sourceMappingURL=readCampaign.js.map
