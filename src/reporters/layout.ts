// Text in columns: Chinese is two columns wide and may break between any two characters, numbers may not.

/** Most texts have nothing but these, which are quick to tell. */
const PLAIN = /^[\x20-\x7e\u4e00-\u9fff\u3000-\u303e\uff01-\uff60“”‘’·…—×÷−≥≤─│✖▲●✔→]*$/u;
/** Unicode's East Asian Width: wide and fullwidth. */
const WIDE =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\ua960-\ua97c\uac00-\ud7a3\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe6b\uff01-\uff60\uffe0-\uffe6\u{16fe0}-\u{1b2fb}\u{20000}-\u{3fffd}\p{Emoji_Presentation}]/gu;
/** Colours, controls and marks on the character before. */
const NONE = /\p{Cc}\[[\d;]*m|[\p{Cc}\p{Cf}\p{Mn}\p{Me}]/gu;

/** The columns a text takes in a terminal; colours take none. */
export function displayWidth(text: string): number {
  const shown = PLAIN.test(text) ? text : [...text.replace(NONE, '')];
  return shown.length + (text.match(WIDE)?.length ?? 0);
}

const NOT_FIRST = /^[=，。、；：！？）】」』》”’％%,.;:!?)\]}…—～·]/;
const NOT_LAST = /[第（【「『《“‘([{]$/;
// a word: latin letters, digits and what joins them; a figure keeps the unit that follows
const PIECES =
  /\s+|[\w.,%‰/+\-−×÷=≥≤<>@#&*:~]+(?:[百千万亿]*元|个?百分点|[年月日页段行列项处个条份人次倍分])?|./gsu;

const SHORTEST_LAST = 12;

/** Breaks a text into lines of at most `width` columns; line breaks in it are kept. */
export function wrap(text: string, width: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, Math.max(width, 8)));
}

/** Like `wrap`, but leaves no last line of a word or two. */
export function wrapHeadline(text: string, width: number): string[] {
  const lines = wrap(text, width);
  const narrower = wrap(text, width - SHORTEST_LAST);
  const short = lines.length > 1 && displayWidth(lines.at(-1)!) < SHORTEST_LAST;
  return short && narrower.length === lines.length ? narrower : lines;
}

function wrapLine(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const piece of unbreakable(text)) {
    const parts = displayWidth(piece) > width ? [...piece] : [piece];
    for (const part of parts) {
      if (line !== '' && used + displayWidth(part.trimEnd()) > width) {
        lines.push(line.trimEnd());
        line = '';
        used = 0;
      }
      const added = line === '' && lines.length > 0 ? part.trimStart() : part;
      line += added;
      used += displayWidth(added);
    }
  }
  if (line.trimEnd() !== '' || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** Pieces between which a line may break. */
function unbreakable(text: string): string[] {
  const joined: string[] = [];
  for (const [piece] of text.matchAll(PIECES)) {
    const before = joined.at(-1);
    if (before !== undefined && (NOT_FIRST.test(piece) || NOT_LAST.test(before)) && !/\s$/.test(before))
      joined[joined.length - 1] = before + piece;
    else joined.push(piece);
  }
  return joined;
}

/** Fills lines with whole parts, joined; only a part that no line can hold is broken. */
export function flow(parts: string[], joint: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const joined = lines.length === 0 ? part : lines.at(-1)! + joint + part;
    if (lines.length > 0 && displayWidth(joined) <= width) lines[lines.length - 1] = joined;
    else lines.push(...wrap(part, width));
  }
  return lines;
}

/** Wraps a text behind a label: the first line follows it, the others are indented to it. */
export function hanging(
  label: string,
  text: string,
  width: number,
  labelWidth = displayWidth(label),
): string[] {
  const lines = wrap(text, width - labelWidth);
  return lines.map((line, index) => (index === 0 ? pad(label, labelWidth) : ' '.repeat(labelWidth)) + line);
}

/** Fills a text with blanks up to a width. */
export function pad(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - displayWidth(text)));
}

/** Shortens a text to a width, the middle or the end left out. */
export function shorten(text: string, width: number, where: 'middle' | 'end' = 'end'): string {
  if (displayWidth(text) <= width) return text;
  const characters = [...text];
  const take = (from: string[], room: number): string[] => {
    const taken: string[] = [];
    let used = 0;
    for (const character of from) {
      used += displayWidth(character);
      if (used > room) break;
      taken.push(character);
    }
    return taken;
  };
  if (where === 'end') return `${take(characters, width - 1).join('')}…`;
  const tail = take([...characters].reverse(), Math.floor((width - 1) / 2)).reverse();
  return `${take(characters, width - 1 - displayWidth(tail.join(''))).join('')}…${tail.join('')}`;
}
