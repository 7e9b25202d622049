// What a cell holds, how likely each kind is below others of a column, and what a head word lets expect.

/** empty, number, percentage, measure (≥5次, 2023年6月), word, longer text */
export type Kind = 'E' | 'N' | 'P' | 'M' | 'W' | 'L';
export type Chances = Record<Kind, number>;

/** The kind of a text without blanks around it. */
export function kindOf(text: string): Kind {
  if (/^[-—–－/\\无]*$/.test(text)) return 'E';
  if (/^[-−－]?[\d,，]+(?:[.．]\d+)?$/.test(text)) return 'N';
  if (/^[-−－]?[\d.]+\s*[%％]$/.test(text)) return 'P';
  if (text.length <= 16 && /^(?:[≥≤<>=＝＞＜]|\d)/.test(text)) return 'M';
  return text.length > 16 || /[。；]/.test(text) ? 'L' : 'W';
}

/** How often each kind stands anywhere in tables. */
export const ANYWHERE: Chances = { E: 0.28, N: 0.3, P: 0.05, M: 0.07, W: 0.22, L: 0.08 };

/** How often each kind stands in a column in which the first kind stands, too. */
export const BESIDE: Record<Kind, Chances> = {
  E: { E: 0.52, N: 0.19, P: 0.04, M: 0.04, W: 0.16, L: 0.05 },
  N: { E: 0.12, N: 0.76, P: 0.03, M: 0.05, W: 0.03, L: 0.01 },
  P: { E: 0.1, N: 0.08, P: 0.6, M: 0.13, W: 0.08, L: 0.01 },
  M: { E: 0.11, N: 0.08, P: 0.13, M: 0.49, W: 0.16, L: 0.03 },
  W: { E: 0.13, N: 0.01, P: 0.03, M: 0.07, W: 0.64, L: 0.12 },
  L: { E: 0.13, N: 0.01, P: 0.01, M: 0.03, W: 0.24, L: 0.58 },
};

const UNDER: [RegExp, Chances][] = [
  [/率|比例|占比|比重|百分比/, { E: 0.2, N: 0.22, P: 0.5, M: 0.03, W: 0.04, L: 0.01 }],
  [
    /指标值|目标值|完成值|实际值|计划值|完成情况|目标$|标准$/,
    { E: 0.13, N: 0.1, P: 0.18, M: 0.31, W: 0.21, L: 0.07 },
  ],
  [/分值|得分$|自评分/, { E: 0.25, N: 0.63, P: 0.004, M: 0.076, W: 0.03, L: 0.01 }],
  [
    /分值|分数|得分|评分|权重|自评分|金额|[数额费款]$|数[（(]|额[（(]|合计|小计|总计|收入|支出|结余|行次|年末|年初|[（(]万?元[)）]$|^[（(]?[A-Z][)）]?$/,
    { E: 0.25, N: 0.62, P: 0.03, M: 0.06, W: 0.03, L: 0.01 },
  ],
  [/编码|编号|代码|序号/, { E: 0.2, N: 0.62, P: 0.01, M: 0.05, W: 0.11, L: 0.01 }],
  [/名称|指标|项目|科目|部门|单位|类别|类型|内容/, { E: 0.26, N: 0.02, P: 0.01, M: 0.02, W: 0.57, L: 0.12 }],
  [
    /原因|措施|备注|说明|依据|解释|评分标准|要点|情况|等级/,
    { E: 0.42, N: 0.03, P: 0.02, M: 0.03, W: 0.26, L: 0.24 },
  ],
];

/** What a column holds by the word over it; null for words that say nothing. */
export function expected(head: string): Chances | null {
  const word = head.replace(/\s/g, '');
  return UNDER.find(([pattern]) => pattern.test(word))?.[1] ?? null;
}

const HEADS =
  /^(?:序号|行次|类|款|项|[一二三四]级指标|(?:绩效|评价|考核)?指标(?:名称|内容|类别|类型|解释|说明)?|(?:年度|绩效|预期|计划|实际|全年)*(?:指标值|目标值?|完成值?|实际值)|(?:实际)?完成情况|分值|得分|扣分|权重|标准分|(?:自评|评价|考核|实际)得?分数?|评分|备注|说明|单位|项目(?:名称)?|科目(?:名称|编码)?|(?:支出)?(?:功能|经济)分类科目编码|合计|小计|金额|收入|支出|资金来源|年度)(?:[（(].*[)）])?$|^(?:年初|全年|调整|预算|执行|决算|支付|到位).*[数额率](?:[（(].*[)）])?$|^(?:未完成|偏差).*|^评分(?:标准|办法|依据|细则)|原因/;

/** Lines that stand between tables and never inside one, and those of other kinds of tables. */
export const isTitle = (text: string): boolean =>
  /[\t|｜]/.test(text) || (text.length < 40 && TITLE.test(text));

const TITLE =
  /^(?:填[报表]|联系|审核人|负责人|注|说明)[^:：]{0,6}[:：]|^公开\d+表$|^附[件表]?\d*[:：]?$|^第[一二三四五六七八九十]+部分|.{4}(?:表|报告)(?:[（(].*[)）])?$/;

/** Whether a text is one of the words that stand over columns again and again. */
export const isUsualHead = (text: string): boolean => HEADS.test(text.replace(/\s/g, ''));

/** Whether a text may stand over a column: no figure, no sentence, no field with its value, no title. */
export const isHeadWord = (text: string): boolean =>
  text.length <= 24 &&
  /[\u4e00-\u9fffA-Za-z]/.test(text) &&
  !/^\d(?!\d{3}年)|(?<!\d)\d{3}(?!\d年)|[。；;：:|#]|^[（(]?[一二三四五六七八九十]+[)）、]|.{4}(?:表|报告)$/.test(
    // 执行率（B/A×100%）
    text.replace(/(?<=.)[（(][^（()）]*[)）]$/, ''),
  );
