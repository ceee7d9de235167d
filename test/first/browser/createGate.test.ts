import { expect, test } from 'vitest';
import { createGate } from '../../../src/first/browser/createGate';

test('a gate holds actions back in their order until it is opened', () => {
  const ran: number[] = [];
  const gate = createGate();
  gate.pass(() => ran.push(1));
  gate.pass(() => ran.push(2));
  expect(ran).toEqual([]);
  gate.open();
  expect(ran).toEqual([1, 2]);
  gate.open();
  gate.pass(() => ran.push(3));
  expect(ran).toEqual([1, 2, 3]);
});
