// What the things are that a step counts: missing, too many, or only there.
import type { Step } from './tree.js';

/** 每少1个, 缺一项: what is missing; 每超1次, 每逾期1天: what is too many; 每发现1处, 每延期1个: neither. */
export function countsOf(words: string, unit: string): Step['counts'] {
  if (
    /缺|[少欠]|差(?![错异旅])|不足|[低小]于|低[\d一]|[未没](?:能|有|按期|按时)*(?:完成|建立|建成|制定|出台|达到?|落实|开展|报送|提供|实现)/.test(
      words,
    )
  )
    return 'missing';
  const isTime = /天|[日月周年]$|小时|分钟/.test(unit);
  return /超|[多高大]于|多\d/.test(words) || (isTime && /[逾延迟晚拖滞]|推[迟后]/.test(words))
    ? 'excess'
    : undefined;
}
