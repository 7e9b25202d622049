// All words of scoring criteria in order of precedence: points first, then conditions.
import { CONDITION_RULES } from './patterns-conditions.js';
import { POINT_RULES } from './patterns-points.js';

export const RULES = [...POINT_RULES, ...CONDITION_RULES];
