// The score that a report's own rows give.
import { expect, it } from 'vitest';
import { perfcheck } from '../helpers/cli.js';

interface Scored {
  documents: [{ reports: [{ score: Record<'stated' | 'recomputed' | 'max' | 'grade', string | null> }] }];
}

async function scoreOf(text: string): Promise<Scored['documents'][0]['reports'][0]['score']> {
  const { out } = await perfcheck(['score', '-', '--format', 'json'], { stdin: text });
  return (JSON.parse(out) as Scored).documents[0].reports[0].score;
}

const table = (rows: string[], total: string): string =>
  [
    '# 2024年度校园安全项目绩效自评报告\n',
    '| 三级指标 | 分值 | 评分标准 | 自评依据 | 得分 |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    `| 总分 | 100 | | | ${total} |`,
    '',
  ].join('\n');

it.each([
  ['the sum of the scores', ['| 巡查 | 60 | | | 55.5 |', '| 培训 | 40 | | | 40 |'], '95.5', '95.5'],
  ['another sum than the stated one', ['| 巡查 | 60 | | | 55 |', '| 培训 | 40 | | | 40 |'], '96', '95'],
  ['nothing for a blank row', ['| 巡查 | 60 | | | 55 |', '| 培训 | 40 | | | |'], '95', '55'],
])('is %s', async (_, rows, stated, recomputed) => {
  expect(await scoreOf(table(rows, stated))).toMatchObject({ stated, recomputed });
});

it('is null where no row has a score', async () => {
  expect(await scoreOf('# 2024年度校园安全项目绩效自评报告\n\n自评得分95分。\n')).toMatchObject({
    stated: '95',
    recomputed: null,
  });
});
