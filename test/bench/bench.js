// Whole-process times of `perfcheck score X` beside a named peer in the same run; prints medians and ratios.
// node test/bench/bench.js [file…]; without files, the example report. Not part of the tests.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const ROUNDS = Number(process.env.ROUNDS ?? 9);
const files = process.argv.slice(2);
if (files.length === 0) files.push(join(root, 'fixtures/example/校园安全项目.docx'));

const work = mkdtempSync(join(root, 'node_modules', '.bench-'));
const pdfText = join(work, 'pdf-text.mjs');
writeFileSync(
  pdfText,
  `import { readFileSync } from 'node:fs';
import { PDFParse } from 'pdf-parse';
const parser = new PDFParse({ data: new Uint8Array(readFileSync(process.argv[2])) });
console.log((await parser.getText()).text.length);
await parser.destroy();
`,
);

const has = (command) => spawnSync(command, ['--version']).status === 0;
const subjects = (file) => {
  const own = [process.execPath, join(root, 'bin/perfcheck.js'), 'score', file];
  const peers = {
    '.docx': has('pandoc') && ['pandoc', file, '-t', 'plain'],
    '.pdf': [process.execPath, pdfText, file],
  };
  const names = { '.docx': 'pandoc -t plain', '.pdf': 'pdf-parse getText' };
  const ending = extname(file).toLowerCase();
  const all = [{ name: 'perfcheck score', words: own }];
  if (peers[ending]) all.push({ name: names[ending], words: peers[ending] });
  return all;
};

const once = ([command, ...words]) => {
  const start = process.hrtime.bigint();
  spawnSync(command, words, { stdio: 'ignore' });
  return Number(process.hrtime.bigint() - start) / 1e6;
};
const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];
const show = (name, ms, note = '') =>
  console.log(`  ${name.padEnd(24)}${ms.toFixed(0).padStart(7)} ms  ${note}`);

const startUp = [
  { name: 'node -e 0', words: [process.execPath, '-e', '0'], times: [] },
  {
    name: 'perfcheck --version',
    words: [process.execPath, join(root, 'bin/perfcheck.js'), '--version'],
    times: [],
  },
];

/** Runs all in turn, so that whatever else the machine does falls on each alike. */
function compare(title, measured) {
  for (let round = 0; round <= ROUNDS; round += 1)
    for (const each of measured) {
      const time = once(each.words);
      if (round > 0) each.times.push(time); // the first round only warms the caches
    }
  console.log(title);
  const medians = measured.map((each) => median(each.times));
  measured.forEach(({ name }, index) => {
    const ratio =
      measured.length > 1 && index === 0
        ? `${(medians[0] / medians[1]).toFixed(2)} × ${measured[1].name}`
        : '';
    show(name, medians[index], ratio);
  });
}

try {
  console.log(`node ${process.version}, median of ${ROUNDS} whole processes`);
  compare('start', startUp.toReversed());
  for (const file of files) {
    compare(
      file,
      subjects(file).map((each) => ({ ...each, times: [] })),
    );
    if (has('/usr/bin/time')) {
      const { stderr } = spawnSync('/usr/bin/time', ['-f', '%M', ...subjects(file)[0].words], {
        encoding: 'utf8',
      });
      console.log(
        `  most memory             ${(Number(stderr.trim().split('\n').at(-1)) / 1024).toFixed(0).padStart(7)} MB`,
      );
    }
  }
} finally {
  rmSync(work, { recursive: true });
}
