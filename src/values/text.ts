// Text made comparable: one code unit in, one out, so that offsets keep their meaning.
import { remembered } from './remember.js';
import { sameShapes } from './same-shapes.js';

const TRADITIONAL =
  '萬万億亿圓元個个項项點点績绩與与預预決决總总數数額额結结轉转餘余縣县區区鎮镇鄉乡標标準准質质滿满' +
  '達达實实際际費费經经務务業业報报評评價价資资產产財财購购車车單单位位類类別别編编製制辦办處处會会議议' +
  '時时間间執执據据說说關关題题損损聯联絡络節节約约減减長长較较於于為为無无從从應应當当則则開开發发戶户' +
  '員员護护維维環环體体統统織织組组級级網网絕绝對对計计劃划農农業业條条種种興兴導导領领屬属衛卫學学';

/** What `flat` makes of a code unit, 0 for itself: a table, for all the text there is goes through it. */
const plain = new Uint16Array(0x10000);
const becomes = (from: string, to: string): void => {
  plain[from.charCodeAt(0)] = to.charCodeAt(0);
};
for (let code = 0xff01; code <= 0xff5e; code += 1) plain[code] = code - 0xfee0;
for (let code = 0x2000; code <= 0x200b; code += 1) plain[code] = 0x20;
for (const blank of '\u3000\u00a0\u202f') becomes(blank, ' ');
for (const pair of ['\u2212-', '\ufe63-', '﹪%', '≧≥', '⩾≥', '≦≤', '⩽≤', '﹤<', '﹥>'])
  becomes(pair[0]!, pair[1]!);
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) becomes(TRADITIONAL[i]!, TRADITIONAL[i + 1]!);
for (const [printed, meant] of sameShapes)
  plain[printed.charCodeAt(0)] = plain[meant.charCodeAt(0)]! || meant.charCodeAt(0);

/**
 * Full-width letters, digits and signs become ASCII, traditional characters met in reports become simplified,
 * every kind of space becomes a blank. The result has the same length: offsets hold in both. Commas and colons
 * become ASCII, too; the Chinese full stop 。 and 、 stay.
 */
export const flat = remembered((text) => {
  let result = '';
  let done = 0;
  for (let i = 0; i < text.length; i += 1) {
    const code = plain[text.charCodeAt(i)]!;
    if (code === 0) continue;
    result += text.slice(done, i) + String.fromCharCode(code);
    done = i + 1;
  }
  return done === 0 ? text : result + text.slice(done);
});

/** `flat` without any white space: for comparing words and finding header names. */
export const squeezed = remembered((text) => flat(text).replace(/\s+/g, ''));

/** Without characters that show nothing: zero-width spaces and joiners, marks of direction, soft hyphens. */
export const visible = (text: string): string =>
  /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/.test(text)
    ? text.replace(/[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
    : text;
