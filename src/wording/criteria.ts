// Scoring criteria: how they were understood and what follows.

export const zhCriteria = {};

export const enCriteria: Record<keyof typeof zhCriteria, string> = {};
