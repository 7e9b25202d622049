// Configuration files and --profile: what they change, and how a wrong one is told.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Check } from '../../src/report/check.js';
import { perfcheck } from '../helpers/cli.js';

const home = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'perfcheck-config-'));
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(home);
  rmSync(folder, { recursive: true });
});

/** 96 points printed as 良; a target missed that the row denies; executed 93.75%; a target exceeded 1.4 times. */
const REPORT = [
  '# 2024年度校园安全项目支出绩效自评报告',
  '',
  '自评得分96分，等级为良。',
  '',
  '| 项目资金 | 全年预算数 | 全年执行数 | 执行率 |',
  '| --- | --- | --- | --- |',
  '| 年度资金总额（万元） | 80.00 | 75.00 | 93.75% |',
  '',
  '| 一级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析 |',
  '| --- | --- | --- | --- | --- | --- | --- |',
  '| 产出指标 | 巡查次数 | ≥10次 | 14次 | 50 | 50 | 无 |',
  '| 效益指标 | 设备合格率 | ≥98% | 96% | 50 | 46 | 无 |',
  '| 总分 | | | | 100 | 96 | |',
  '',
].join('\n');

const write = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return name;
};

interface Result {
  status: number;
  checks: Check[];
  profile: string | null;
}

async function scored(config: string | null, words: string[] = []): Promise<Result> {
  const flags = config === null ? ['--no-config'] : ['--config', write('c.yaml', config)];
  const ran = await perfcheck(['score', '-', '--format', 'json', ...flags, ...words], { stdin: REPORT });
  const { documents } = JSON.parse(ran.out) as { documents: [{ checks: Check[]; profile: string | null }] };
  return { status: ran.status, ...documents[0] };
}

/** The findings of some rules, as `rule severity`. */
const found = ({ checks }: Result, ...rules: string[]): string[] =>
  checks
    .filter(({ rule, status }) => status === 'fail' && rules.includes(rule))
    .map(({ rule, severity }) => `${rule} ${severity}`);

describe('what a configuration sets', () => {
  it('nothing by itself', async () => {
    const plain = await scored(null);
    expect(
      found(plain, 'grade-mismatch', 'target-missed', 'target-exceeded', 'deviation-unexplained'),
    ).toEqual([
      'grade-mismatch error',
      'deviation-unexplained warning',
      'target-exceeded warning',
      'target-missed error',
    ]);
    expect(await scored('# nothing but a comment\n')).toEqual(plain);
  });

  it.each<[string, string, string[]]>([
    [
      'grades',
      'grades: [{ names: [良], from: 60 }, { names: [优], from: 97 }]',
      ['target-exceeded warning', 'deviation-unexplained warning'],
    ],
    [
      'overachievementLimit',
      'overachievementLimit: 1.4',
      ['grade-mismatch error', 'deviation-unexplained warning'],
    ],
    [
      'explainExecutionBelow',
      "explainExecutionBelow: '0.93'",
      ['grade-mismatch error', 'target-exceeded warning'],
    ],
    ['only', 'only: [grade-mismatch]', ['grade-mismatch error']],
    ['ignore', 'ignore: [grade-mismatch, target-exceeded]', ['deviation-unexplained warning']],
    [
      'severities',
      'severities: { grade-mismatch: info, target-exceeded: off, deviation-unexplained: error }',
      ['grade-mismatch info', 'deviation-unexplained error'],
    ],
  ])('%s', async (_, config, expected) => {
    const result = await scored(config);
    expect(found(result, 'grade-mismatch', 'target-exceeded', 'deviation-unexplained').sort()).toEqual(
      [...expected].sort(),
    );
  });

  it('takes a rule that is off out of the counts, and lets severities decide the status', async () => {
    const config = 'severities: { grade-mismatch: warning, target-missed: off }\n';
    const result = await scored(`${config}only: [grade-mismatch, target-missed]`);
    expect(result.checks.map(({ rule }) => rule)).toEqual(['grade-mismatch']);
    expect(result.status).toBe(0);
    expect((await scored(`${config}failOn: warning`)).status).toBe(1);
  });

  it('gives way to flags', async () => {
    const config = 'only: [target-missed]\nfailOn: never\nseverities: { grade-mismatch: off }\n';
    expect(
      found(await scored(config, ['--only', 'grade-mismatch']), 'grade-mismatch', 'target-missed'),
    ).toEqual(['grade-mismatch error']);
    expect((await scored(config)).status).toBe(0);
    expect((await scored(config, ['--fail-on', 'error'])).status).toBe(1);
  });

  it('speaks its language unless a flag says otherwise', async () => {
    const config = ['--config', write('lang.yaml', 'lang: en\n'), '--quiet'];
    expect((await perfcheck(['score', '-', ...config], { stdin: REPORT })).out).toMatch(/^1 file, 1 report/);
    expect((await perfcheck(['score', '-', '--lang', 'zh', ...config], { stdin: REPORT })).out).toMatch(
      /^1份文件/,
    );
  });

  it('has criteria for rows that print none', async () => {
    const config =
      'indicators:\n  - { name: 设备合格率, criterion: 达到98%得满分，每低1个百分点扣1分，扣完为止 }\n';
    const [check] = (await scored(config)).checks.filter(({ rule }) => rule === 'score-criterion-mismatch');
    expect([check?.status, check?.stated?.value, check?.expected?.value]).toEqual(['fail', '46', '48']);
  });
});

