import { no, type Trouble } from './trouble';

const NOTHING_LEFT = 'Nothing leaves the browser.';

/** The browser refuses. */
export const forbidden: Trouble[] = [
  {
    name: 'a policy that forbids it',
    why: 'A line is missing in a header, and nobody knows why nothing comes.',
    rule: 'The call is told that the page’s own policy has blocked it.',
    needs: ['blocked'],
    told: ['blocked'],
    isCounted: no,
    opened: () => ({ isQuick: true, headers: { 'content-security-policy': "connect-src 'self'" } }),
    note: NOTHING_LEFT,
  },
  {
    name: 'a page by https, an endpoint by http',
    why: 'Browsers block that without a word to the script.',
    rule: 'The call is told that it was blocked.',
    needs: ['blocked'],
    told: ['blocked'],
    isCounted: no,
    opened: ({ endpoint }) => ({ isQuick: true, endpoint: endpoint.replace('https', 'http') }),
    note: NOTHING_LEFT,
  },
];
