import { join } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { expect, inject, test } from 'vitest';

test('publint finds nothing wrong in what is published', async () => {
  const { messages, pkg } = await publint({
    pkgDir: join(inject('project'), 'node_modules/pagebeat'),
    pack: false,
    strict: true,
  });
  const said = messages.map((message) => ({ type: message.type, text: formatMessage(message, pkg, { color: false }) }));
  for (const { text } of said.filter(({ type }) => type === 'suggestion')) console.log(`publint suggests: ${text}`);
  expect(said.filter(({ type }) => type !== 'suggestion')).toEqual([]);
});
