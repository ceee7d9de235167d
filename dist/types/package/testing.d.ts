export { type Memory, memory, type Remembered } from './memory.js';
