import { expect, test, vi } from 'vitest';
import { whenWanted } from '../../src/parts/around/whenWanted';
import { route } from '../records';
import { createStages } from './createStages';

const start = (id: string, begin = vi.fn()) => {
  const stages = createStages();
  const { add } = stages;
  whenWanted(stages, { id }, (given) => given.id === 'yes', begin);
  return { begin, add, addTag: (id: string) => stages.add(route({ settings: { id } }), 'hit event') };
};

test('starts at once what the first tag wants, with its settings, and once', () => {
  const { begin, addTag } = start('yes');
  expect(begin).toHaveBeenCalledExactlyOnceWith({ id: 'yes' });
  addTag('yes');
  addTag('no');
  expect(begin).toHaveBeenCalledTimes(1);
});

test('or once a later tag wants it', () => {
  const { begin, addTag } = start('no');
  addTag('no');
  expect(begin).not.toHaveBeenCalled();
  addTag('yes');
  addTag('yes');
  expect(begin).toHaveBeenCalledExactlyOnceWith({ id: 'yes' });
});

test('what was to be added is, also when what is started fails', () => {
  const { add, addTag } = start('no', vi.fn().mockThrow(new Error('the page’s own')));
  addTag('no');
  addTag('yes');
  expect(vi.mocked(add).mock.calls.map(([{ settings }, kinds]) => [settings.id, kinds])).toEqual([
    ['no', 'hit event'],
    ['yes', 'hit event'],
  ]);
});
