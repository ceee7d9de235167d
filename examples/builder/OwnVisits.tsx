import { CopyButton } from './CopyButton.js';
import { isSite, ownLinks } from './ownLinks.js';
import type { Problem, Shared } from './records.js';

/** The two links that leave one's own visits out, and count them again. */
export function OwnVisits({
  choices: { site },
  change,
  problem,
}: Pick<Shared, 'choices' | 'change'> & { problem: Problem | undefined }) {
  const links = isSite(site) ? Object.entries(ownLinks(site)) : [];
  return (
    <div class="own-visits">
      <h3>Links for your own visits</h3>
      <div class="field">
        <label for="site">The address of your site</label>
        <input
          id="site"
          type="text"
          inputmode="url"
          value={site}
          placeholder="https://www.example.com"
          autocomplete="off"
          spellcheck={false}
          autocapitalize="off"
          aria-invalid={Boolean(problem)}
          aria-describedby="site-about"
          onInput={({ currentTarget }) => change({ site: currentTarget.value.trim() })}
        />
        <p id="site-about" class={problem ? 'problem' : 'quiet'}>
          {problem?.message ??
            'Open the first link once in each browser of your own people: it is not counted from then on.'}
        </p>
      </div>
      {links.map(([word, link]) => (
        <p key={word} class="own-link">
          <span>{word === 'off' ? 'Leave out:' : 'Count again:'}</span>
          <a href={link}>{link}</a>
          <CopyButton text={link} className="small" />
        </p>
      ))}
    </div>
  );
}
