import { expect, test } from 'vitest';
import { readEvent } from '../../src/core/readEvent';
import { messages } from '../../src/parts/messages';
import { createStages } from './createStages';

const read = (options?: unknown) => {
  const stages = createStages({ readEvent });
  messages(stages, {});
  return stages.readEvent('clicked', options);
};

test('an event keeps its id and its time, as they were given', () => {
  const timestamp = new Date(5);
  expect(read({ id: 'abc', timestamp, duration: 2 })).toMatchObject({ id: 'abc', timestamp, duration: 2 });
  expect(read({ id: null, timestamp: 0 })).toMatchObject({ id: null, timestamp: 0 });
});

test.each([[undefined], [{}], [{ duration: 1 }]])('of %j there is neither', (options) => {
  const event = read(options);
  expect(event).not.toHaveProperty('id');
  expect(event).not.toHaveProperty('timestamp');
});

test('what a page gave to all objects is none', () => {
  Object.defineProperty(Object.prototype, 'id', { value: 'x', configurable: true });
  try {
    expect(Object.keys(read({}))).not.toContain('id');
  } finally {
    Reflect.deleteProperty(Object.prototype, 'id');
  }
});

test.each(['id', 'timestamp'])('a getter of %s is called once, and may throw anything', (field) => {
  let reads = 0;
  expect(read(Object.defineProperty({}, field, { enumerable: true, get: () => ++reads }))).toMatchObject({
    [field]: 1,
  });
  expect(reads).toBe(1);
  const throwing = Object.defineProperty({}, field, {
    enumerable: true,
    get: () => {
      throw new Error('no');
    },
  });
  expect(() => read(throwing)).toThrow('no');
});

test('what is wrong with an event is told as ever', () => {
  expect(() => read({ id: 'abc', duration: -1 })).toThrow('duration');
});
