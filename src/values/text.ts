// Text made comparable: one code unit in, one out, so that offsets keep their meaning.

const TRADITIONAL =
  '萬万億亿圓元個个項项點点績绩與与預预決决總总數数額额結结轉转餘余縣县區区鎮镇鄉乡標标準准質质滿满' +
  '達达實实際际費费經经務务業业報报評评價价資资產产財财購购車车單单位位類类別别編编製制辦办處处會会議议' +
  '時时間间執执據据說说關关題题損损聯联絡络節节約约減减長长較较於于為为無无從从應应當当則则開开發发戶户' +
  '員员護护維维環环體体統统織织組组級级網网絕绝對对計计劃划農农業业條条種种興兴導导領领屬属衛卫學学';

const simplified = new Map<string, string>();
for (let i = 0; i + 1 < TRADITIONAL.length; i += 2) simplified.set(TRADITIONAL[i]!, TRADITIONAL[i + 1]!);

/** Every character that `flat` changes: most text has few of them. */
const CHANGED = new RegExp(
  String.raw`[\uff01-\uff5e\u3000\u00a0\u2000-\u200b\u202f\u2212\ufe63﹪≧⩾≦⩽﹤﹥${[...simplified.keys()].join('')}]`,
  'g',
);

function plainOf(char: string): string {
  const code = char.charCodeAt(0);
  if (code >= 0xff01 && code <= 0xff5e) return String.fromCharCode(code - 0xfee0);
  if (code === 0x3000 || code === 0xa0 || (code >= 0x2000 && code <= 0x200b) || code === 0x202f) return ' ';
  if (code === 0x2212 || code === 0xfe63) return '-';
  if (char === '﹪') return '%';
  if (char === '≧' || char === '⩾') return '≥';
  if (char === '≦' || char === '⩽') return '≤';
  if (char === '﹤') return '<';
  if (char === '﹥') return '>';
  return simplified.get(char) ?? char;
}

/**
 * Full-width letters, digits and signs become ASCII, traditional characters met in reports become simplified,
 * every kind of space becomes a blank. The result has the same length: offsets hold in both. Commas and colons
 * become ASCII, too; the Chinese full stop 。 and 、 stay.
 */
export function flat(text: string): string {
  return text.replace(CHANGED, plainOf);
}

/** `flat` without any white space: for comparing words and finding header names. */
export function squeezed(text: string): string {
  return flat(text).replace(/\s+/g, '');
}
