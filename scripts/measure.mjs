import { brotliCompressSync, constants, gzipSync } from 'node:zlib';

/** The size of a text as it travels: raw, gzip 9 and brotli 11, in bytes. */
export const measure = (text) => ({
  raw: Buffer.byteLength(text),
  gzip: gzipSync(text, { level: 9 }).length,
  brotli: brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length,
});
