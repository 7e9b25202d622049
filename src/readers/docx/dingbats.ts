// What a character of a symbol font shows, by mammoth's table. The only file that imports mammoth.
import { createRequire } from 'node:module';
import type { SymbolCharacter } from './symbols.js';

/** The two modules of mammoth that are used: its front door would load all that writes HTML. */
interface Mammoth {
  element(name: string, attributes: Record<string, string>): object;
  read(elements: object[]): { value: { value?: string }[] };
}

let loaded: Mammoth | undefined;

/** Loaded when the first such character is met: most documents have none. The exact version is pinned. */
function mammoth(): Mammoth {
  if (loaded) return loaded;
  const require = createRequire(import.meta.url);
  const { element } = require('mammoth/lib/xml/nodes.js') as Pick<Mammoth, 'element'>;
  const { createBodyReader } = require('mammoth/lib/docx/body-reader.js') as {
    createBodyReader(options: { styles: object }): { readXmlElements: Mammoth['read'] };
  };
  return (loaded = { element, read: createBodyReader({ styles: {} }).readXmlElements });
}

/** The character as text; '' where the table has none for it. */
export function dingbat({ font, code }: SymbolCharacter): string {
  const { element, read } = mammoth();
  return read([element('w:sym', { 'w:font': font, 'w:char': code })]).value[0]?.value ?? '';
}
