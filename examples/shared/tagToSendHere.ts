/** The code of the example pages; the collector takes any. */
const CODE = '5gXQXdNTvteM4eVY35fNBkcU5CbStFSq';

/** The tag for a page of another host or port that sends to the collector of this one: it has absolute addresses alone. */
export const tagToSendHere = (origin: string): string =>
  `<script defer src="${origin}/pagebeat.js"
    data-code="${CODE}" data-dev
    data-hit-endpoint="${origin}/hit"
    data-event-endpoint="${origin}/event"
    data-session-endpoint="${origin}/session"></script>`;
