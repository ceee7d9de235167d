import { b as bare } from './bare.js';

/** A page, in the words that Customer.io and Firstparty share. */
const pageFields = ({ at, referrer, title, url }) => bare({ path: at.pathname, referrer, search: at.search, title, url });

/** The campaign in an address, in the words that Customer.io and Firstparty share; nothing when there is none. */
const readCampaign = ({ at }) => {
    let campaign;
    at.searchParams.forEach((value, name) => {
        if (value && !name.indexOf('utm_')) {
            campaign = campaign || Object.create(null);
            campaign[name === 'utm_campaign' ? 'name' : name.slice(4)] = value;
        }
    });
    return campaign;
};

export { pageFields as p, readCampaign as r };
//# sourceMappingURL=readCampaign.js.map
