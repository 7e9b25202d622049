// The only place that makes sentences: message keys → Chinese or English, with their values filled in.
import { zh } from './zh.js';
import { en } from './en.js';

export type Language = 'zh' | 'en';
export type Catalogue = Record<string, string>;

const catalogues: Record<Language, Catalogue> = { zh, en };

/** The sentence of a key with `{name}` replaced by its values; a missing value is left out. Throws on an unknown key. */
export function sentence(
  language: Language,
  key: string,
  values: Record<string, string | undefined> = {},
): string {
  const template = catalogues[language][key];
  if (template === undefined) throw new Error(`no wording for ${key} in ${language}`);
  // [[…{name}…]] stands only where the value is there
  return template
    .replace(/\[\[(.*?)\]\]/g, (_, part: string) => {
      const name = /\{(\w+)\}/.exec(part)?.[1];
      return name !== undefined && values[name] ? part : '';
    })
    .replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');
}

/** Whether the catalogue has a sentence of that key. */
export function hasWording(language: Language, key: string): boolean {
  return key in catalogues[language];
}