describe('the file of the folder', () => {
  it('is used if it is there, and not with --no-config', async () => {
    write('perfcheck.config.yaml', 'only: [grade-mismatch]\n');
    const rules = async (words: string[]): Promise<Set<string>> => {
      const { out } = await perfcheck(['score', '-', '--format', 'json', ...words], { stdin: REPORT });
      const { documents } = JSON.parse(out) as { documents: [{ checks: Check[] }] };
      return new Set(documents[0].checks.map(({ rule }) => rule));
    };
    expect([...(await rules([]))]).toEqual(['grade-mismatch']);
    expect((await rules(['--no-config'])).size).toBeGreaterThan(3);
    rmSync('perfcheck.config.yaml');
  });
});

describe('profiles', () => {
  const OWN = 'id: our-county\ntitle: 本县办法\nbasis: 县财绩〔2024〕3号\n';

  it('are shown: the one given, else the one recognised, else none', async () => {
    expect((await scored(null)).profile).toBe(null);
    expect((await scored(null, ['--profile', 'sichuan'])).profile).toBe('sichuan');
    expect((await scored('profile: hubei')).profile).toBe('hubei');
    expect((await scored('extends: hubei')).profile).toBe('hubei');
    expect((await scored('profile: hubei', ['--profile', 'sichuan'])).profile).toBe('sichuan');
  });

  it('stand in the head of the terminal report by their title', async () => {
    const { out } = await perfcheck(['score', '-', '--no-config', '--profile', 'hubei'], { stdin: REPORT });
    expect(out).toContain('2024年 · 按湖北省项目支出绩效自评\n');
  });

  it('set what rules read: 四川 asks for reasons below 90% only', async () => {
    expect(found(await scored(null, ['--profile', 'sichuan']), 'deviation-unexplained')).toEqual([]);
    expect(found(await scored(null, ['--profile', 'hubei']), 'deviation-unexplained')).toHaveLength(1);
  });

  it('may be files, of the flag or of the configuration', async () => {
    write('own.yaml', `${OWN}overachievementLimit: '2'\n`);
    const byFlag = await scored(null, ['--profile', './own.yaml']);
    expect([byFlag.profile, found(byFlag, 'target-exceeded')]).toEqual(['our-county', []]);
    expect((await scored('profiles: [own.yaml]\nprofile: our-county')).profile).toBe('our-county');
    expect((await scored('profile: ./own.yaml')).profile).toBe('our-county');
  });

  it('of one’s own are recognised, too', async () => {
    write(
      'found.yaml',
      `${OWN}detect: { blocks: [{ name: 产出, weight: 50 }, { name: 效益, weight: 50 }] }\n`,
    );
    expect((await scored('profiles: [./found.yaml]')).profile).toBe('our-county');
  });

  it('hold for extract as well', async () => {
    const { out } = await perfcheck(['extract', '-', '--profile', 'sichuan', '--no-config'], {
      stdin: REPORT,
    });
    const { documents } = JSON.parse(out) as { documents: [{ reports: [{ profile: string }] }] };
    expect(documents[0].reports[0].profile).toBe('sichuan');
  });
});

