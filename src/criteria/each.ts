// Steps that are told without 每: 低1个百分点扣0.5分, 未完成1项扣1分, 超1件扣0.3分; and rules that are one proportion in other words.

const COUNTED =
  '个?百分点|个?工作日|个?小时|分钟|个?月|人次|家次|批次|场次|[天日周项处件次个条份篇期户家村所座辆台套批场亩吨米名人起例册门节课]';
const LONE = new RegExp(
  String.raw`(?<=^|[,;。:(\n]|的|部分)(?<way>未(?:按[期时])?完成|少完成|[少低差缺高超晚迟]|逾期|延期|延误|推迟|滞后|超期)(?<size>(?:1|一)(?:${COUNTED}))(?=的?,?扣减?\d)`,
  'g',
);
/** 每完成1%得1%的分值: as much of the weight as was done. */
const ALIKE = /每完成(\d+(?:\.\d+)?)%,?[得计]\1%的?(?:分值|权重|分数|分)/g;

/** The rule with 每 before each of its lone steps; other words as they are. */
export function withEach(text: string): string {
  return text
    .replace(LONE, (_, way: string, size: string) => `每${way}${size}`)
    .replace(ALIKE, '按完成比例得分');
}
