import { showVerdict } from '/shared/verdicts.js';

const form = document.getElementById('event');
const problem = document.getElementById('meta-problem');
const verdicts = document.getElementById('verdicts');

/** What is written into the form, as options of the call; what is empty is left out. */
function readOptions({ meta, duration }) {
  return {
    ...(meta.trim() && { meta: JSON.parse(meta) }),
    ...(duration && { duration: Number(duration) }),
  };
}

/** What the function says; that it is not there is said in the same place. */
const call = (name, options) =>
  typeof window[form.dataset.call] === 'function'
    ? window[form.dataset.call](name, options)
    : Promise.reject(new Error('The script has not loaded: see the console.'));

form.addEventListener('submit', (submit) => {
  submit.preventDefault();
  const { name, ...rest } = Object.fromEntries(new FormData(form));
  let options;
  try {
    options = readOptions(rest);
  } catch (error) {
    problem.textContent = `Metadata must be JSON, such as { "plan": "pro" }: ${error.message}`;
    return;
  }
  problem.textContent = '';
  const written = [name, options].map((argument) => JSON.stringify(argument)).join(', ');
  showVerdict(verdicts, `${form.dataset.call}(${written})`, call(name, options));
});

document.getElementById('visit').addEventListener('click', () => {
  history.pushState(null, '', `/builder/live/pricing${location.search}`);
});

// A declared form: that it was submitted is all there is to see.
document.querySelector('[data-pagebeat-submit]')?.addEventListener('submit', (submit) => submit.preventDefault());

// Until here a click would have submitted the form to nowhere.
for (const button of document.querySelectorAll('button:disabled')) button.disabled = false;

const { showArrivals } = await import('/shared/showArrivals.js');
showArrivals(document.getElementById('arrivals'), { limit: 20 });