describe('what is wrong', () => {
  it.each<[string, string, string]>([
    [
      'an unknown key',
      'failOn: error\ngrade: []\n',
      'c.yaml:2:1: grade: there is no “grade” here; known are profile, extends',
    ],
    ['an unknown rule', 'only:\n  - rate-mismatch\n  - rate\n', 'c.yaml:3:5: only.1: there is no such rule'],
    [
      'an unknown rule with a severity',
      'severities:\n  rate: info\n',
      'c.yaml:2:3: severities.rate: there is no such rule',
    ],
    [
      'an unknown severity',
      'severities: { rate-mismatch: big }\n',
      'c.yaml:1:30: severities.rate-mismatch: expected one of error, warning, info, off',
    ],
    [
      'a share in per cent',
      'explainExecutionBelow: 95\n',
      'c.yaml:1:24: explainExecutionBelow: expected a decimal from 0 to 1',
    ],
    [
      'a multiple below 1',
      'overachievementLimit: 0.3\n',
      'c.yaml:1:23: overachievementLimit: expected a multiple of 1 or more',
    ],
    [
      'a grade in words',
      'grades:\n  - { names: [优], from: 九十 }\n',
      'c.yaml:2:25: grades.0.from: expected points of 0 or more',
    ],
    ['a grade without names', 'grades:\n  - { from: 90 }\n', 'c.yaml:2:5: grades.0.names: this is missing'],
    ['a list that is none', 'profiles: own.yaml\n', 'c.yaml:1:11: profiles: expected a list'],
    ['no entries', '- error\n', 'c.yaml:1:1: expected “name: value” entries'],
    ['no YAML', 'only: [rate-mismatch\n', 'c.yaml:2:1: this is no YAML'],
    [
      'an unknown profile',
      'lang: en\nprofile: atlantis\n',
      'c.yaml:2:10: profile: there is no profile “atlantis”; choose one of common-2013-department',
    ],
    [
      'a profile file that is not there',
      'profiles: [nowhere.yaml]\n',
      'c.yaml:1:12: profiles.0: there is no profile file nowhere.yaml',
    ],
    [
      'two profiles at once',
      'profile: hubei\nextends: sichuan\n',
      'c.yaml:2:10: extends: only one of profile and extends',
    ],
  ])('%s', async (_, text, expected) => {
    const ran = await perfcheck(['score', '-', '--lang', 'en', '--config', write('c.yaml', text)], {
      stdin: REPORT,
    });
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err.startsWith(`perfcheck: ${expected}`) ? expected : ran.err).toBe(expected);
    expect(ran.err.split('\n')).toHaveLength(2);
  });

  it.each<[string[], string]>([
    [['--profile', 'atlantis'], 'there is no profile “atlantis”; choose one of common-2013-department, '],
    [['--profile', 'nowhere.yaml'], 'there is no profile file nowhere.yaml'],
    [['--config', 'nowhere.yaml'], 'there is no configuration file nowhere.yaml'],
    [['--config', '.'], 'the configuration file . cannot be read'],
  ])('%j', async (words, expected) => {
    const ran = await perfcheck(['score', '-', '--lang', 'en', ...words], { stdin: REPORT });
    expect([ran.status, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain(`perfcheck: ${expected}`);
  });

  it('a profile file: the place in it', async () => {
    write('bad.yaml', 'id: x\ntitle: y\nbasis: z\ngrades: 3\n');
    const ran = await perfcheck(['score', '-', '--profile', './bad.yaml'], { stdin: REPORT });
    expect([ran.status, ran.err]).toEqual([2, 'perfcheck: bad.yaml:4:9：grades：应为列表，如 [甲, 乙]\n']);
  });
});

describe('init', () => {
  it.each(['zh', 'en'])('writes a file that sets nothing, and whole once uncommented (%s)', async (lang) => {
    const ran = await perfcheck(['init', '--lang', lang]);
    expect([ran.status, ran.out]).toEqual([0, '']);
    const text = readFileSync('perfcheck.config.yaml', 'utf8');
    expect(text.split('\n').every((line) => line === '' || line.startsWith('#'))).toBe(true);
    const keys = [...text.matchAll(/^# ([a-z]\w*):(?= |$)/gm)].map(([, key]) => key!);
    expect(keys).toEqual([
      'profile',
      'profiles',
      'extends',
      'grades',
      'overachievementLimit',
      'explainExecutionBelow',
      'indicators',
      'only',
      'ignore',
      'severities',
      'failOn',
      'minSeverity',
      'lang',
    ]);
    const entries = text
      .split('\n')
      .filter((line) => /^# (?:[a-z]\w*:(?: |$)|  )/.test(line) && !/^# {3}[a-z0-9-]+ {2}/.test(line))
      .filter((line) => !/^# (?:profiles|extends):/.test(line))
      .map((line) => line.slice(2));
    const result = await scored(entries.join('\n'));
    expect(result.profile).toBe('national-2020');
    expect(new Set(result.checks.map(({ rule }) => rule))).toEqual(new Set(['rate-mismatch']));
    rmSync('perfcheck.config.yaml');
  });

  it('leaves a file that is there alone', async () => {
    write('perfcheck.config.yaml', 'lang: en\n');
    const ran = await perfcheck(['init']);
    expect([ran.status, ran.err]).toEqual([2, expect.stringContaining('perfcheck.config.yaml 已经存在')]);
    expect(readFileSync('perfcheck.config.yaml', 'utf8')).toBe('lang: en\n');
    rmSync('perfcheck.config.yaml');
  });
});
