import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** In bytes. */
export interface Sizes {
  raw: number;
  gzip: number;
  brotli: number;
}

/** The size of a text as it travels: raw, gzip 9 and brotli 11. */
export const measure = (text: string): Sizes => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});
