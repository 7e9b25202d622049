// 以此类推: levels that go on by the same distance, taken from the statements before it.
import type { Assembly, Statement } from './statements.js';
import type { Series } from './tree.js';

/** Turns the levels read so far (90%得9分, 80%得8分) into a series that goes on. */
export function continueSeries(out: Assembly): void {
  const levels: Series['levels'] = [];
  let effect: Series['effect'] = 'award';
  const used: Statement[] = [];
  for (const statement of out.statements) {
    const { when, outcome } = statement;
    if (when.kind !== 'region' || (outcome.kind !== 'points' && outcome.kind !== 'minus')) continue;
    const at = when.low ?? when.high;
    if (!at) continue;
    if (outcome.kind === 'minus') effect = 'deduct';
    levels.push({ at: at.at, points: outcome.points });
    used.push(statement);
  }
  const step = out.steps.at(-1);
  // 超过规定5个工作日扣0.5分,10个工作日扣1分: the first level is written as a step
  if (step && levels.length === 1 && step.unit === 'count') {
    levels.unshift({ at: step.step, points: step.points });
    out.steps.pop();
  }
  if (levels.length < 2) return;
  out.statements = out.statements.filter((s) => !used.includes(s));
  out.series = { levels, effect };
}
