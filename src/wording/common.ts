// Sentences shared by all rules: reasons and causes.

export const zhCommon = {
  'reason.no-formula': '没有找到计算“{subject}”所需的数据，无法核对',
  'reason.approximate': '“{subject}”涉及约数，不作精确核对',
  'reason.zero-denominator': '“{subject}”的分母可能为零，无法计算',
  'cause.shifted-decimal': '可能小数点错位',
  'cause.ten-thousandfold': '可能误把元当万元（或相反）',
  'cause.swapped-digits': '可能数字前后颠倒',
  'cause.swapped-operands': '可能分子分母颠倒',
  'cause.truncated': '末位是截断而非四舍五入',
  'cause.rounded-up': '末位是向上进位而非四舍五入',
  'cause.plugged': '末位可能是为了凑足合计而调整的',
  'cause.omitted-part': '可能漏算一项',
  'cause.counted-twice': '可能重复计算一项',
  'cause.other-base': '换用另一基数即可得出所写数字',
  'cause.wrong-sign': '可能增减方向写反',
  'cause.complement': '所写为其余部分的比例',
};

export const enCommon: Record<keyof typeof zhCommon, string> = {
  'reason.no-formula': 'the figures needed for “{subject}” were not found, so it cannot be checked',
  'reason.approximate': '“{subject}” rests on an approximate figure and is not held to equality',
  'reason.zero-denominator': 'the denominator of “{subject}” may be zero, so it cannot be computed',
  'cause.shifted-decimal': 'probably a shifted decimal point',
  'cause.ten-thousandfold': 'probably 元 taken for 万元 or the reverse',
  'cause.swapped-digits': 'probably swapped digits',
  'cause.swapped-operands': 'probably numerator and denominator swapped',
  'cause.truncated': 'the last digit was cut off instead of rounded',
  'cause.rounded-up': 'the last digit was rounded up',
  'cause.plugged': 'the last digit was probably adjusted to make a sum come out',
  'cause.omitted-part': 'probably one part left out',
  'cause.counted-twice': 'probably one part counted twice',
  'cause.other-base': 'another base gives the printed figure',
  'cause.wrong-sign': 'probably the wrong direction',
  'cause.complement': 'the printed figure is the share of the rest',
};
