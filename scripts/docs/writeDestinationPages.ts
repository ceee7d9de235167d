import { existsSync, writeFileSync } from 'node:fs';
import { readDoc } from '../../examples/compose/readDoc.js';
import { fromRoot } from '../fromRoot.js';
import { type DestinationPage, readDestinations } from './fillReadme.js';

const pageOf = ({ title, name, attributes, file, path }: DestinationPage) => `# How do I send to ${title}?

\`\`\`html
<script defer src="${file}"${attributes.map((attribute) => ` ${attribute}="…"`).join('')}></script>
\`\`\`

${readDoc(fromRoot(path), name).text}

## Attributes

<!-- options-${name} -->
<!-- /options-${name} -->

The options that are for all destinations: [the tag](../tag.md#options).

## What is sent, literally

<!-- literal-${name} -->
<!-- /literal-${name} -->

## Limits

What its server refuses or cuts is in [its tests](../../test/destinations/${name}.test.ts).
`;

/** Begins the page of each destination that has none yet: the rest is for a person to write. */
export const writeDestinationPages = (): void => {
  for (const destination of readDestinations()) {
    const path = fromRoot(`docs/destinations/${destination.name}.md`);
    if (existsSync(path)) continue;
    writeFileSync(path, pageOf(destination));
    console.log(`docs/destinations/${destination.name}.md: begun; write its limits.`);
  }
};
