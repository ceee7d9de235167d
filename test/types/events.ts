// What must compile, and with @ts-expect-error what must not: `tsc` checks it, nothing runs it.
import type { createTracker, Part, SnakeCase, TitleCase, Value, Verdict } from '../../src/package/index';

declare const create: typeof createTracker;
declare const controls: Part;
declare const outbox: Part;
declare const retry: Part;
const options = { destinations: [] };

// Without events any valid call compiles.
const any = create(options);
any('Clicked') satisfies Promise<Verdict>;
any('Clicked', { duration: 3, meta: { plan: 'pro', seats: 2, paid: true }, unique: true, non_interactive: true });
any('Clicked', { meta: { nested: { list: [1, new Date(), null] } }, id: '01J', timestamp: new Date() });
// @ts-expect-error: a name is text
any(1);
// @ts-expect-error: seconds are a number
any('Clicked', { duration: '3' });
// @ts-expect-error: a function is no metadata
any('Clicked', { meta: { a: () => {} } });
// @ts-expect-error: there is no such option
any('Clicked', { durration: 3 });

interface Site {
  'Plan Chosen': { meta: { plan: 'free' | 'pro'; seats?: number } };
  'Signed Up': object;
  'Video Played': { duration: number; meta: { title: string } };
}
const track = create<Site>(options);
track('Plan Chosen', { meta: { plan: 'pro' } });
track('Plan Chosen', { meta: { plan: 'pro', seats: 2 }, duration: 3, unique: true });
track('Signed Up');
track('Signed Up', { non_interactive: true });
track('Video Played', { duration: 30, meta: { title: 'Trailer' } });
// @ts-expect-error: a typo in the name
track('Plan Chosn', { meta: { plan: 'pro' } });
// @ts-expect-error: its metadata is missing
track('Plan Chosen');
// @ts-expect-error: its metadata is missing
track('Plan Chosen', {});
// @ts-expect-error: one of two texts
track('Plan Chosen', { meta: { plan: 'gold' } });
// @ts-expect-error: a typo in a key
track('Plan Chosen', { meta: { plam: 'pro' } });
// @ts-expect-error: a key too many
track('Plan Chosen', { meta: { plan: 'pro', price: 1 } });
// @ts-expect-error: the wrong type
track('Plan Chosen', { meta: { plan: 'pro', seats: '2' } });
// @ts-expect-error: nested
track('Plan Chosen', { meta: { plan: { name: 'pro' } } });
// @ts-expect-error: it has no metadata
track('Signed Up', { meta: { plan: 'pro' } });
// @ts-expect-error: its duration is missing
track('Video Played', { meta: { title: 'Trailer' } });

// Nested metadata has to be asked for, as only some destinations take it.
type Nested = { 'Cart Changed': { meta: { items: { id: string }[] } } };
// @ts-expect-error: metadata is flat
create<Nested>(options);
create<Nested, Value>(options)('Cart Changed', { meta: { items: [{ id: 'a' }] } });
// @ts-expect-error: there is no such option
create<{ Clicked: { durration: 3 } }>(options);

// A guideline for names.
create<TitleCase<Site>>(options)('Signed Up');
create<SnakeCase<{ form_submitted: { meta: { form: string } }; step_2: object; clicked: object }>>(options)('step_2');
// @ts-expect-error: small letters
create<TitleCase<{ 'form submitted': object }>>(options);
// @ts-expect-error: small letters
create<TitleCase<{ 'Button clicked': object }>>(options);
// @ts-expect-error: a digit
create<TitleCase<{ 'Product 126': object }>>(options);
// @ts-expect-error: a dash
create<TitleCase<{ 'Cart-Abandoned': object }>>(options);
// @ts-expect-error: one word
create<TitleCase<{ Clicked: object }>>(options);
// @ts-expect-error: two spaces
create<TitleCase<{ 'Form  Submitted': object }>>(options);
// @ts-expect-error: capitals
create<SnakeCase<{ 'Form Submitted': object }>>(options);
// @ts-expect-error: capitals
create<SnakeCase<{ formSubmitted: object }>>(options);
// @ts-expect-error: two underscores
create<SnakeCase<{ form__submitted: object }>>(options);
// @ts-expect-error: a digit first
create<SnakeCase<{ '2_steps': object }>>(options);

// What else a tracker can do.
const { pageview, flush, stop, optOut, optIn, ready } = create({ ...options, parts: { controls } });
// @ts-expect-error: only with that part
create(options).pageview();
create<Site>({ ...options, parts: { controls, outbox } }).flush() satisfies Promise<void>;
// @ts-expect-error: a typo, with controls as without
create<Site>({ ...options, parts: { controls } })('Plan Chosn');
pageview() satisfies Promise<Verdict>;
flush() satisfies Promise<void>;
ready satisfies Promise<void>;
for (const act of [stop, optOut, optIn]) act();

// Parts by their names, and what they are told.
create({ ...options, parts: { outbox, retry }, outbox: true, outboundLinks: false, names: 'any' });
// @ts-expect-error: a list has no names
create({ ...options, parts: [outbox] });
// @ts-expect-error: a part is a function
create({ ...options, parts: { outbox: true } });
// @ts-expect-error: 'any' or the documented rule
create({ ...options, names: true });

// What is asked before something is sent.
create({ ...options, before: () => false });
create({
  ...options,
  before: (outgoing) => {
    outgoing.title = outgoing.name ?? '';
  },
});
create({
  ...options,
  before: ({ kind, url, title, referrer }) => ({ kind, url: url.split('?')[0]!, title, referrer }),
});
// @ts-expect-error: true is nothing that could be sent
create({ ...options, before: () => true });
create({ ...options, pageviews: false, heartbeat: 'off', meta: { plan: 'pro' } });
// @ts-expect-error: one way to say it: pageviews
create({ ...options, disablePageViews: true });
