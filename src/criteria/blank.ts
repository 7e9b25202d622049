// A criterion that says nothing yet, or why it says nothing.
import { dec } from '../values/decimal.js';
import type { Criterion, Measure, Reason } from './tree.js';

export const RATE: Measure = { dimension: 'rate', unit: '%', factor: dec('0.01') };

export function blank(text: string, reason: Reason | null): Criterion {
  return {
    text,
    understood: reason === null,
    reason,
    weight: null,
    measure: RATE,
    branches: [],
    steps: [],
    mode: null,
    target: null,
    series: null,
    formula: null,
    items: [],
    shares: [],
    parts: [],
    floor: null,
    cap: null,
    bonus: false,
    absolute: false,
    exceptions: [],
    byTarget: false,
    sign: null,
  };
}
