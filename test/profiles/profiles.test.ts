// Profiles: the files that come with the tool, files of users, faults in them, and how a report's is found.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseCriterion } from '../../src/criteria/index.js';
import { detectProfile } from '../../src/profiles/detect.js';
import { DataError, loadProfile, parseProfile, profileIds, settingsOf } from '../../src/profiles/load.js';
import { DEFAULT_SETTINGS } from '../../src/run.js';
import { checkText } from '../helpers/run.js';

describe('the profiles of the tool', () => {
  it('are there', () => {
    expect(profileIds()).toEqual([
      'common-2013-department',
      'common-2013-project',
      'hubei',
      'hunan-department',
      'national-2020',
      'national-2021',
      'sichuan',
    ]);
  });

  it.each(profileIds())('%s is whole, and its criteria are understood', (id) => {
    const profile = loadProfile(id)!;
    expect(profile.id).toBe(id);
    expect(profile.grades.map((grade) => grade.from)).toEqual(['90', '80', '60', '0']);
    for (const { criterion } of profile.indicators)
      if (criterion)
        expect({ criterion, understood: parseCriterion(criterion).understood }).toEqual({
          criterion,
          understood: true,
        });
  });

  it('give the default settings unless they say otherwise', () => {
    expect(settingsOf(loadProfile('national-2020')!)).toEqual({ ...DEFAULT_SETTINGS, criteria: [] });
    expect(settingsOf(loadProfile('sichuan')!).explainExecutionBelow).toBe('0.9');
    expect(loadProfile('hubei')!.execution).toEqual({ weight: 20, mode: 'linear', explainBelow: '0.95' });
    expect(loadProfile('national-2021')!.execution.mode).toBe('banded');
    expect(loadProfile('hubei')!.qualitative.map((band) => band.from)).toEqual(['0.8', '0.5', '0']);
  });

  it('take indicators of what they extend, their own words first', () => {
    const names = loadProfile('hunan-department')!.indicators.filter((i) => i.name === '在职人员控制率');
    expect(names.map((i) => i.criterion)).toEqual([expect.stringContaining('每超过一个百分点扣0.5分')]);
    expect(loadProfile('hunan-department')!.indicators.map((i) => i.name)).toContain('固定资产利用率');
  });

  it('knows no other', () => {
    expect(loadProfile('atlantis')).toBeNull();
    expect(loadProfile('./nowhere.yaml')).toBeNull();
  });
});

describe('a profile of one’s own', () => {
  const own = 'id: our-county\ntitle: 本县办法\nbasis: 县财绩〔2024〕3号\n';

  it('fills in the rest from the national one', () => {
    const profile = parseProfile(`${own}overachievementLimit: '1.5'\n`, 'own.yaml');
    expect([profile.overachievementLimit, profile.grades.length, profile.execution.weight]).toEqual([
      '1.5',
      4,
      10,
    ]);
  });

  it('is loaded from a file and may extend one beside it', () => {
    const folder = mkdtempSync(join(tmpdir(), 'perfcheck-profile-'));
    writeFileSync(join(folder, 'base.yaml'), `${own}extends: hubei\n`);
    writeFileSync(
      join(folder, 'child.yaml'),
      own.replace('our-county', 'our-town') + 'extends: ./base.yaml\n',
    );
    expect(loadProfile('./child.yaml', folder)!.execution.weight).toBe(20);
    writeFileSync(join(folder, 'loop.yaml'), `${own}extends: ./loop.yaml\n`);
    expect(() => loadProfile('./loop.yaml', folder)).toThrow('cannot extend itself');
  });

  it.each<[string, string, [number, number, string]]>([
    ['a wrong grade', `${own}grades:\n  - { names: [优], from: 90 }\n`, [5, 25, 'grades.0.from']],
    ['an unknown word', `${own}grade: []\n`, [4, 1, 'grade']],
    ['a missing title', 'id: x\nbasis: y\n', [1, 1, 'title']],
    ['a wrong mode', `${own}execution:\n  weight: 10\n  mode: quick\n`, [6, 9, 'execution.mode']],
    ['an unknown parent', `${own}extends: nobody\n`, [4, 1, 'extends']],
    ['no YAML', `${own}grades: [\n`, [5, 1, '']],
  ])('says where the fault is: %s', (_, text, [line, column, path]) => {
    let error: unknown;
    try {
      parseProfile(text, 'own.yaml');
    } catch (thrown) {
      error = thrown;
    }
    expect(error).toBeInstanceOf(DataError);
    const { source, line: atLine, column: atColumn, path: atPath, expected } = error as DataError;
    expect([source, atLine, atColumn, atPath]).toEqual(['own.yaml', line, column, path]);
    expect(expected.length).toBeGreaterThan(5);
  });
});

describe('finding the profile', () => {
  const form = (blocks: [string, number][], execution: number | null): string =>
    [
      '项目支出绩效自评表',
      '',
      '| 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 |',
      '|---|---|---|---|---|---|---|',
      ...(execution === null
        ? []
        : [`| 预算执行率 | 预算执行率 | 预算执行率 | 100% | 100% | ${execution} | ${execution} |`]),
      ...blocks.map(
        ([name, weight]) =>
          `| ${name}（${weight}分） | 数量指标 | ${name}数 | ≥5个 | 5个 | ${weight} | ${weight} |`,
      ),
    ].join('\n');

  it.each<[string, [string, number][], number | null, string | null]>([
    [
      'the national form',
      [
        ['产出指标', 50],
        ['效益指标', 30],
        ['满意度指标', 10],
      ],
      10,
      'national-2020',
    ],
    [
      'with other weights',
      [
        ['产出指标', 60],
        ['效益指标', 20],
        ['满意度指标', 10],
      ],
      10,
      'national-2020',
    ],
    [
      'with a cost block',
      [
        ['成本指标', 20],
        ['产出指标', 40],
        ['效益指标', 20],
        ['满意度指标', 10],
      ],
      10,
      'national-2021',
    ],
    ['execution 20', [['年度绩效目标', 80]], 20, 'hubei'],
    [
      'something else',
      [
        ['基础工作', 40],
        ['创新工作', 60],
      ],
      null,
      null,
    ],
  ])('%s', async (_, blocks, execution, expected) => {
    const result = await checkText(form(blocks, execution));
    expect(result.reports.map(detectProfile)).toEqual([expected]);
  });
});
