// Zip packages: the directory is read first, single entries are inflated only when asked for and within limits.
import { crc32, inflateRawSync } from 'node:zlib';
import { ReadError } from '../../document/model.js';

/** All parts that are read together; what is not read (pictures) does not count. */
const TOTAL_LIMIT = 200e6;
export const PART_LIMIT = 100e6;

interface Entry {
  method: number;
  flags: number;
  checksum: number;
  compressed: number;
  size: number;
  offset: number;
}

/** A package's parts by name, compared without case and with `/` between folders, as OPC wants it. */
export interface Package {
  names: string[];
  has(name: string): boolean;
  /** The decoded text of an XML part; null where there is none. Throws ReadError. */
  text(name: string): string | null;
}

/** Reads a zip's directory. Throws ReadError where it is broken or encrypted. */
export function openPackage(bytes: Uint8Array): Package {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = directory(bytes, view);
  let total = 0;
  return {
    names: [...entries.keys()],
    has: (name) => entries.has(key(name)),
    text(name) {
      const entry = entries.get(key(name));
      if (!entry) return null;
      total += entry.size;
      if (entry.size > PART_LIMIT || total > TOTAL_LIMIT) throw tooLarge(PART_LIMIT);
      const part = inflate(bytes, view, entry);
      // one flipped bit can change a figure and leave the XML sound
      if (crc32(part) !== entry.checksum) throw new ReadError('corrupt');
      return decode(part);
    },
  };
}

const key = (name: string): string => name.replace(/\\/g, '/').replace(/^\/+/, '').toLowerCase();

function directory(all: Uint8Array, data: DataView): Map<string, Entry> {
  const found = new Map<string, Entry>();
  const end = endRecord(all, data);
  let at = end.start;
  for (let i = 0; i < end.count; i += 1) {
    if (at + 46 > all.length || data.getUint32(at, true) !== 0x02014b50) throw new ReadError('corrupt');
    const nameLength = data.getUint16(at + 28, true);
    const extraLength = data.getUint16(at + 30, true);
    const name = new TextDecoder().decode(all.subarray(at + 46, at + 46 + nameLength));
    const entry: Entry = {
      flags: data.getUint16(at + 8, true),
      method: data.getUint16(at + 10, true),
      checksum: data.getUint32(at + 16, true),
      compressed: data.getUint32(at + 20, true),
      size: data.getUint32(at + 24, true),
      offset: data.getUint32(at + 42, true),
    };
    readZip64(data, at + 46 + nameLength, extraLength, entry);
    // the first of two entries of one name counts, so that nothing can be smuggled in behind it
    if (!found.has(key(name))) found.set(key(name), entry);
    at += 46 + nameLength + extraLength + data.getUint16(at + 32, true);
  }
  return found;
}

function tooLarge(limit: number): ReadError {
  return new ReadError('too-large', 'failure.too-large', { limit: `${limit / 1e6} MB` });
}

/** Where the directory starts and how many entries it has: the record stands in the last 64 KB. */
function endRecord(all: Uint8Array, data: DataView): { start: number; count: number } {
  for (let at = all.length - 22; at >= 0 && at > all.length - 22 - 0x10000; at -= 1) {
    if (data.getUint32(at, true) !== 0x06054b50) continue;
    const count = data.getUint16(at + 10, true);
    const start = data.getUint32(at + 16, true);
    if (start !== 0xffffffff && count !== 0xffff) return { start, count };
    if (at < 20 || data.getUint32(at - 20, true) !== 0x07064b50) return { start, count };
    const record = Number(data.getBigUint64(at - 12, true));
    if (record + 56 > all.length) break;
    return {
      count: Number(data.getBigUint64(record + 32, true)),
      start: Number(data.getBigUint64(record + 48, true)),
    };
  }
  throw new ReadError('corrupt');
}

/** Sizes that streaming writers put into the extra field although they are small. */
function readZip64(data: DataView, from: number, length: number, entry: Entry): void {
  for (let at = from; at + 4 <= from + length && at + 4 <= data.byteLength;) {
    const size = data.getUint16(at + 2, true);
    if (data.getUint16(at, true) === 1) {
      let field = at + 4;
      for (const name of ['size', 'compressed', 'offset'] as const) {
        if (entry[name] !== 0xffffffff || field + 8 > at + 4 + size || field + 8 > data.byteLength) continue;
        entry[name] = Number(data.getBigUint64(field, true));
        field += 8;
      }
    }
    at += 4 + size;
  }
}

function inflate(all: Uint8Array, data: DataView, entry: Entry): Uint8Array {
  if (entry.flags & 1) throw new ReadError('encrypted');
  const at = entry.offset;
  if (at + 30 > all.length || data.getUint32(at, true) !== 0x04034b50) throw new ReadError('corrupt');
  const from = at + 30 + data.getUint16(at + 26, true) + data.getUint16(at + 28, true);
  if (from + entry.compressed > all.length) throw new ReadError('corrupt');
  const packed = all.subarray(from, from + entry.compressed);
  if (entry.method === 0) return packed;
  if (entry.method !== 8) throw new ReadError('corrupt');
  try {
    // the directory may lie about the size: never inflate more than it says (a byte more, where it says 0)
    return inflateRawSync(packed, { maxOutputLength: Math.max(entry.size, 1) });
  } catch (error) {
    if ((error as { code?: string }).code === 'ERR_BUFFER_TOO_LARGE') throw tooLarge(PART_LIMIT);
    throw new ReadError('corrupt');
  }
}

/** UTF-8 unless a byte order mark says UTF-16, or the XML declaration another encoding. */
function decode(part: Uint8Array): string {
  if (part[0] === 0xff && part[1] === 0xfe) return new TextDecoder('utf-16le').decode(part);
  if (part[0] === 0xfe && part[1] === 0xff) return new TextDecoder('utf-16be').decode(part);
  const head = String.fromCharCode(...part.subarray(0, 100));
  const declared = /^<\?xml[^>]*encoding=["']([\w-]+)["']/.exec(head)?.[1];
  try {
    return new TextDecoder(declared ?? 'utf-8').decode(part);
  } catch {
    return new TextDecoder().decode(part);
  }
}
