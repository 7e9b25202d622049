// Rules that take points off for each quarter that lags: 每个季度末累计进度低于序时进度5个百分点以上的，扣0.5分.

const LAGS = String.raw`[^;。]{0,24}?(?:低于|未达到?|达不到|落后|滞后|慢于|不足|未完成)[^;。扣]{0,24}?`;
const EACH = new RegExp(
  String.raw`^[^,;。\d]{0,10}?,?(?:每有?一?|任一|任意一|有[一1]|其中一|[一1])个?季度${LAGS},?(?:(?:每|[一1])个?季度,?)?扣减?(?=\d)`,
);

/** The rule with its quarters as what it counts (每有1个季度扣0.5分); other words as they are. */
export function countQuarters(text: string): string {
  return text.replace(EACH, '每有1个季度扣');
}
