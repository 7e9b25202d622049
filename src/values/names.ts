// Numbers that count nothing: dates, document numbers, codes, enumerators. They are hidden before figures are read.
import { UNIT_AHEAD } from './unit.js';

const YEAR = String.raw`(?=[12])(?<![\d.])(?:19|20)\d\d`;
const DASH = String.raw`\s*(?:--|[-—–~～至、到和及/])\s*`;
const NO_UNIT = String.raw`(?![\d.,]*\d)(?!\s*(?:${UNIT_AHEAD}))`;

/** Each names what it hides; all digits of a match are hidden. */
const NAMES: RegExp[] = [
  // 2023年1—12月, 2021、2022年, 2023年12月31日
  String.raw`${YEAR}(?:${DASH}(?:(?:19|20)\d\d|\d\d)){0,12}\s*年(?!以[内上])(?:度?\s*\d{1,2}(?:${DASH}\d{1,2}){0,12}\s*月(?:\s*\d{1,2}(?:${DASH}\d{1,2}){0,12}\s*[日号])?)?`,
  // 2023.12.31, 2023-01-05, 2023/1/5, 20230105
  String.raw`${YEAR}\s*([-./])\s*\d{1,2}\s*\1\s*\d{1,2}(?!\d)`,
  String.raw`${YEAR}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])${NO_UNIT}`,
  String.raw`${YEAR}\.\d{1,2}${DASH}20\d\d\.\d{1,2}(?!\d)`,
  String.raw`(?=\d)(?<=(?:日期|时间|期间|期限)\s*[:(]?\s*)(?:19|20)\d\d(?:[.-]\d{1,2}){0,2}(?!\d)`,
  String.raw`${YEAR}${DASH}20\d\d(?![\d.]|\s*[元万亿%人])|(?=\d)(?<=[(\[〔【]\s*)20[0-4]\d(?=\s*[)\]〕】])|${YEAR}(?=级|届|版|财年)`,
  // 1-6月, 12月底, 9月1日; a bare 5日; 1—4季度, 一至三季度
  String.raw`(?=\d)(?<![\d.])\d{1,2}(?:${DASH}\d{1,2}){0,12}\s*月(?:\s*\d{1,2}(?:${DASH}\d{1,2}){0,12}\s*[日号])?`,
  String.raw`(?=\d)(?<![\d.])\d{1,2}(?:${DASH}\d{1,2}){0,12}\s*日(?!常|均|元)`,
  String.raw`(?=\d)(?<![\d.])[1-4](?:${DASH}[1-4]){0,12}\s*季度`,
  String.raw`(?=\d)(?<![\d.])\d\d\s*年(?=[度初末底])`,
  // 8:30-17:30, 9时30分; a ratio 1:1 (the colon must be a sign between digits, see below)
  String.raw`(?=\d)(?<![\d.])(?:[01]?\d|2[0-4])\s*[时点]\s*[0-5]?\d\s*分(?!之)|(?=\d)(?<![\d.])(?:[01]?\d|2[0-4])\s*时(?=许|至|前|后|起)`,
  // 〔2020〕10号, 第十四号令 aside; 第3次, 第1、2项
  String.raw`[〔[(【]\s*(?:19|20)\d\d\s*[〕\])】]\s*第?\s*\d+(?:-\d+)?\s*号`,
  String.raw`第\s*\d+(?:${DASH}第?\s*\d+){0,12}|(?=\d)(?<![\d.])\d+(?:-\d+)?\s*号(?!召)`,
  // 附件1, 表2, 指标3：
  String.raw`(?:附件|附表|附录|附图|图|指标|目标|任务|(?<![代报列])表)\s?\d{1,2}(?:-\d{1,2})?${NO_UNIT}`,
  String.raw`(?=\d)(?<=序号\s*[:]?\s*)\d{1,3}(?!\d)`,
  // marks of footnotes: 基金[2]收入
  String.raw`(?=\d)(?<=[\u4e00-\u9fff%]\[)\d{1,2}(?=\])`,
  // codes and telephone numbers
  String.raw`(?=\d)(?<=(?:编码|代码|编号|文号|电话|手机|传真|邮编|邮政编码|账号|卡号|证号|号码|热线)\s*(?:号码?|\([^()]*\))?\s*[:]?\s*)[\d-]+(?![\d-]|,\d)`,
  String.raw`(?<!\d)0\d{2,3}-\d{7,8}(?!\d)|(?=\d)(?<!\d)1[3-9]\d{9}(?![\d.])|(?=\d)(?<![\d.])\d{5}(?=(?:便民|服务|政务|监督|投诉)*(?:热线|专线))`,
  String.raw`(?=\d)(?<![\d.])2(?:0[1-9]|1\d|2[0-4]|3[0-3])\d\d(?:\d\d)?(?=\s*[\u4e00-\u9fff])(?!\s*(?:${UNIT_AHEAD}))`,
  // 文物保护（2070204项）
  String.raw`(?=\d)(?<![\d.,])2(?:0[1-9]|1\d|2[0-4]|3[0-3])(?:\d{4}(?=项(?!目))|\d\d(?=款))`,
  // 201-一般公共服务支出
  String.raw`(?=\d)(?<![\d.])\d{3,7}(?=[-—][\u4e00-\u9fff])`,
  // versions, names of models, 3·15
  String.raw`(?=\d)(?<![\d.])\d+(?:\.\d+)+\s*版|[vV]\d+(?:\.\d+)*|(?<![A-Za-z])[A-Za-z]+-\d+|(?<!\d)\d+\s*·\s*\d+`,
  // enumerators: 1. 1、 1） （1） at the start of a line or sentence
  String.raw`(?=\d)(?<=(?:^|[\n。;:!?,、)】”]|\s)[ \t]*\(?)(?:[1-9]|[12]\d)(?=\s*\)?\s*、[^\d])(?<!\d)`,
  String.raw`(?=\d)(?<=(?:^|[\n。;:!?])[ \t]*)(?:[1-9]|[1-3]\d)(?=[ \t]*(?:[、)](?!\d)|[、)](?=(?:19|20)\d\d\s*年)|\.(?!\d)|\.(?=(?:19|20)\d\d\s*年)))`,
  String.raw`(?=\d)(?<=[\s,、)】”])(?:[1-9]|[12]\d)(?=\.(?:[\u4e00-\u9fff“《(]|(?:19|20)\d\d\s*年))`,
  String.raw`(?=\d)(?<=(?:^|[\n。;:!?,、])\s*\()\d{1,2}(?=\))|(?=\d)(?<=\()\d{1,2}(?=\)[\u4e00-\u9fff“《])(?!\)\s*(?:${UNIT_AHEAD}))`,
].map((pattern) => new RegExp(pattern, 'g'));

/** Times and ratios: only with a narrow colon, for 指标1：30人 has a wide one. */
const COLON = new RegExp(
  String.raw`(?<![\d\u0002.])\d{1,3}[:∶]\d{1,3}(?:[:∶]\d{2})?(?!\d|\.\d)(?!\s*(?:${UNIT_AHEAD}))`,
  'g',
);

/** `plain` (flat text of `source`) with the digits of names turned into U+0002; the length stays. */
export function withoutNames(plain: string, source: string): string {
  if (!/\d/.test(plain)) return plain;
  let result = plain;
  const hide = (text: string): string => text.replace(/\d/g, '\u0002');
  for (const name of NAMES) result = result.replace(name, hide);
  return result.replace(COLON, (match, offset: number) =>
    source.slice(offset, offset + match.length).includes('：') ? match : hide(match),
  );
}
