import { find } from '../shared/find.js';
import { isOf } from '../shared/isOf.js';
import { showVerdict } from '../shared/verdicts.js';

const form = find<HTMLFormElement>('event');
const problem = find('meta-problem');
const verdicts = find('verdicts');
/** The name of the tag's function. */
const name = form.dataset.call ?? 'pirsch';

/** What is written into a field. */
const read = (field: string): string => String(new FormData(form).get(field) ?? '');

/** What is written into the form, as options of the call; what is empty is left out. */
function readOptions(): Record<string, unknown> {
  const [meta, duration] = [read('meta'), read('duration')];
  return {
    ...(meta.trim() && { meta: JSON.parse(meta) }),
    ...(duration && { duration: Number(duration) }),
  };
}

/** What the function says; that it is not there is said in the same place. */
function call(...args: unknown[]): Promise<unknown> {
  // A page has whatever it has by this name.
  const track = (window as unknown as Record<string, unknown>)[name];
  return typeof track === 'function'
    ? track(...args)
    : Promise.reject(new Error('The script has not loaded: see the console.'));
}

form.addEventListener('submit', (submit) => {
  submit.preventDefault();
  const event = read('name');
  let options: Record<string, unknown>;
  try {
    options = readOptions();
  } catch (error) {
    const { message } = error as Error;
    problem.textContent = `Metadata must be JSON, such as { "plan": "pro" }: ${message}`;
    return;
  }
  problem.textContent = '';
  const written = [event, options].map((argument) => JSON.stringify(argument)).join(', ');
  showVerdict(verdicts, `${name}(${written})`, call(event, options));
});

find('visit').addEventListener('click', () => {
  history.pushState(null, '', `/builder/live/pricing${location.search}`);
});

// A declared form: that it was submitted is all there is to see.
document.querySelector('[data-pagebeat-submit]')?.addEventListener('submit', (submit) => submit.preventDefault());

// Until here a click would have submitted the form to nowhere.
for (const button of document.querySelectorAll<HTMLButtonElement>('button:disabled')) button.disabled = false;

const { showArrivals } = await import('../shared/showArrivals.js');
showArrivals(find('arrivals'), { limit: 20, accepts: isOf(location.pathname) });
