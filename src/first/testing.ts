export { type Memory, memory, type Remembered } from './testing/memory.js';
