// Files that Word writes and that are no zip: OLE2 containers, which hold an old .doc or an encrypted .docx.

const MAGIC = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Whether the bytes are an OLE2 container at all. */
export function isOle(bytes: Uint8Array): boolean {
  return MAGIC.every((byte, index) => bytes[index] === byte);
}

/** Whether it is a .docx, .xlsx or .pptx under a password. */
export function isEncryptedOffice(bytes: Uint8Array): boolean {
  return isOle(bytes) && hasStream(bytes, 'EncryptedPackage');
}

/** Whether it is a Word 97–2003 document. */
export function isOldWord(bytes: Uint8Array): boolean {
  return isOle(bytes) && hasStream(bytes, 'WordDocument');
}

/** Names of streams stand in the directory as UTF-16LE, at the start of an entry of 128 bytes. */
function hasStream(bytes: Uint8Array, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, 'utf16le');
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = all.indexOf(wanted); at !== -1; at = all.indexOf(wanted, at + 1))
    if (at % 128 === 0) return true;
  return false;
}
