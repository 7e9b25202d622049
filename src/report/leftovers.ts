// Words that a template leaves for someone to replace, found in one passage of text.
import { flat } from '../values/text.js';
import { matchesOf } from '../values/matches.js';

export interface Leftover {
  /** placeholder: XX局 · instruction: （不涉及的不列） · choice: 增加（减少） */
  kind: 'placeholder' | 'instruction' | 'choice';
  text: string;
  index: number;
}

const HAN = '\u4e00-\u9fff';
const MEASURE =
  '(?:万元|亿元|元|万|个|人次|人|次|家|项|户|件|份|台|辆|天|场|期|批|名|分|亩|公里|平方米|%|百分点|部门|单位|[省市县区局镇乡村街])';
/** Signs of letters, addresses and models around an X are no blank to fill. */
const APART = '(?<![A-Za-z0-9@./_+-])';
const CLOSED = '(?![A-Za-z0-9@._+-])';

const PATTERNS: [Leftover['kind'], RegExp][] = [
  // XX局, ××, XXX万元, 20XX年, X个
  [
    'placeholder',
    new RegExp(`${APART}[Xx×]{2,}${CLOSED}(?:\\s*(?:${MEASURE}|[厅部委]|中心|公司|项目|工程))?`, 'g'),
  ],
  ['placeholder', /20\d?[Xx×]{1,2}\s*年度?/g],
  ['placeholder', new RegExp(`(?<=(?:[≥≤><=:,、(为共约计达占]|^)\\s?)[Xx]\\s?${MEASURE}`, 'g')],
  // ≥**人, **单位
  ['placeholder', new RegExp(`(?:[≥≤><=]\\s*\\*{2,}|\\*{2,}(?=\\s?${MEASURE}))`, 'g')],
  [
    'placeholder',
    new RegExp(
      `(?<![${HAN}])某某|某某(?=局|厅|委|办|部门|单位|公司|项目|[省市县区镇乡村])|某[省市]某[市县区]`,
      'g',
    ),
  ],
  ['placeholder', new RegExp(`(?<!\\d)[○△☆]{2,}(?=[${HAN}])`, 'g')],
  ['placeholder', new RegExp(`_{2,}(?=\\s*${MEASURE})`, 'g')],
  [
    'placeholder',
    new RegExp(`(?<=[为共计约达到占增长下降减少增加]\\s*)[(（]\\s*[)）](?=\\s*${MEASURE})`, 'g'),
  ],
  [
    'placeholder',
    /待填写?|\{\{[^{}]{1,30}\}\}|【(?:[^【】]{0,12}(?:填写|填入|名称|XX|××)[^【】]{0,12}|\s*)】/g,
  ],
  [
    'placeholder',
    /^[(（【[]?\s*(?:待补充|待确认|待核实|待定|此处(?:填写|插入|补充)[^。]{0,20})\s*[)）】\]]?$/g,
  ],
  // words to the writer
  [
    'instruction',
    /[(（](?:[^()（）]{0,6}(?:不涉及|没有|无|如无|未发生)[^()（）]{0,10}(?:不列|不写|不填|可不填|删除|删去)|如[^()（）]{0,6}持平[^()（）]{0,8}表述|请[^()（）]{2,40}|根据(?:实际|本单位|本部门|具体)[^()（）]{0,16}(?:填写|修改|调整|说明))[)）]/g,
  ],
  [
    'instruction',
    /按上述格式(?:依次)?说明[^。；]*|作(?:如)?下(?:述|列)?说明[:：]?|仍保留该表格式[^。；]*|请在此处[^。；]*|此处(?:请)?(?:填写|简要说明|插入)[^。；]*|由[^。；]{2,20}根据[^。；]{2,30}填写/g,
  ],
  [
    'instruction',
    /(?<![需应须])(?:对照|说明|简述|简要|概述|描述|填写|反映|介绍|阐述|列明|总结)[^。；()（）]{0,40}[(（](?:限|不超过|控制在|约)?\s*\d{2,4}\s*字(?:以内|左右|以上|之内)?[)）]/g,
  ],
  // 结合自评情况，分析存在的问题及原因。（200字以内）
  [
    'instruction',
    /^[^。；]{2,40}[,，]\s*(?:说明|分析|提出|总结|反映|介绍)[^。；()（）]{2,60}。?[(（](?:限|不超过|控制在|约)?\s*\d{2,4}\s*字(?:以内|左右|以上|之内)?[)）](?=[\s|]*$)/g,
  ],
  ['instruction', /^[(（](?:限|不超过|控制在|约)?\s*\d{2,4}\s*字(?:以内|左右|以上|之内)?[)）]$/g],
  // both directions still there
  [
    'choice',
    /(?:增加|增长|上升|减少|下降|降低|大于|小于|高于|低于|增|减|节约|超支)\s*(?:[(（]\s*(?:增加|增长|上升|减少|下降|降低|大于|小于|高于|低于|增|减|节约|超支)\s*[)）]|\/\s*(?:增加|增长|上升|减少|下降|降低|大于|小于|高于|低于))\s*(?=[\dXx×*_]|万元|元|的?主要原因|预算数|年初|决算数|上年)/g,
  ],
];

/** Every pattern needs one of these: most passages have none. */
const SIGNS = /[Xx×某*○△☆_待{【(/]|按上述格式|说明|仍保留|此处|填写/;

/** The leftovers in a passage, in order, none inside another. */
export function leftoversIn(text: string): Leftover[] {
  if (!SIGNS.test(flat(text))) return [];
  const plain = flat(text).replace(
    /\*\*(?=\S)([^*\n]+?)\*\*(?=$|[\s,。;:、)])/g,
    (whole, inner: string, at: number) =>
      // bold in Markdown is no blank to fill
      at === 0 || /[\s,。;:、(]/.test(text[at - 1]!) ? `  ${inner}  ` : whole,
  );
  const found: Leftover[] = [];
  for (const [kind, pattern] of PATTERNS)
    for (const match of matchesOf(pattern, plain)) {
      const end = match.index + match[0].length;
      if (found.some((other) => match.index < other.index + other.text.length && other.index < end)) continue;
      found.push({ kind, text: text.slice(match.index, end).trim(), index: match.index });
    }
  return found.sort((a, b) => a.index - b.index);
}
