// Which findings are shown as one block.
import { expect, it } from 'vitest';
import { fold } from '../../src/reporters/fold.js';
import { check } from '../helpers/records.js';

const missed = (subject: string, rule: 'target-exceeded' | 'target-missed' = 'target-exceeded') =>
  check({
    rule,
    subject,
    message: `“${subject}”指标值为5次，实际完成${subject.length}次，未说明原因`,
    inputs: [],
  });

it('folds three findings of one rule that say the same of different rows', () => {
  const findings = [missed('会议'), missed('培训班'), missed('巡查次数')];
  expect(fold(findings)).toEqual([findings]);
});

it('leaves two findings apart', () => {
  const findings = [missed('会议'), missed('培训班')];
  expect(fold(findings)).toEqual([[findings[0]], [findings[1]]]);
});

it('leaves findings apart that say different things', () => {
  const findings = [
    missed('会议'),
    missed('培训班'),
    check({ rule: 'target-exceeded', message: '另一句话' }),
  ];
  expect(fold(findings)).toHaveLength(3);
});

it('leaves rules apart', () => {
  const findings = [missed('会议'), missed('培训班'), missed('巡查次数', 'target-missed')];
  expect(fold(findings)).toHaveLength(3);
});

it('keeps the order of the first of each group', () => {
  const [a, b, c, d] = [missed('会议'), check(), missed('培训班'), missed('巡查次数')];
  expect(fold([a, b, c, d])).toEqual([[a, c, d], [b]]);
});
