// Rules on outline, dates and left-over placeholders.

export const zhOutline = {
  'remark.no-report': '没有找到绩效自评或决算报告（无标题、表头或章节可以识别）',
};

export const enOutline: Record<keyof typeof zhOutline, string> = {
  'remark.no-report':
    'no performance or final-accounts report was found (no title, form head or outline of one)',
};
