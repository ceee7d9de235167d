import { html, raw } from 'hono/html';
import { buildTag } from '../buildTag.js';
import { chooseFile } from '../chooseFile.js';
import { chosenDestinations } from '../chosenDestinations.js';
import { folderOf } from '../composedFile.js';
import { piecesOf } from '../piecesOf.js';
import { writeChoices } from '../readChoices.js';
import type { Catalogue, Choices, Composed } from '../records.js';
import { toCollector } from '../toCollector.js';

/** The widget of User.com, for which a stand-in of the collector's is there. It takes its key from the tag. */
const WIDGET = '<script src="/builder/civchat.js"></script>\n<script async src="/usercom/widget.js"></script>';

const attributeText = ([name, value]: [string, string]) => (value ? `${name}="${value}"` : name);

/** The parts that do. */
const AUTOMATIONS = ['declaredEvents', 'outboundLinks', 'downloads', 'forms'];

/** What the full script does by itself when the markup or an attribute asks for it. */
const automations = html`
  <section class="panel" aria-labelledby="automations-title">
    <header><h2 id="automations-title">Automations</h2></header>
    <p class="quiet">The full script sends these by itself; links to other hosts and to files when their option is on.</p>
    <div class="actions">
      <button type="button" data-pirsch-event="plan_chosen" data-pirsch-meta-plan="pro">A declared event</button>
      <a class="button" href="https://example.com/" target="_blank" rel="noopener">A link to another host</a>
      <a class="button" href="/shared/icon.svg" download="icon.svg">A download</a>
      <form data-pagebeat-submit="signed_up" data-pagebeat-meta-plan="pro"><button disabled>A form’s submit</button></form>
    </div>
  </section>
`;

/**
 * The page that tries a tag: with exactly what was chosen, and what leads it to the collector on this origin.
 *
 * @param choices without any problem
 * @param origin that of this page
 * @param composed the file when it is a composed one
 */
export function renderLive(
  choices: Choices,
  catalogue: Catalogue,
  origin: string,
  composed?: Composed,
): ReturnType<typeof html> {
  const added = toCollector(choices, catalogue);
  const folder = composed ? folderOf(piecesOf(choices, catalogue)) : '/';
  const here = { ...choices, folder, values: { ...choices.values, ...added } };
  const absolute = { ...choices.values, ...toCollector(choices, catalogue, origin) };
  const elsewhere = { ...choices, folder: origin + folder, values: absolute };
  const { file } = chooseFile(choices, catalogue);
  const replaced = Object.keys(added).filter((name) => choices.values[name]);
  const hasWidget = chosenDestinations(catalogue.destinations, choices.values).some(({ name }) => name === 'usercom');
  const search = `?${writeChoices(choices)}`;
  const hasAutomations = composed
    ? AUTOMATIONS.some((name) => composed.names.includes(name))
    : file === catalogue.files.at(-1);
  const call = choices.values['data-global'] ?? 'pirsch';

  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>pagebeat: your tag, live</title>
<link rel="icon" href="/shared/icon.svg">
<link rel="stylesheet" href="/shared/site.css">
<link rel="stylesheet" href="/builder/builder.css">
${raw(buildTag(here, catalogue, composed))}
${hasWidget ? raw(WIDGET) : ''}
<script type="module" src="/shared/frame.js"></script>
<script type="module" src="/builder/live.js"></script>
</head>
<body>
<main class="trial">
  <h1>Your tag, live</h1>
  <p>
    This page has your tag in its head. The first pageview went by itself. All it sends goes to the collector on this
    computer, and nothing to the vendors. <a href="/builder/${search}">Back to the builder</a>
  </p>

  <div class="panels">
    <section class="panel" aria-labelledby="send-title">
      <header><h2 id="send-title">Send an event</h2></header>
      <form id="event" data-call="${call}">
        <label>Name <input name="name" value="button_clicked" required autocomplete="off"></label>
        <label>Metadata, as JSON <textarea name="meta" rows="2" spellcheck="false">{ "plan": "pro" }</textarea></label>
        <label>Duration, in seconds <input name="duration" type="number" min="0" step="any" value=""></label>
        <p class="problem" id="meta-problem" role="alert"></p>
        <div class="actions">
          <button class="main" id="send" disabled>Send event</button>
          <button type="button" id="visit" disabled>Visit “Pricing”</button>
          <a class="button" id="leave" href="/builder/live/next${search}">Follow a link</a>
        </div>
      </form>
      <p class="quiet">
        “Visit” changes the address with <code>pushState</code>, as the router of a single-page app does; the link loads
        a new page.
      </p>
      <h3>What the function said</h3>
      <ol id="verdicts" aria-live="polite"></ol>
      <p class="empty">Nothing yet: send an event.</p>
    </section>

    <section class="panel" aria-labelledby="arrived-title">
      <header><h2 id="arrived-title">What arrived</h2></header>
      <div id="arrivals"></div>
    </section>
    ${hasAutomations ? automations : ''}
    <section class="panel" aria-labelledby="tag-title">
      <header><h2 id="tag-title">The tag</h2></header>
      <pre id="tag">${buildTag(choices, catalogue, composed)}</pre>
      <p class="quiet">Added on this page, so that it sends from here, and to the collector:</p>
      <pre id="added">${Object.entries(added).map(attributeText).join('\n')}</pre>
      ${replaced.length > 0 ? html`<p class="quiet">In place of your own ${replaced.join(', ')}.</p>` : ''}
      ${hasWidget ? html`<p class="quiet">And a stand-in for User.com’s widget, with <code>civchat.apiKey</code> before it.</p>` : ''}
      <p class="quiet">To send here from a page that this machine serves, at any host and port:</p>
      <pre id="elsewhere">${buildTag(elsewhere, catalogue, composed)}</pre>
    </section>
  </div>
</main>
</body>
</html>`;
}
